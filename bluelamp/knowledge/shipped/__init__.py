"""The articles that come with Bluelamp, and the phrases that speak of danger. Each file is data.

They say what is true of every force in England and Wales, and leave out what each force sets for itself.
"""

from pathlib import Path
from typing import Final

import msgspec

from bluelamp.knowledge.definition import Article
from bluelamp.knowledge.rules import Kind

HERE: Final = Path(__file__).parent


def _articles(name: str) -> tuple[Article, ...]:
    return msgspec.json.decode((HERE / name).read_bytes(), type=tuple[Article, ...])


SHIPPED: Final = {Kind.ARTICLE: _articles("articles.json"), Kind.EASY_READ: _articles("easy_read.json")}
LANGUAGES: Final = ("en", "cy")
DANGER: Final = {language: (HERE / "danger" / f"{language}.list").read_text("utf-8") for language in LANGUAGES}
