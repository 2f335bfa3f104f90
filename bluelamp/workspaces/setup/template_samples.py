"""How a template reads to whom it goes to: as an e-mail, a text, a letter or a page, and in which language."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.utils.translation import gettext as _

from bluelamp.contacts.texting import in_how_many_texts
from bluelamp.knowledge.queries import approved_version
from bluelamp.knowledge.rules import Kind
from bluelamp.knowledge.templates import ANOTHER_ANSWERS, WELSH, ReadAs, Said, Template, as_a_sample, speaks

if TYPE_CHECKING:
    from bluelamp.knowledge.models import ReplyVersion


@dataclass(frozen=True)
class Sample:
    """Some words with samples filled in, as what they are read, and what else is to be known of that."""

    said: Said
    read_as: ReadAs
    language: str
    told: str


def sample_of(template: Template, title: str, words: str) -> Sample:
    """Return how some words of a template read."""
    said = as_a_sample(template, title, words)
    told = in_how_many_texts(said.words) if template.read_as == ReadAs.TEXT else ""
    return Sample(said, template.read_as, template.language, told)


def said_now(template: Template, in_use: "ReplyVersion | None") -> dict[str, str]:
    """Return what a template says now: in Welsh, where there is none of its own, what it says in English."""
    version = in_use
    if version is None and template.language == WELSH:
        version = approved_version(template.code.removesuffix(f"-{WELSH}"), Kind.TEMPLATE)
    if version is None:
        return {"title": template.first_title, "words": template.first_words}
    return {"title": version.title, "words": version.words}


def told_of_languages(template: Template, in_use: "ReplyVersion | None") -> str:
    """Say who reads these words, and in which language others read theirs."""
    if template.code == ANOTHER_ANSWERS.code:
        return ""
    if template.language == WELSH:
        english = approved_version(template.code.removesuffix(f"-{WELSH}"), Kind.TEMPLATE)
        if in_use is None and english is not None:
            return _("There are no Welsh words in use: people who read Welsh get your English ones.")
        return _("People who read our pages in Welsh get these.")
    if not speaks(template, WELSH):
        return _("There are none in Welsh: people who read Welsh get these too. In no other language are there any.")
    return _("People who read Welsh get the Welsh ones. In no other language are there any: everyone else gets these.")
