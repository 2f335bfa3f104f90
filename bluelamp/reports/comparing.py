"""What another version of a service changes, in sentences, in the order of its pages."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any

from django.utils.translation import gettext as _

from bluelamp.reports.definition import Definition, Option, Question, Text
from bluelamp.reports.outline import condition_in_words, kind_in_words, topic_in_words


def changes_between(before: Definition, after: Definition) -> list[str]:
    """Return a sentence for each thing that is otherwise in the definition after; none where both are the same."""
    return [*_of_the_whole(before, after), *_of_pages(before, after)]


def _of_the_whole(before: Definition, after: Definition) -> Iterator[str]:
    yield from _of_texts(_("The name"), before.label, after.label)
    yield from _of_texts(_("What is said about it"), before.about, after.about)
    yield from _of_texts(_("What people may call it"), before.also_called, after.also_called)
    facts: dict[str, Callable[[Definition], str]] = {
        _("The part of the front page"): lambda definition: topic_in_words(definition.topic),
        _("The languages"): lambda definition: ", ".join(definition.languages),
        _("The team"): lambda definition: definition.team,
        _("The hours until an answer"): lambda definition: str(definition.answer_within_hours),
        _("The grade"): lambda definition: str(definition.grade or _("none")),
        _("How many days a saved report is kept"): lambda definition: str(definition.save_days),
        _("How many months reports are kept once closed"): lambda definition: str(
            definition.keep_months or _("no end")
        ),
        _("Whether nobody is asked who they are"): lambda definition: _yes(definition.anonymous),
        _("Whether it is sensitive"): lambda definition: _yes(definition.sensitive),
        _("Whether it asks how to reach people safely"): lambda definition: _yes(definition.safe_contact),
        _("Whether a child fills it in alone"): lambda definition: _yes(definition.for_children),
        _("Whether it says that someone has told us"): lambda definition: _yes(definition.says_told),
    }
    yield from (said for name, fact in facts.items() for said in _of_fact(name, fact(before), fact(after)))


def _of_pages(before: Definition, after: Definition) -> Iterator[str]:
    old, new = _by_code(before.pages), _by_code(after.pages)
    yield from (_("Page “%(page)s” was taken away.") % {"page": page.title} for page in _gone(old, new))
    for page in after.pages:
        known = old.get(page.code)
        if known is None:
            yield _("Page “%(page)s” was added.") % {"page": page.title}
        else:
            name = _("The title of page “%(page)s”") % {"page": known.title}
            yield from _of_texts(name, known.title, page.title)
            yield from _of_texts(
                _("The opening words of page “%(page)s”") % {"page": page.title}, known.lead, page.lead
            )
            yield from _of_fact(
                _("When page “%(page)s” is asked") % {"page": page.title},
                condition_in_words(before, known.only),
                condition_in_words(after, page.only),
            )
            says = _("Whether page “%(page)s” ends the form") % {"page": page.title}
            yield from _of_fact(says, _yes(known.ends), _yes(page.ends))
    yield from _moved(_("Page “%(what)s” was moved."), before.pages, after.pages, lambda page: page.title)
    yield from _of_questions(before, after)


def _of_questions(before: Definition, after: Definition) -> Iterator[str]:
    old = {question.code: (page, question) for page in before.pages for question in page.questions}
    new = {question.code: (page, question) for page in after.pages for question in page.questions}
    for _page, question in _gone(old, new):
        yield _("Question “%(question)s” was taken away.") % {"question": question.label}
    for code, (page, question) in new.items():
        if code not in old:
            yield _("Question “%(question)s” was added to page “%(page)s”.") % {
                "question": question.label,
                "page": page.title,
            }
            continue
        known_page, known = old[code]
        if known_page.code != page.code:
            yield _("Question “%(question)s” was moved to page “%(page)s”.") % {
                "question": question.label,
                "page": page.title,
            }
        yield from _of_question(known, question, before, after)
    for page in after.pages:
        known_pages = [known for known in before.pages if known.code == page.code]
        earlier = known_pages[0].questions if known_pages else ()
        says = _("Question “%(what)s” was moved on its page.")
        yield from _moved(says, earlier, page.questions, lambda question: question.label)


def _of_question(known: Question, question: Question, before: Definition, after: Definition) -> Iterator[str]:
    named = {"question": known.label}
    yield from _of_texts(_("Question “%(question)s”") % named, known.label, question.label)
    yield from _of_texts(_("The hint of “%(question)s”") % named, known.hint, question.hint)
    missing = _("What is said where “%(question)s” is not answered") % named
    yield from _of_texts(missing, known.missing or Text({}), question.missing or Text({}))
    kinds = (kind_in_words(known.kind), kind_in_words(question.kind))
    yield from _of_fact(_("The kind of answer to “%(question)s”") % named, *kinds)
    whens = (condition_in_words(before, known.only), condition_in_words(after, question.only))
    yield from _of_fact(_("When “%(question)s” is asked") % named, *whens)
    yield from _of_fact(_("The longest answer to “%(question)s”") % named, str(known.longest), str(question.longest))
    yield from _of_fact(_("How often “%(question)s” can be asked") % named, str(known.most), str(question.most))
    yield from _of_fact(
        _("Whether “%(question)s” can be a day to come") % named, _yes(known.ahead), _yes(question.ahead)
    )
    yield from _of_texts(_("What one of “%(question)s” is called") % named, known.each, question.each)
    yield from _of_options(known, question)
    yield from _of_parts(known, question, before, after)


def _of_options(known: Question, question: Question) -> Iterator[str]:
    old, new = _by_code(known.options), _by_code(question.options)
    asked = {"question": question.label}
    for option in _gone(old, new):
        yield _("“%(question)s” offers “%(answer)s” no more.") % {**asked, "answer": option.label}
    for code, option in new.items():
        told = {**asked, "answer": option.label}
        if code not in old:
            yield _("“%(question)s” offers “%(answer)s” as well.") % told
            continue
        was = {**asked, "answer": old[code].label}
        yield from _of_texts(_("The answer “%(answer)s” to “%(question)s”") % was, old[code].label, option.label)
        yield from _of_texts(_("The hint of “%(answer)s” to “%(question)s”") % was, old[code].hint, option.hint)
        meaning = _("What “%(answer)s” to “%(question)s” means") % told
        yield from _of_fact(meaning, _meaning(old[code]), _meaning(option))
    moved = _("The answer “%(what)s” was moved.")
    yield from _moved(moved, known.options, question.options, lambda option: option.label)


def _of_parts(known: Question, question: Question, before: Definition, after: Definition) -> Iterator[str]:
    old, new = _by_code(known.parts), _by_code(question.parts)
    asked = {"question": question.label}
    for part in _gone(old, new):
        yield _("“%(question)s” does not ask “%(part)s” any more.") % {**asked, "part": part.label}
    for code, part in new.items():
        if code not in old:
            yield _("“%(question)s” asks “%(part)s” as well.") % {**asked, "part": part.label}
        else:
            yield from _of_question(old[code], part, before, after)


def _of_texts(name: str, before: Text, after: Text) -> Iterator[str]:
    """Say which words are others, in each language; the language is named where there are several."""
    languages = sorted(before.by_language.keys() | after.by_language.keys(), key=lambda code: (code != "en", code))
    for language in languages:
        old, new = before.by_language.get(language, ""), after.by_language.get(language, "")
        here = name if language == "en" else _("%(what)s (%(language)s)") % {"what": name, "language": language}
        if old and new and old != new:
            told = {"what": here, "before": old, "after": new}
            yield _("%(what)s was reworded: from “%(before)s” to “%(after)s”.") % told
        else:
            yield from _of_fact(here, old, new)


def _of_fact(name: str, before: str, after: str) -> Iterator[str]:
    told = {"what": name, "before": before, "after": after}
    if before and after and before != after:
        yield _("%(what)s was changed: from “%(before)s” to “%(after)s”.") % told
    elif after and not before:
        yield _("%(what)s was added: “%(after)s”.") % told
    elif before and not after:
        yield _("%(what)s was taken away: “%(before)s”.") % told


def _moved(says: str, before: Sequence[Any], after: Sequence[Any], name: Callable[[Any], Text]) -> Iterator[str]:
    """Name what stands at another place among those that are in both: the fewest that explain the new order."""
    old = [part.code for part in before if part.code in _by_code(after)]
    parts = [part for part in after if part.code in old]
    kept = _longest_rise([old.index(part.code) for part in parts])
    yield from (says % {"what": name(part)} for place, part in enumerate(parts) if place not in kept)


def _longest_rise(places: list[int]) -> set[int]:
    """Return which of some numbers make the longest series that rises, by where they stand."""
    best: list[list[int]] = []
    for at, place in enumerate(places):
        before = max((series for series in best if places[series[-1]] < place), key=len, default=list[int]())
        best.append([*before, at])
    longest: list[int] = max(best, key=len, default=[])
    return set(longest)


def _meaning(option: Option) -> str:
    said = {
        _("danger"): option.danger,
        _("it is about someone who works for the police"): option.to_standards,
        _("it ends the form with %(page)s") % {"page": option.stop}: bool(option.stop),
        _("it is not offered"): option.hidden,
    }
    return ", ".join(words for words, holds in said.items() if holds) or _("nothing more")


def _by_code(parts: Sequence[Any]) -> dict[str, Any]:
    return {part.code: part for part in parts}


def _gone(old: Mapping[str, Any], new: Mapping[str, Any]) -> list[Any]:
    return [part for code, part in old.items() if code not in new]


def _yes(holds: bool) -> str:
    return _("yes") if holds else _("no")
