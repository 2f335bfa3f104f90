"""Whether what someone typed speaks of danger now: then they are told how to reach 999, and the desk is told of it.

Lists of phrases that anyone can read, in English and Welsh, and no model. They err to the safe side: someone who is
told of 999 in vain can read on. A force writes its own in versions, which someone else approves.
"""

from typing import Final

from django.utils.translation import gettext as _

from bluelamp.foundation.remembering import remembered_for
from bluelamp.knowledge.phrases import (
    MOST_GAPS,
    PARTS,
    Found,
    Phrases,
    found_in,
    lines_of,
    lines_with_too_many_gaps,
    read_phrases,
    wrong_lines,
)
from bluelamp.knowledge.queries import approved_version, approved_versions
from bluelamp.knowledge.rules import Kind
from bluelamp.knowledge.shipped import DANGER

MOST_LOOKED_AT: Final = 100_000  # characters
SECONDS_REMEMBERED: Final = 2.0
LONGEST_TEXT: Final = 100_000


def speaks_of_danger(typed: str) -> bool:
    """Say whether a phrase stands in some words, in whichever language."""
    return bool(danger_in(typed))


def danger_in(typed: str) -> list[Found]:
    """Return the phrases that stand in some words and tell of danger, in whichever language, each once."""
    return found_in(typed[:MOST_LOOKED_AT], phrases_in_use().values())


@remembered_for(SECONDS_REMEMBERED)
def phrases_in_use() -> dict[str, Phrases]:
    """Return the phrases by language: those that the force approved, else those that come. Two seconds late at most."""
    own = {version.reply.code: version.words for version in approved_versions(Kind.DANGER)}
    return {language: read_phrases(own.get(language, comes)) for language, comes in DANGER.items()}


def phrases_of(language: str) -> str:
    """Return the text of the phrases that are in use in a language."""
    version = approved_version(language, Kind.DANGER)
    return version.words if version else DANGER[language]


def what_is_wrong_in(text: str) -> str:
    """Return what is wrong with the text of phrases, with the line and the cure; '' where nothing is."""
    if len(text) > LONGEST_TEXT:
        return _("This is too long. Shorten it to %(longest)s characters or fewer.") % {"longest": LONGEST_TEXT}
    lines = lines_of(text)
    parts = [line.strip("[]") for line in lines if line.startswith("[")]
    if sorted(parts) != sorted(PARTS) or not lines or not lines[0].startswith("["):
        return _("It must have the lines [always], [danger] and [over], each once, with the phrases below.")
    wrong = wrong_lines("\n".join(line for line in lines if not line.startswith("[")))
    if wrong:
        return _("“%(line)s” cannot be read. Write words, with / between those of which one must be there.") % {
            "line": wrong[0][:80]
        }
    if gaps := lines_with_too_many_gaps(text):
        return _("“%(line)s” has more than %(most)s gaps. Make two lines of it.") % {
            "line": gaps[0][:80],
            "most": MOST_GAPS,
        }
    if not read_phrases(text).danger:
        return _("Under [danger] there is nothing. Then no message would ever be found.")
    return ""
