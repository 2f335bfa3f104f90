"""What is asked about one question of a service, and what is wrong with the answers."""

from typing import Final

from django.utils.translation import gettext as _
from msgspec.structs import replace

from bluelamp.foundation.design.fields import Field, Option
from bluelamp.reports.definition import ENGLISH, Definition, Kind, Question
from bluelamp.reports.lines import KINDS, NotALine, lines_of_options, lines_of_parts, options_in, questions_in
from bluelamp.reports.outline import TwoQuestions, condition_of, kinds_in_words
from bluelamp.reports.tongues import inner_texts, keeping_words, with_inner_words
from bluelamp.workspaces.setup.service_sheets import (
    Languages,
    Sheet,
    english_first,
    language_called,
    named,
    ticked_condition,
    typed_texts,
)

LONGEST_NUMBER: Final = 6


def form_of_question(question: Question, definition: Definition) -> Sheet:
    """Return the form of a question as it is."""
    languages = english_first(definition.languages)
    typed = typed_texts(
        languages, label=question.label, hint=question.hint, missing=question.missing, each=question.each
    )
    typed |= {
        "kind": question.kind,
        "options": lines_of_options(question.options),
        "parts": lines_of_parts(question.parts),
        "longest": str(question.longest),
        "most": str(question.most),
    }
    for code in languages[1:]:
        lines = [f"{key}: {text.by_language.get(code, '')}".rstrip() for key, text in inner_texts(question)]
        typed[named("inner", code)] = "\n".join(lines)
    ahead = {"ahead": ["yes"] if question.ahead else []}
    return Sheet(typed, ticked=ticked_condition(question.only) | ahead)


def question_in(form: Sheet, before: Question, definition: Definition) -> Question:
    """Return the question that was typed, with what cannot be read noted in the form."""
    languages = english_first(definition.languages)
    missing = form.text("missing", languages)
    typed = replace(
        before,
        label=form.text("label", languages),
        hint=form.text("hint", languages),
        missing=missing or None,
        each=form.text("each", languages),
        kind=_kind(form, before),
        longest=_number(form, "longest", before.longest),
        most=_number(form, "most", before.most),
        ahead="yes" in form.ticked.get("ahead", []),
    )
    if not form.line("label"):
        form.wrong["label"] = _("Write what to ask.")
    try:
        typed = replace(typed, only=condition_of(form.ticked.get("only", [])))
    except TwoQuestions as error:
        form.wrong["only"] = str(error)
    return _with_inner_words(form, _with_answers(form, typed), before, languages)


def question_fields(form: Sheet, question: Question, definition: Definition) -> dict[str, list[list[Field]]]:
    """Ask about a question, in parts by name; in one list what stands side by side."""
    languages = english_first(definition.languages)
    pages = {page.code: str(page.title) for page in definition.pages}
    return {
        "first": [
            form.words("label", _("Question"), languages),
            form.words("hint", _("Hint (optional)"), languages, rows=2),
            form.words("missing", _("What to say where it is not answered"), languages, hint=_missing_hint()),
            [form.one_of("kind", _("How is it answered?"), _kinds())],
            [
                form.long("options", _("Answers to choose from, one a line"), hint=_options_hint(), rows=6),
                *([] if question.parts else _inner(form, question, languages)),
            ],
        ],
        "group": [
            form.words("each", _("What is one of them called?"), languages),
            [
                form.long("parts", _("What is asked of each, one a line"), hint=_parts_hint(), rows=6),
                *(_inner(form, question, languages) if question.parts else []),
            ],
            [form.one_line("most", _("How many at the most?"), size=3)],
        ],
        "more": [
            [form.one_line("longest", _("Longest answer, in characters"), size=10)],
            [form.ticks("ahead", _("Days"), [_ahead(form)])],
            [form.one_of("page", _("On which page does it stand?"), pages)],
        ],
    }


def _with_answers(form: Sheet, question: Question) -> Question:
    """Return a question with the answers and parts that were typed, each with what a line does not say of it."""
    try:
        question = replace(question, options=options_in(form.typed.get("options", "")))
    except NotALine as error:
        form.wrong["options"] = str(error)
    try:
        parts = questions_in(form.typed.get("parts", ""), taken=())
    except NotALine as error:
        form.wrong["parts"] = str(error)
        return question
    old = {part.code: part for part in question.parts}
    return replace(question, parts=tuple(_as_before(part, old.get(part.code)) for part in parts))


def _as_before(part: Question, old: Question | None) -> Question:
    if old is None:
        return part
    missing = (old.missing or part.missing) if part.missing else None
    return replace(old, label=part.label, kind=part.kind, missing=missing, options=part.options)


def _with_inner_words(form: Sheet, question: Question, before: Question, languages: Languages) -> Question:
    question = keeping_words(question, before, languages)
    for code in languages[1:]:
        typed = form.typed.get(named("inner", code), "")
        lines = [line.partition(":") for line in typed.splitlines() if ":" in line]
        question = with_inner_words(question, code, {key.strip(): words.strip() for key, _colon, words in lines})
    return question


def _inner(form: Sheet, question: Question, languages: Languages) -> list[Field]:
    if not any(True for _each in inner_texts(question)):
        return []
    hint = _("Behind each code, what stands in English behind the same code.")
    called = {code: _("The same in %(language)s") % {"language": language_called(code)} for code in languages}
    return [form.long(named("inner", code), called[code], hint=hint, rows=6) for code in languages if code != ENGLISH]


def _kinds() -> dict[str, str]:
    words = kinds_in_words()
    return {kind: words[kind][:1].upper() + words[kind][1:] for kind in KINDS.values()}


def _kind(form: Sheet, before: Question) -> Kind:
    if form.typed.get("kind") in KINDS.values():
        return Kind(form.typed["kind"])
    form.wrong["kind"] = _("Choose a kind of answer of the list.")
    return before.kind


def _number(form: Sheet, name: str, before: int) -> int:
    typed = form.typed.get(name, "")
    if typed.isascii() and typed.isdigit() and len(typed) <= LONGEST_NUMBER:
        return int(typed)
    form.wrong[name] = _("Enter a whole number.")
    return before


def _ahead(form: Sheet) -> Option:
    return Option("yes", _("It can be a day to come"), checked="yes" in form.ticked.get("ahead", []))


def _missing_hint() -> str:
    return _("Leave it empty where the question need not be answered.")


def _options_hint() -> str:
    return _(
        "A code and the words, such as “red: It was red”. Behind a bar stands a hint. [danger] makes it a report of "
        "danger now, [police] one about someone who works for the police, [ends] ends the form with how to reach 999."
    )


def _parts_hint() -> str:
    return _("As questions of a page are typed, such as “money: What is it worth?”. #worth gives it a code.")
