"""The words of a definition in other languages: which there are to translate, and putting them in."""

from collections.abc import Callable, Collection, Iterator, Mapping

from msgspec.structs import replace

from bluelamp.reports.definition import NOTHING, Option, Question, Text

Said = Callable[[str, Text], Text]


def with_words(text: Text, language: str, words: str) -> Text:
    """Return a text with other words in one language; with none in it where they are empty."""
    others = {code: said for code, said in text.by_language.items() if code != language}
    said = others | ({language: words} if words else {})
    return Text(said) if said else NOTHING


def with_others(text: Text, kept: Text, languages: Collection[str]) -> Text:
    """Return a text with the words that another one has in some languages which it is not in itself."""
    others = {code: words for code, words in kept.by_language.items() if code in languages}
    own = {code: words for code, words in text.by_language.items() if code in languages}
    return Text({**others, **own}) if own else NOTHING


def inner_texts(question: Question) -> Iterator[tuple[str, Text]]:
    """Give each text inside a question, of its answers and parts, by a key such as `red` or `what.missing`."""
    for option in question.options:
        yield from _named(option.code, "", option.label, hint=option.hint)
    for part in question.parts:
        yield from _named(part.code, "", part.label, hint=part.hint, missing=part.missing)
        for option in part.options:
            yield from _named(part.code, f".{option.code}", option.label, hint=option.hint)


def with_inner_words(question: Question, language: str, words: Mapping[str, str]) -> Question:
    """Return a question with other words inside it in one language, by the keys that `inner_texts` gives."""

    def said(key: str, text: Text) -> Text:
        return with_words(text, language, words[key]) if key in words else text

    return _with(question, said)


def keeping_words(question: Question, before: Question, languages: Collection[str]) -> Question:
    """Return a question with the words in these languages that it had inside before, where their keys are the same.

    Words in any other language are taken out of it: nobody would be shown them.
    """
    old = dict(inner_texts(before))
    return _with(question, lambda key, text: with_others(text, old.get(key, text), languages))


def _named(code: str, behind: str, label: Text, **others: Text | None) -> Iterator[tuple[str, Text]]:
    yield f"{code}{behind}", label
    yield from ((f"{code}{behind}.{name}", text) for name, text in others.items() if text)


def _with(question: Question, said: Said, before: str = "") -> Question:
    options = tuple(_option(option, f"{before}{option.code}", said) for option in question.options)
    parts = tuple(_part(part, said) for part in question.parts)
    return replace(question, options=options, parts=parts)


def _option(option: Option, key: str, said: Said) -> Option:
    return replace(option, label=said(key, option.label), hint=said(f"{key}.hint", option.hint))


def _part(part: Question, said: Said) -> Question:
    inner = _with(part, said, f"{part.code}.")
    missing = said(f"{part.code}.missing", part.missing) if part.missing else None
    return replace(inner, label=said(part.code, part.label), hint=said(f"{part.code}.hint", part.hint), missing=missing)
