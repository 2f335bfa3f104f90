"""Questions and answers as someone types them, one a line, and as they are shown again.

A question is `kind: Words *`, with `= answer / answer` where it is chosen from, and `#code` where it is to have one of
one's own. An answer is `code: words | hint [mark]`; without a code it gets one made from its words.
"""

import re
from collections.abc import Iterable
from typing import Final

from django.utils.translation import gettext as _

from bluelamp.reports.codes import option_code, question_code
from bluelamp.reports.definition import ENGLISH, NOTHING, WITH_OPTIONS, Kind, Option, Question, Text
from bluelamp.reports.soundness import PAGE_CODE, QUESTION_CODE

OWN_CODE: Final = re.compile(r"\s#([a-z][a-z0-9_]*)$")
MARK: Final = re.compile(r"\s*\[([a-z][a-z0-9 -]*)\]$")
KINDS: Final = {
    "one of": Kind.CHOICE,
    "any of": Kind.MANY,
    "tick": Kind.TICK,
    "line": Kind.LINE,
    "words": Kind.WORDS,
    "date": Kind.DATE,
    "time": Kind.TIME,
    "span": Kind.SPAN,
    "money": Kind.MONEY,
    "email": Kind.EMAIL,
    "phone": Kind.PHONE,
    "handle": Kind.HANDLE,
    "person": Kind.PERSON,
    "place": Kind.PLACE,
    "journey": Kind.JOURNEY,
    "online place": Kind.ONLINE_PLACE,
    "vehicle": Kind.VEHICLE,
    "files": Kind.FILE,
    "list": Kind.GROUP,
}
CALLED: Final = {kind: words for words, kind in KINDS.items()}
DANGER, POLICE, HIDDEN = "danger", "police", "hidden"
ENDS: Final = {"ends": "emergency", "ends not safe": "not-safe-here"}
TO_PAGE: Final = "ends "  # and the code of a page of the form's own
MARKS: Final = (DANGER, POLICE, *ENDS, HIDDEN)
LONG: Final = 5_000


class NotALine(ValueError):
    """A line is no question or no answer; the text says which, why, and what to do."""


def questions_in(typed: str, *, taken: Iterable[str]) -> list[Question]:
    """Return the questions in some lines, with codes that are not taken. Raises `NotALine`."""
    codes, found = set(taken), []
    for number, line in enumerate(typed.splitlines(), 1):
        if line.strip():
            found.append(_question(line.strip(), number, codes))
            codes.add(found[-1].code)
    return found


def options_in(typed: str) -> tuple[Option, ...]:
    """Return the answers in some lines. Raises `NotALine`."""
    codes: set[str] = set()
    found = []
    for number, line in enumerate(typed.splitlines(), 1):
        if line.strip():
            found.append(_option(line.strip(), number, codes))
            codes.add(found[-1].code)
    return tuple(found)


def lines_of_options(options: Iterable[Option]) -> str:
    """Return answers as they are typed, in English."""
    return "\n".join(_line_of_option(option) for option in options)


def lines_of_parts(parts: Iterable[Question]) -> str:
    """Return the parts of a group as they are typed, in English."""
    return "\n".join(_line_of_part(part) for part in parts)


def needed(words: str = "") -> Text:
    """Return what to say where an answer is missing: some words, or the usual ones."""
    return Text({ENGLISH: words or "Answer this question."})


def _question(line: str, number: int, codes: set[str]) -> Question:
    asked, equals, answers = line.partition(" = ")
    own = OWN_CODE.search(asked) or OWN_CODE.search(answers)
    asked, answers = OWN_CODE.sub("", asked).strip(), OWN_CODE.sub("", answers).strip()
    kind, label = _kind_and_label(asked, number, is_choice=bool(equals))
    is_needed, label = label.endswith("*"), label.rstrip("* ")
    if not label:
        raise NotALine(_("Line %(line)s: there is no question. Write what to ask.") % {"line": number})
    if own and own[1] in codes:
        raise NotALine(
            _("Line %(line)s: the code “%(code)s” is taken. Choose another.") % {"line": number, "code": own[1]}
        )
    return Question(
        code=own[1] if own else question_code(label, codes),
        label=Text({ENGLISH: label}),
        kind=kind,
        missing=needed() if is_needed else None,
        options=_one_line_of_options(answers) if kind in WITH_OPTIONS else (),
        parts=_one_line_of_parts(answers) if kind == Kind.GROUP else (),
        each=Text({ENGLISH: "Thing"}) if kind == Kind.GROUP else NOTHING,
        longest=LONG if kind == Kind.WORDS else 500,
    )


def _kind_and_label(asked: str, number: int, *, is_choice: bool) -> tuple[Kind, str]:
    head, colon, label = asked.partition(":")
    named = KINDS.get(head.strip().lower())
    if colon and named:
        return named, label.strip()
    if colon and head.islower() and " " not in head:
        raise NotALine(
            _("Line %(line)s: there is no kind “%(kind)s”. Use one of these: %(kinds)s.")
            % {"line": number, "kind": head, "kinds": ", ".join(KINDS)}
        )
    return Kind.CHOICE if is_choice else Kind.WORDS, asked


def _one_line_of_options(answers: str) -> tuple[Option, ...]:
    return options_in("\n".join(answers.split(" / ")))


def _one_line_of_parts(answers: str) -> tuple[Question, ...]:
    lines = [f"line: {part}" for part in answers.split(" / ") if part.strip()]
    return tuple(questions_in("\n".join(lines), taken=()))


def _option(line: str, number: int, codes: set[str]) -> Option:
    marks = []
    while mark := MARK.search(line):
        marks.append(mark[1])
        line = line[: mark.start()]
    unknown = [mark for mark in marks if mark not in MARKS and not _own_ending(mark)]
    if unknown:
        raise NotALine(
            _("Line %(line)s: there is no mark [%(mark)s]. Use one of these: %(marks)s.")
            % {"line": number, "mark": unknown[0], "marks": ", ".join(f"[{mark}]" for mark in MARKS)}
        )
    head, colon, rest = line.partition(":")
    own = head if colon and QUESTION_CODE.fullmatch(head) else ""
    words, _bar, hint = (rest if own else line).partition(" | ")
    if own in codes:
        raise NotALine(_("Line %(line)s: the code “%(code)s” is there twice.") % {"line": number, "code": own})
    return Option(
        code=own or option_code(words, codes),
        label=Text({ENGLISH: words.strip()}),
        hint=Text({ENGLISH: hint.strip()}) if hint.strip() else NOTHING,
        stop=next((stop for mark in marks if (stop := ENDS.get(mark) or _own_ending(mark))), ""),
        hidden=HIDDEN in marks,
        danger=DANGER in marks,
        to_standards=POLICE in marks,
    )


def _own_ending(mark: str) -> str:
    """Return the code of the page that a mark ends the form with; '' where it names none."""
    page = mark.removeprefix(TO_PAGE)
    return page if page != mark and PAGE_CODE.fullmatch(page) else ""


def _line_of_option(option: Option) -> str:
    said = {DANGER: option.danger, POLICE: option.to_standards, HIDDEN: option.hidden}
    said |= {mark: option.stop == page for mark, page in ENDS.items()}
    said |= {f"{TO_PAGE}{option.stop}": option.stop not in ("", *ENDS.values())}
    marks = "".join(f" [{mark}]" for mark, holds in said.items() if holds)
    hint = in_english(option.hint)
    return f"{option.code}: {in_english(option.label)}{f' | {hint}' if hint else ''}{marks}"


def _line_of_part(part: Question) -> str:
    answers = " / ".join(_line_of_option(option) for option in part.options)
    star = " *" if part.required else ""
    asked = f"{CALLED.get(part.kind, part.kind)}: {in_english(part.label)}{star}"
    return f"{asked}{f' = {answers}' if answers else ''} #{part.code}"


def in_english(text: Text) -> str:
    """Return words as they are in English, '' where they are not."""
    return text.by_language.get(ENGLISH, "")
