"""What an article holds."""

from dataclasses import dataclass
from datetime import date
from typing import Final

from django.utils.translation import get_language

from bluelamp.knowledge.markup import Block, EasyLine, blocks_of, lines_of

WELSH: Final = "cy"
ENGLISH: Final = "en"


@dataclass(frozen=True, kw_only=True)
class Article:
    """What is said in English, and in Welsh where it is; `called` are other words for it, with commas between.

    `welsh_drafted` says that a machine wrote the Welsh and no translator has read it yet. `review_on` is the day by
    which someone reads it again, as 2027-03-01. `video` is where it is told in British Sign Language.
    """

    code: str
    title: str = ""
    words: str = ""
    called: str = ""
    welsh_title: str = ""
    welsh_words: str = ""
    welsh_called: str = ""
    welsh_drafted: bool = False
    review_on: str = ""
    video: str = ""

    @property
    def language(self) -> str:
        """Return the language that the reader gets it in: Welsh for whoever reads Welsh, where it has any."""
        reads_welsh = (get_language() or ENGLISH).partition("-")[0] == WELSH
        return WELSH if reads_welsh and self.welsh_title and self.welsh_words else ENGLISH

    @property
    def said_title(self) -> str:
        """Return the title in the reader's language."""
        return self.welsh_title if self.language == WELSH else self.title

    @property
    def said_words(self) -> str:
        """Return the words in the reader's language, with their markup."""
        return self.welsh_words if self.language == WELSH else self.words

    @property
    def blocks(self) -> list[Block]:
        """Return the words in the reader's language, as a page shows them."""
        return blocks_of(self.said_words)

    @property
    def lines(self) -> list[EasyLine]:
        """Return the words in the reader's language, as a page of Easy Read shows them."""
        return lines_of(self.said_words)

    def is_due(self, today: date) -> bool:
        """Say whether it is time to read it again."""
        return bool(self.review_on) and self.review_on <= today.isoformat()
