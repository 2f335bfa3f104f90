"""Whether a definition makes sense before anyone is asked by it: each thing that is wrong, its place and the cure."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from django.utils.translation import gettext as _

from bluelamp.reports.branching import Branches, branches_of
from bluelamp.reports.definition import ENGLISH, WITH_OPTIONS, Definition, Kind, Option, Page, Question, Text
from bluelamp.reports.rules import MAY_SAY_TOLD, TOLD_KIND, TOLD_PLACE
from bluelamp.reports.shipped import SHARED

PAGE_CODE: Final = re.compile(r"[a-z0-9]+(-[a-z0-9]+){0,9}")
QUESTION_CODE: Final = re.compile(r"[a-z][a-z0-9]*(_[a-z0-9]+){0,9}")
LONGEST_CODE: Final = 40
LONGEST_ANSWER: Final = 100_000
LONGEST_NAME, LONGEST_WORDS = 500, 2_000  # letters of what names a thing, and of what explains one
MOST_PAGES: Final = 60
MOST_QUESTIONS: Final = 200
MOST_OPTIONS: Final = 200
MOST_IN_GROUP: Final = 50
MOST_FIELDS: Final = 900  # of one group; a page is sent with a few more, and taken with 1,000
IN_GROUPS: Final = WITH_OPTIONS | {Kind.LINE, Kind.WORDS, Kind.DATE, Kind.TIME, Kind.MONEY}
GRADES: Final = range(1, 6)
HOURS: Final = range(1, 8_761)
SAVE_DAYS: Final = range(1, 29)
KEEP_MONTHS: Final = range(1, 1_201)
# What a child who tells us something alone may be made to answer: what names nobody, and leads to nobody.
CAN_BE_REQUIRED_OF_CHILDREN: Final = WITH_OPTIONS | {
    Kind.WORDS,
    Kind.DATE,
    Kind.TIME,
    Kind.SPAN,
    Kind.PLACE,
    Kind.JOURNEY,
}
# Addresses of their own beside those of the pages.
TAKEN_PAGES: Final = frozenset({"check", "receipt", "save", "all", "told", *(page.code for page in SHARED)})
TAKEN_QUESTIONS: Final = frozenset(question.code for page in SHARED for question in page.questions)
# What must be asked to know that two tell of the same, in this order.
SAME: Final = ((TOLD_KIND, Kind.CHOICE), (TOLD_PLACE, Kind.PLACE))
STOPS: Final = frozenset({"", "emergency", "not-safe-here"})


@dataclass(frozen=True)
class Problem:
    """What is wrong: `page` and `question` name the place by their codes, empty where it is the whole."""

    says: str
    page: str = ""
    question: str = ""


def problems_of(definition: Definition) -> list[Problem]:
    """Return everything that is wrong with a definition, in the order of its pages; nothing where it can be asked.

    Of one that is too long to answer nothing more is looked at: to follow its branches could take for ever.
    """
    if len(definition.pages) > MOST_PAGES or sum(len(page.questions) for page in definition.pages) > MOST_QUESTIONS:
        return [Problem(_("This is too long to answer: at most 60 pages and 200 questions. Take some away."))]
    branches = branches_of(definition)
    found = [*_of_the_whole(definition), *problems_of_codes(definition)]
    for page in definition.pages:
        found += _of_page(page, definition, branches)
    return found


def is_service_code(code: str) -> bool:
    """Say whether a code is one that a service can have."""
    return _is(PAGE_CODE, code)


def _of_the_whole(definition: Definition) -> Iterator[Problem]:
    if not is_service_code(definition.code):
        yield Problem(_("The code of the service must be small letters, digits and single dashes, 40 at the most."))
    if definition.answer_within_hours not in HOURS:
        yield Problem(_("Say within how many hours people get an answer: from 1 to 8,760, which is a year."))
    if definition.grade is not None and definition.grade not in GRADES:
        yield Problem(_("The grade must be from 1 to 5, or none."))
    if definition.save_days not in SAVE_DAYS:
        yield Problem(_("Say for how many days a saved report is kept that was not sent: from 1 to 28."))
    if definition.keep_months is not None and definition.keep_months not in KEEP_MONTHS:
        yield Problem(_("Say for how many months reports are kept: from 1 to 1,200, or nothing."))
    if ENGLISH not in definition.languages or len(set(definition.languages)) < len(definition.languages):
        yield Problem(_("Name each language once, English among them."))
    if definition.sensitive and not (definition.safe_contact or definition.anonymous):
        yield Problem(_("A sensitive service must ask whether it is safe to reach people. Switch that on."))
    if not any(page.questions for page in definition.pages):
        yield Problem(_("Nothing is asked. Add a page with a question."))
    if definition.says_told:
        yield from (Problem(says) for says in _of_saying_told(definition))
    yield from (Problem(says) for says in _of_texts({_("name"): definition.label}, definition))
    optional = {_("words about it"): definition.about, _("words that people may call it"): definition.also_called}
    yield from (Problem(says) for says in _of_texts(optional, definition, needed=False))


def _of_saying_told(definition: Definition) -> Iterator[str]:
    """Say why a service may not say that others told us of the same, or cannot know it."""
    if definition.code not in MAY_SAY_TOLD:
        yield _(
            "Only a blocked road and an abandoned vehicle may say that someone has told us. Of anything else it would "
            "tell whoever did it that someone complained. Take that away."
        )
    if definition.sensitive or definition.for_children:
        yield _("A sensitive service never says that someone has told us. Take that away.")
    asked = [question for page in definition.pages if page.only is None for question in page.questions]
    needed = [(one.code, one.kind) for one in asked if one.only is None and one.required]
    if [one for one in needed if one in SAME] != list(SAME):
        yield _(
            "To say that someone has told us, it must ask everyone to choose a “kind”, and after that for a place "
            "“where”, and need an answer to both."
        )


def problems_of_codes(definition: Definition) -> Iterator[Problem]:
    """Give what is wrong with the codes of pages and questions: without those nothing in it can be named."""
    pages = Counter(page.code for page in definition.pages)
    questions = Counter(question.code for page in definition.pages for question in page.questions)
    for page in definition.pages:
        if not _is(PAGE_CODE, page.code):
            yield Problem(_("The code of a page must be small letters, digits and single dashes."), page.code)
        elif pages[page.code] > 1 or page.code in TAKEN_PAGES:
            yield Problem(_("The code of this page is taken. Give it one of its own."), page.code)
        for question in page.questions:
            says = _of_question_code(question.code, taken=questions[question.code] > 1)
            if says:
                yield Problem(says, page.code, question.code)


def _of_question_code(code: str, *, taken: bool) -> str:
    if not _is(QUESTION_CODE, code):
        return _("The code of a question must be small letters, digits and single underlines, a letter first.")
    if taken or code in TAKEN_QUESTIONS:
        return _("The code of this question is taken. Give it one of its own.")
    return ""


def _of_page(page: Page, definition: Definition, branches: Branches) -> Iterator[Problem]:
    texts = _of_texts({_("title"): page.title}, definition)
    leads = _of_texts({_("opening words"): page.lead}, definition, needed=False)
    yield from (Problem(says, page.code) for says in (*texts, *leads))
    if page.ends:
        yield from (Problem(says, page.code) for says in _of_ending(page, definition))
    elif not page.questions:
        yield Problem(_("Nothing is asked on this page. Add a question or take the page away."), page.code)
    if len(page.questions) > 1 and any(question.kind == Kind.FILE for question in page.questions):
        yield Problem(
            _("Files are sent from a page of their own. Move the other questions to another page."), page.code
        )
    yield from (Problem(says, page.code) for says in branches.of_page(page))
    for question in page.questions:
        here = (*branches.of_question(page, question), *_of_question(question, definition))
        yield from (Problem(says, page.code, question.code) for says in here)


def _of_ending(page: Page, definition: Definition) -> Iterator[str]:
    """Say what is wrong with a page that ends the form."""
    if not page.lead:
        yield _("It ends the form, and does not say where else to go, and why. Write that into its opening words.")
    if page.questions or page.only:
        yield _("It ends the form, so nothing can be asked on it, and it waits for nothing. Take that away.")
    if not any(option.stop == page.code for option in _options(definition)):
        yield _("No answer leads here. Put [ends %(page)s] behind one, or take the page away.") % {"page": page.code}


def _options(definition: Definition) -> Iterator[Option]:
    return (option for page in definition.pages for question in page.questions for option in question.options)


def _of_question(question: Question, definition: Definition) -> Iterator[str]:
    yield from _of_texts({_("question"): question.label}, definition)
    yield from _of_texts({_("hint"): question.hint}, definition, needed=False)
    if question.missing is not None:
        yield from _of_texts({_("words for when the answer is missing"): question.missing}, definition)
    if not 1 <= question.longest <= LONGEST_ANSWER:
        yield _("The longest answer must be from 1 to 100,000 letters.")
    if question.kind == Kind.MEMORABLE_WORD:
        yield _("The memorable word is asked at the end of every form. Choose another kind of answer.")
    if definition.for_children and question.required and question.kind not in CAN_BE_REQUIRED_OF_CHILDREN:
        yield _("A child may leave this empty: it can ask who someone is or how to reach them. Do not require it.")
    if (definition.sensitive or definition.for_children) and question.autocomplete != "off":
        yield _("A browser may not remember what is typed into a sensitive form. Leave autocomplete out.")
    yield from _of_options(question, definition)
    yield from _of_parts(question, definition)


def _of_parts(question: Question, definition: Definition) -> Iterator[str]:
    if question.kind != Kind.GROUP:
        if question.parts:
            yield _("Only a group has parts of its own. Take them away, or change the kind.")
        return
    yield from _of_texts({_("name of one"): question.each}, definition)
    codes = [part.code for part in question.parts]
    if not codes or len(set(codes)) < len(codes) or not all(_is(QUESTION_CODE, code) for code in codes):
        yield _("Say what is asked of each: one part or more, each with a code of its own in small letters.")
    if not 1 <= question.most <= MOST_IN_GROUP:
        yield _("A group can be asked for from 1 to 50 times.")
    if question.most * sum(3 if part.kind == Kind.DATE else 1 for part in question.parts) > MOST_FIELDS:
        yield _("This asks for too much on one page. Take away some parts, or have it asked for less often.")
    for part in question.parts:
        if part.kind not in IN_GROUPS or part.only:
            yield _("“%(part)s” cannot be asked in a group. Ask for a choice, words, a date, a time or money.") % {
                "part": part.code
            }
        yield from _of_question(part, definition)


def _of_options(question: Question, definition: Definition) -> Iterator[str]:
    codes = [option.code for option in question.options]
    if question.kind not in WITH_OPTIONS:
        if codes:
            yield _("Only a question with answers to choose from can have them. Take them away, or change the kind.")
        return
    if question.kind == Kind.TICK:
        if len(codes) != 1:
            yield _("A tick has one answer: what is ticked.")
    elif not 2 <= len([option for option in question.options if not option.hidden]) <= MOST_OPTIONS:
        yield _("Offer from 2 to 200 answers to choose from.")
    if len(set(codes)) < len(codes):
        yield _("Two of the answers have the same code. Give each its own.")
    if question.kind == Kind.CHOICE and question.required and all(option.stop for option in question.options):
        yield _("Every answer ends the form, so nobody can send it. Let one of them go on.")
    for option in question.options:
        yield from _of_option(option, definition)


def _of_option(option: Option, definition: Definition) -> Iterator[str]:
    if not _is(QUESTION_CODE, option.code):
        yield _("The code of an answer must be small letters, digits and single underlines, a letter first.")
    if option.stop not in STOPS | {page.code for page in definition.pages if page.ends}:
        yield _("There is no page “%(page)s” to end the form with.") % {"page": option.stop}
    yield from _of_texts({_("answer “%(code)s”") % {"code": option.code}: option.label}, definition)
    yield from _of_texts({_("hint of “%(code)s”") % {"code": option.code}: option.hint}, definition, needed=False)


def _of_texts(texts: Mapping[str, Text], definition: Definition, *, needed: bool = True) -> Iterator[str]:
    """Say what is missing of texts: all of one that is needed, or a language where others have words."""
    for name, text in texts.items():
        missing = [code for code in definition.languages if not text.by_language.get(code, "").strip()]
        if text.by_language.keys() - set(definition.languages):
            yield _("The %(text)s has words in a language the form is not in.") % {"text": name}
        longest = LONGEST_NAME if needed else LONGEST_WORDS
        if any(len(words) > longest for words in text.by_language.values()):
            yield _("The %(text)s: too long to be read: at most %(longest)s letters.") % {
                "text": name,
                "longest": f"{longest:,}",
            }
        if missing and (needed or text):
            yield _("The %(text)s has no words in: %(languages)s.") % {"text": name, "languages": ", ".join(missing)}


def _is(shape: re.Pattern[str], code: str) -> bool:
    return len(code) <= LONGEST_CODE and shape.fullmatch(code) is not None
