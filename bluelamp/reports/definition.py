"""What a form is made of, as data: words in each language, questions on pages, and the service they belong to.

A `Definition` is what a force writes and a file holds. A `Service` is what people are asked: the pages of a definition
between those that every report shares.
"""

from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import cached_property
from typing import Final

from django.utils.translation import get_language
from msgspec import Struct, structs

ENGLISH: Final = "en"


def reading_language() -> str:
    """Return the code of the language that whoever reads this page chose, such as `cy`."""
    return (get_language() or ENGLISH).partition("-")[0]


class Text:
    """What a form says, in each language it was written in; English where the reader's is none of them."""

    __slots__ = ("by_language",)

    def __init__(self, by_language: Mapping[str, str]) -> None:
        self.by_language = by_language

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Text) and self.by_language == other.by_language

    def __hash__(self) -> int:
        return hash(frozenset(self.by_language.items()))

    def __str__(self) -> str:
        return self.by_language.get(reading_language()) or self.by_language.get(ENGLISH, "")

    def __bool__(self) -> bool:
        return any(self.by_language.values())

    @property
    def paragraphs(self) -> list[str]:
        """Return what it says in paragraphs: an empty line parts two."""
        return [words.strip() for words in str(self).split("\n\n") if words.strip()]


NOTHING: Final = Text({})


class Kind(StrEnum):
    """How a question is answered."""

    CHOICE = "choice"
    MANY = "many"
    TICK = "tick"
    LINE = "line"
    WORDS = "words"
    DATE = "date"
    TIME = "time"
    SPAN = "span"
    MONEY = "money"
    EMAIL = "email"
    PHONE = "phone"
    HANDLE = "handle"
    PERSON = "person"
    PLACE = "place"
    JOURNEY = "journey"
    ONLINE_PLACE = "online_place"
    VEHICLE = "vehicle"
    FILE = "file"
    GROUP = "group"
    MEMORABLE_WORD = "memorable_word"


class Topic(StrEnum):
    """What people want who look for a service: the front page has a part for each."""

    SAFETY = "safety"
    CRIME = "crime"
    ROADS = "roads"
    TELL = "tell"
    THINGS = "things"
    POLICE = "police"
    ASK = "ask"
    OTHER = "other"


EMERGENCY: Final = "emergency"  # the code of the first page, which asks whether this is one
QUESTION: Final = "question"  # the code of the service behind “Ask a person”
STORY: Final = "what_happened"
STANDARDS_TEAM: Final = "professional-standards"
BEGINS_A_CHAT: Final = (STORY, "memorable_word")
WITH_OPTIONS: Final = frozenset({Kind.CHOICE, Kind.MANY, Kind.TICK})
# Answered in several parts, each a question of its own: the same for all that ask it, but for a group.
OF_PARTS: Final = frozenset(
    {Kind.SPAN, Kind.HANDLE, Kind.PERSON, Kind.PLACE, Kind.JOURNEY, Kind.ONLINE_PLACE, Kind.VEHICLE}
)


class _Part(Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """A part of a definition: a field that we do not know is refused, never passed over."""


class OtherLanguage(_Part, frozen=True, kw_only=True):
    """A language that no page is in, for whoever searches in it: what to tell them in it, and how it is known.

    `small` are words that tell it from others, `called` what people call services in it, by code, with commas between.
    """

    says: str
    small: str
    called: dict[str, str]


class When(_Part, frozen=True, kw_only=True):
    """A condition: an earlier question was answered with one of these, or at all where no answer is named."""

    question: str
    answered: tuple[str, ...] = ()


class Option(_Part, frozen=True, kw_only=True):
    """One answer to choose.

    `stop` names the page that ends the form when it is chosen: a shared one, or one of the form's own. Where `danger`,
    the report is one of danger now. Where `to_standards`, it is about someone who works for the police, and sealed. One
    that is `hidden` is offered nowhere.
    """

    code: str
    label: Text
    hint: Text = NOTHING
    stop: str = ""
    hidden: bool = False
    danger: bool = False
    to_standards: bool = False


class Question(_Part, frozen=True, kw_only=True):
    """One question. `missing` is what to say where an answer is needed and none was given; `longest` is in letters.

    A group is asked for again and again, `most` times at the most: `each` is what one of it is called, and `parts` what
    is asked of it. A date may be `ahead` where it can be one to come.
    """

    code: str
    label: Text
    kind: Kind
    hint: Text = NOTHING
    missing: Text | None = None
    options: tuple[Option, ...] = ()
    parts: "tuple[Question, ...]" = ()
    each: Text = NOTHING
    most: int = 10
    only: When | None = None
    longest: int = 500
    ahead: bool = False
    autocomplete: str = "off"

    @property
    def required(self) -> bool:
        """Say whether there must be an answer."""
        return self.missing is not None

    def is_ended_by(self, answer: object) -> bool:
        """Say whether an answer ends the form."""
        return bool(self.options) and any(option.stop and option.code == answer for option in self.options)

    def label_of(self, code: str) -> Text | str:
        """Return the words of an option; the code itself where it is none."""
        return next((option.label for option in self.options if option.code == code), code)


class Page(_Part, frozen=True, kw_only=True):
    """One thing asked on one page; skipped where its condition does not hold or none of its questions is asked.

    One that `ends` the form asks nothing: it says where else to go, and why, after an answer that leads there.
    """

    code: str
    title: Text
    lead: Text = NOTHING
    only: When | None = None
    ends: bool = False
    questions: tuple[Question, ...] = ()

    def with_only(self, codes: Collection[str]) -> "Page":
        """Return it with those of its questions that have one of these codes."""
        return structs.replace(self, questions=tuple(one for one in self.questions if one.code in codes))

    def without_files_needed(self) -> "Page":
        """Return it as whoever cannot send a file is asked it."""
        if not any(question.kind == Kind.FILE for question in self.questions):
            return self
        asked = (structs.replace(one, missing=None) if one.kind == Kind.FILE else one for one in self.questions)
        return structs.replace(self, questions=tuple(asked))


class Definition(_Part, frozen=True, kw_only=True):
    """One kind of thing people come with, as a force writes it.

    `about` says on the start page what it is for; `topic` is where it stands there, and `also_called` what people may
    call it who look for it, with commas between. `team` is the code of the one it goes to where no rule says
    otherwise. `grade` is what it is graded on arrival, 1 to 5. Where it is `anonymous` nobody is asked who they are. A
    `sensitive` one always asks whether it is safe to reach them; any other does where `safe_contact`. One that is
    `for_children` is filled in by a child alone: it has its own pages in plain words, and is always sensitive. What is
    saved to finish later is kept for `save_days`. A report is kept for `keep_months` once its matter is closed; where
    that is None, until someone decides to erase it. Where it `says_told`, whoever picks a place learns whether someone
    has told us of the same there: that tells whoever did it that someone complained, so only a few services may.
    """

    code: str
    label: Text
    about: Text = NOTHING
    also_called: Text = NOTHING
    topic: Topic = Topic.OTHER
    languages: tuple[str, ...] = (ENGLISH,)
    team: str
    answer_within_hours: int
    grade: int | None = None
    anonymous: bool = False
    sensitive: bool = False
    safe_contact: bool = True
    for_children: bool = False
    says_told: bool = False
    save_days: int = 7
    keep_months: int | None = None
    pages: tuple[Page, ...] = ()


@dataclass(frozen=True)
class Service:
    """A version of a definition as people are asked it: `pages` are all of them, those that are shared too."""

    definition: Definition
    version: int
    pages: tuple[Page, ...]

    @property
    def code(self) -> str:
        """Return the code, which never changes."""
        return self.definition.code

    @cached_property
    def codes_of_files(self) -> frozenset[str]:
        """Return the codes of the questions that ask for files."""
        return frozenset(one.code for page in self.pages for one in page.questions if one.kind == Kind.FILE)

    @cached_property
    def asked_of_machines(self) -> "Service":
        """Return it as a machine is asked it: it cannot know whether this is an emergency, nor send files yet."""
        pages = (page for page in self.pages if page.code != EMERGENCY)
        return replace(self, pages=tuple(page.without_files_needed() for page in pages))

    @cached_property
    def asked_in_chat(self) -> "Service":
        """Return it as a chat begins it: with what happened. All else is asked in the conversation."""
        pages = (page.with_only(BEGINS_A_CHAT) for page in self.pages)
        return replace(self, pages=tuple(page for page in pages if page.questions))

    @property
    def takes_chats(self) -> bool:
        """Say whether a chat can begin it: not where a child tells it alone, where it depends on another answer whether
        one is asked what happened, or where it is for professional standards, whose answers seal it.
        """
        pages = (page for page in self.asked_in_chat.pages if page.only is None)
        asks = any(one.code == STORY and one.only is None for page in pages for one in page.questions)
        return asks and not self.for_children and self.team != STANDARDS_TEAM

    @cached_property
    def tells_of_danger(self) -> tuple[When, ...]:
        """Return what was answered by whoever is in danger now."""
        return tuple(self._with_options(lambda option: option.danger))

    @cached_property
    def tells_of_police(self) -> tuple[When, ...]:
        """Return what was answered where the report is about someone who works for the police."""
        return tuple(self._with_options(lambda option: option.to_standards))

    def _with_options(self, meant: Callable[[Option], bool]) -> Iterator[When]:
        for page in self.pages:
            for question in page.questions:
                if codes := tuple(option.code for option in question.options if meant(option)):
                    yield When(question=question.code, answered=codes)

    @property
    def label(self) -> Text:
        """Return what it is called."""
        return self.definition.label

    @property
    def team(self) -> str:
        """Return the code of the team it goes to where no rule says otherwise."""
        return self.definition.team

    @property
    def for_children(self) -> bool:
        """Say whether a child fills it in alone."""
        return self.definition.for_children

    @property
    def sensitive(self) -> bool:
        """Say whether nothing is sent about it unless staff agreed that with the person."""
        return self.definition.sensitive or self.for_children

    @property
    def is_in_our_language(self) -> bool:
        """Say whether it is written in the language that its reader chose."""
        return reading_language() in self.definition.languages

    def page(self, code: str) -> Page | None:
        """Return a page by its code, None where there is none."""
        return next((page for page in self.pages if page.code == code), None)

    @property
    def is_for_questions(self) -> bool:
        """Say whether it is the one for a question, before which people are shown what is known already."""
        return self.code == QUESTION

    def number_of(self, page: Page) -> int:
        """Return which of its pages one is, from 0 for the first screen: it names a page and says nothing of it."""
        return self.pages.index(page)
