"""The form of a saved reply: what it asks, and what is wrong with what was typed."""

from django.utils.translation import gettext as _

from bluelamp.foundation.design.fields import Field
from bluelamp.foundation.words import what_is_wrong_with
from bluelamp.knowledge.rules import CODE, LONGEST_REPLY, LONGEST_TITLE, Variable, unknown_in
from bluelamp.workspaces.contact_staff.forms import Again


def reply_fields(again: Again, *, is_new: bool) -> list[Field]:
    """Ask for a saved reply; its code only where it is new, as it never changes."""
    variables = ", ".join(f"{{{name}}}" for name in Variable)
    code = Field(
        name="code",
        label=_("Short name"),
        value=again.value("code"),
        hint=_("Small letters, numbers and hyphens, such as lost-bike. It cannot be changed later."),
        error=again.error("code"),
        is_page_heading=False,
        label_size="s",
        spellcheck=False,
        width=20,
    )
    title = Field(
        name="title",
        label=_("Title"),
        value=again.value("title"),
        hint=_("What staff choose it by."),
        error=again.error("title"),
        is_page_heading=False,
        label_size="s",
    )
    words = Field(
        name="words",
        label=_("Words"),
        value=again.value("words"),
        hint=_("These are filled in: %(variables)s. What is not known stays as a gap.") % {"variables": variables},
        error=again.error("words"),
        kind="textarea",
        is_page_heading=False,
        label_size="s",
        rows=9,
    )
    return [code, title, words] if is_new else [title, words]


def what_is_wrong(typed: dict[str, str]) -> dict[str, str]:
    """Return what is wrong with a saved reply, by question."""
    found = {
        "code": "" if CODE.fullmatch(typed["code"]) else _("Enter small letters, numbers and hyphens, at most 40."),
        "title": what_is_wrong_with(typed["title"], longest=LONGEST_TITLE),
        "words": what_is_wrong_with(typed["words"], longest=LONGEST_REPLY) or _unknown(typed["words"]),
    }
    return {name: wrong for name, wrong in found.items() if wrong}


def _unknown(words: str) -> str:
    told = {"unknown": ", ".join(unknown_in(words))}
    return (
        _("Nothing can be filled in for %(unknown)s. Use only what is named above.") % told if told["unknown"] else ""
    )
