"""What a service definition is made of: pages of questions, as data."""

from dataclasses import dataclass, field
from enum import StrEnum

# Marked for translation, so read only when it is shown: any object whose str() is the text.
Text = object


class Kind(StrEnum):
    """How a question is answered."""

    CHOICE = "choice"
    MANY = "many"
    LINE = "line"
    WORDS = "words"
    DATE = "date"
    EMAIL = "email"
    PHONE = "phone"
    MEMORABLE_WORD = "memorable_word"


@dataclass(frozen=True, kw_only=True)
class When:
    """A condition: an earlier question was answered with one of these, or at all where no answer is named."""

    question: str
    answered: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Option:
    """One answer to choose. `stop` names the page that ends the form when it is chosen."""

    code: str
    label: Text
    hint: Text = ""
    stop: str = ""
    hidden: bool = False


@dataclass(frozen=True, kw_only=True)
class Question:
    """One question. `missing` is what to say where an answer is needed and none was given."""

    code: str
    label: Text
    kind: Kind
    missing: Text | None = None
    hint: Text = ""
    options: tuple[Option, ...] = ()
    only: When | None = None
    longest: int = 500
    autocomplete: str = "off"

    @property
    def required(self) -> bool:
        """Say whether there must be an answer."""
        return self.missing is not None

    def label_of(self, code: str) -> Text:
        """Return the words of an option; the code itself where it is none."""
        return next((option.label for option in self.options if option.code == code), code)


@dataclass(frozen=True, kw_only=True)
class Page:
    """One thing asked on one page; skipped where its condition does not hold or none of its questions is asked."""

    code: str
    title: Text
    questions: tuple[Question, ...]
    only: When | None = None
    lead: Text = ""


@dataclass(frozen=True, kw_only=True)
class Service:
    """One kind of thing people come with: the code of the team it goes to, and the hours until it is answered."""

    code: str
    version: int
    label: Text
    team: str
    answer_within_hours: int
    pages: tuple[Page, ...] = field(default=())

    def page(self, code: str) -> Page | None:
        """Return a page by its code, None where there is none."""
        return next((page for page in self.pages if page.code == code), None)
