"""Which language someone wrote in, told without asking anyone."""

import re
from functools import cache
from typing import Final

from py3langid.langid import MODEL_FILE, LanguageIdentifier

# The languages most spoken in England and Wales, after the census. Fewer to choose from are told apart more surely.
TOLD_APART: Final = (
    *("ar", "bg", "bn", "cs", "cy", "de", "el", "en", "es", "fa", "fr", "gu", "hi", "hu", "it", "ja", "ko", "ku", "lt"),
    *(
        "lv",
        "ne",
        "nl",
        "pa",
        "pl",
        "ps",
        "pt",
        "ro",
        "ru",
        "sk",
        "so",
        "sq",
        "ta",
        "tr",
        "uk",
        "ur",
        "vi",
        "yue",
        "zh",
    ),
)
SURE: Final = 0.6
LONGEST: Final = 1_000
NOT_WORDS: Final = re.compile(r"\S*(?:://|@)\S*|\d+")
FEWEST_LETTERS: Final = 8


def language_of(text: str) -> str | None:
    """Return the code of a language, such as `en` or `cy`, or none where there are too few words to be sure."""
    words = NOT_WORDS.sub(" ", text[:LONGEST])
    if sum(map(str.isalpha, words)) < FEWEST_LETTERS:
        return None
    language, sure = _identifier().classify(words)
    return str(language) if sure >= SURE else None


@cache
def _identifier() -> LanguageIdentifier:
    """Load what tells them apart: a second, once."""
    identifier = LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
    identifier.set_languages(TOLD_APART)
    return identifier
