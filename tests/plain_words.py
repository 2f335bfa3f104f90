"""How easy the words for the public are to read: python -m tests.plain_words prints the age, and the hardest pages.

The reading age of a text is its Flesch-Kincaid grade and five years: 0.39 words a sentence and 11.8 syllables a word,
less 15.59. A grade is a school year in America, where children begin at six with the first. Syllables are counted by
the groups of vowels. A text has five words or more: names, labels of a word or two and addresses are no sentences.
What the program puts together in Python, such as what is said of a wrong date, is not read here.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

import msgspec

ROOT: Final = Path(__file__).resolve().parent.parent / "bluelamp"
TEMPLATES: Final = (
    "channels/**/*.html",
    "foundation/design/layouts/public.html",
    "foundation/design/components/demonstration.html",
)
SHIPPED: Final = ("reports/shipped/*.json", "knowledge/shipped/*.json")
# What a text is kept under in a definition, of those that people read.
SAID: Final = frozenset({"label", "about", "title", "lead", "hint", "missing", "each", "words"})
SPOKEN: Final = re.compile(
    r'{%\s*translate\s+"([^"]+)"|{%\s*blocktranslate[^%]*%}(.*?){%\s*endblocktranslate\s*%}', re.DOTALL
)
MARKUP: Final = re.compile(r"<[^>]+>|{%[^%]*%}")
MARKUP_OF_ARTICLES: Final = re.compile(r"\]\([^()\s]+\)|^(?:- |## |:[a-z]+: )", re.MULTILINE)
GAP: Final = re.compile(r"{{[^}]*}}")
ADDRESS: Final = re.compile(r"https?://\S+|\S+@\S+")
SENTENCE_ENDS: Final = re.compile(r"[.!?](?:\s|$)|\n")
WORD: Final = re.compile(r"[^\W\d_]+(?:['\u2019-][^\W\d_]+)*|\d[\d,.]*")
VOWELS: Final = re.compile(r"[aeiouy]+")
SILENT: Final = re.compile(r"(?<=[^aeiouyl])e$|(?<=[^aeiouytd])ed$|(?<=[^aeiouyszxcgh])es$")
FEWEST_WORDS: Final = 5
WORST: Final = 12


@dataclass(frozen=True)
class Count:
    """How many sentences, words and syllables there are."""

    sentences: int
    words: int
    syllables: int

    @property
    def age(self) -> float:
        """Return the age at which this can be read; 5 where there is nothing to read."""
        if not self.words:
            return 5.0
        return 0.39 * self.words / self.sentences + 11.8 * self.syllables / self.words - 15.59 + 5


def public_texts() -> dict[str, list[str]]:
    """Return what the public reads, by the file it stands in."""
    files = [path for pattern in (*TEMPLATES, *SHIPPED) for path in sorted(ROOT.glob(pattern))]
    return {str(path.relative_to(ROOT)): list(_texts(path)) for path in files}


def counted(texts: Iterable[str]) -> Count:
    """Count some texts together; those that are no sentences are left out."""
    found = [sentence for text in texts for sentence in _sentences(text)]
    words = [word for sentence in found for word in sentence]
    return Count(len(found), len(words), sum(map(syllables, words)))


def syllables(word: str) -> int:
    """Return about how many syllables a word has; a number counts as one."""
    return max(1, len(VOWELS.findall(SILENT.sub("", word.lower()))))


def _texts(path: Path) -> Iterator[str]:
    written = path.read_text(encoding="utf-8")
    if path.suffix == ".json":
        yield from _said_in(msgspec.json.decode(written))
        return
    for plain, block in SPOKEN.findall(written):
        yield GAP.sub("something", MARKUP.sub(" ", plain or block))


def _said_in(part: Any) -> Iterator[str]:
    if isinstance(part, dict):
        for name, inner in part.items():
            if name in SAID and isinstance(inner, str):
                yield inner
            else:
                yield from _said_in(inner)
    elif isinstance(part, list):
        for inner in part:
            yield from _said_in(inner)


def _sentences(text: str) -> list[list[str]]:
    plain = ADDRESS.sub("", MARKUP_OF_ARTICLES.sub("", text))
    if len(WORD.findall(plain)) < FEWEST_WORDS:
        return []
    return [words for sentence in SENTENCE_ENDS.split(plain) if (words := WORD.findall(sentence))]


def _main() -> None:
    texts = public_texts()
    ages = {name: counted(said) for name, said in texts.items()}
    whole = counted(text for said in texts.values() for text in said)
    print(f"Reading age of all public text: {whole.age:.1f} ({whole.words:,} words, {whole.sentences:,} sentences)")
    for name, count in sorted(ages.items(), key=lambda item: -item[1].age)[:WORST]:
        print(f"{count.age:5.1f}  {name}")


if __name__ == "__main__":
    _main()
