"""The Welsh of what comes with Bluelamp, from the catalogue that translators keep, put beside its English."""

from gettext import GNUTranslations, translation
from pathlib import Path
from typing import Any, Final

# What a text is kept under in a definition, of those that people read.
SAID: Final = frozenset({"label", "about", "also_called", "title", "lead", "hint", "missing", "each"})
# Welsh says yes and no by the verb of the question, so these are translated for each question.
YES_AND_NO: Final = frozenset({"Yes", "No"})
FOLDER: Final = Path(__file__).resolve().parents[2] / "locale"


def _catalogue() -> GNUTranslations:
    try:
        return translation("services", FOLDER, languages=["cy"])
    except FileNotFoundError as error:
        raise FileNotFoundError("The Welsh is not compiled yet. Run: script/setup") from error


_WELSH: Final = _catalogue()


def in_both(part: Any, asked: str = "") -> Any:
    """Return values of JSON with each English text as one in both languages; `asked` is the question around them."""
    if isinstance(part, list):
        return [in_both(inner, asked) for inner in part]
    if not isinstance(part, dict):
        return part
    asked = part["label"] if part.get("options") else asked
    return {
        name: both(inner, asked) if name in SAID and isinstance(inner, str) else in_both(inner, asked)
        for name, inner in part.items()
    }


def both(english: str, asked: str) -> Any:
    """Return a text in both languages; in English alone where there is no Welsh of it."""
    welsh = _WELSH.pgettext(asked, english) if english in YES_AND_NO else _WELSH.gettext(english)
    return english if welsh == english else {"en": english, "cy": welsh}
