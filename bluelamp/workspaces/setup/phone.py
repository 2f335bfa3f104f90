"""What a page of a form looks like to whoever is asked, for staff to look at: the same parts as on the public pages."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Final

from django.utils.translation import gettext as _
from django.utils.translation import override
from msgspec.structs import replace as with_other

from bluelamp.reports.definition import ENGLISH, Definition, Page
from bluelamp.reports.fields import Shown, fields_for
from bluelamp.reports.outline import condition_in_words
from bluelamp.reports.rules import heads_its_page

# Before the code of each question, so that none is called like a field of the page around it.
PREFIX: Final = "shown-"


@dataclass(frozen=True)
class Screen:
    """A page as it is asked; `heading` is empty where its only question is its heading. `notes` say what waits."""

    name: str
    heading: str
    lead: list[str]
    fields: list[Shown]
    notes: list[str]
    page: str
    goes_on: bool


def screen_of(page: Page, definition: Definition, language: str = ENGLISH) -> Screen:
    """Return a page with everything on it that is ever asked, in a language."""
    notes = [_("It ends the form.") if page.ends else condition_in_words(definition, page.only)]
    notes += [
        f"{question.label}: {said}"
        for question in page.questions
        if (said := condition_in_words(definition, question.only))
    ]
    questions = [with_other(question, code=f"{PREFIX}{page.code}-{question.code}") for question in page.questions]
    with override(language):
        heads = heads_its_page(page, questions)
        shown = fields_for(questions, {}, {})
        fields = [replace(one, label_size="l") if heads and one is shown[0] else one for one in shown]
        heading, lead = "" if heads else str(page.title), page.lead.paragraphs
        return Screen(
            str(page.title), heading, lead, fields, [note for note in notes if note], page.code, not page.ends
        )


def screens_of(pages: Iterable[Page], definition: Definition, language: str = ENGLISH) -> list[Screen]:
    """Return each page of some as it is asked."""
    return [screen_of(page, definition, language) for page in pages]
