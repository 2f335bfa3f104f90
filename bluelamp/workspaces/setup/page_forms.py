"""What is asked about a page of a service, and what is wrong with the answers."""

from typing import Final

from django.utils.translation import gettext as _

from bluelamp.foundation.design.fields import Field, Option
from bluelamp.reports.codes import page_code
from bluelamp.reports.definition import Definition, Page
from bluelamp.reports.lines import NotALine, questions_in
from bluelamp.reports.outline import TwoQuestions, condition_of
from bluelamp.workspaces.setup.service_sheets import Sheet, english_first, ticked_condition, typed_texts

SAMPLE: Final = """one of: What did you lose? * = A phone / A bicycle / Something else
words: What does it look like? *
date: When did you last have it?
place: Where was that?"""


def form_of_page(page: Page, definition: Definition) -> Sheet:
    """Return the form of a page as it is."""
    typed = typed_texts(english_first(definition.languages), title=page.title, lead=page.lead)
    return Sheet(typed, ticked=ticked_condition(page.only) | {"ends": ["yes"] if page.ends else []})


def page_in(form: Sheet, definition: Definition, before: Page | None) -> Page:
    """Return the page that was typed, with what cannot be read noted in the form."""
    languages = english_first(definition.languages)
    old = before.questions if before else ()
    code = before.code if before else page_code(form.line("title"), definition)
    only, questions = None, []
    if not form.line("title"):
        form.wrong["title"] = _("Enter a title for the page.")
    try:
        only = condition_of(form.ticked.get("only", []))
    except TwoQuestions as error:
        form.wrong["only"] = str(error)
    try:
        questions = questions_in(form.typed.get("questions", ""), taken=_codes(definition))
    except NotALine as error:
        form.wrong["questions"] = str(error)
    return Page(
        code=code,
        title=form.text("title", languages),
        lead=form.text("lead", languages),
        only=only,
        ends=bool(form.ticked.get("ends")),
        questions=(*old, *questions),
    )


def page_fields(form: Sheet, definition: Definition) -> list[list[Field]]:
    """Ask about a page: its title, its opening words and more questions; in one list what stands side by side."""
    languages = english_first(definition.languages)
    hint = _(
        "One a line: the kind, the question, a star where it must be answered. Answers to choose from stand behind "
        "an equals sign, parted by slashes: one of: What colour was it? * = Red / Blue"
    )
    return [
        form.words("title", _("Title of the page"), languages),
        form.words("lead", _("Opening words (optional)"), languages, rows=4),
        [_ends(form)],
        [form.long("questions", _("Add questions"), hint=hint, rows=6)],
    ]


def _ends(form: Sheet) -> Field:
    hint = _(
        "Its opening words say where else to go, and why. Put [ends] and its code behind the answer that leads here."
    )
    chosen = bool(form.ticked.get("ends"))
    return form.ticks(
        "ends", _("Does it end the form?"), [Option("yes", _("It asks nothing and ends the form"), hint, chosen)]
    )


def waits_before(definition: Definition, page: Page | None) -> str:
    """Return the code of the first question that a page's own condition must not look at; '' where it may at all."""
    if page is None:
        return ""
    after = definition.pages[definition.pages.index(page) :] if page in definition.pages else ()
    return next((question.code for one in after for question in one.questions), "")


def _codes(definition: Definition) -> list[str]:
    return [question.code for page in definition.pages for question in page.questions]
