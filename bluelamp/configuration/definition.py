"""What a configuration holds, as frozen values. None stands for a part that a file says nothing of."""

from dataclasses import dataclass
from typing import Final

from bluelamp.knowledge.definition import Article
from bluelamp.reports.definition import Definition

VERSION: Final = 1
MARK: Final = "bluelamp_configuration"  # the name under which a file says that it is one, and its version


@dataclass(frozen=True)
class ForceSet:
    """What the force is called, and where leaving quickly leads."""

    name: str
    exit_url: str


@dataclass(frozen=True)
class TeamSet:
    """A team, which is offered its work too after how many minutes, and which follows it as it is closed; '' for none.

    None as the follower says nothing of whether it is closed.
    """

    code: str
    name: str
    offered_to: str = ""
    after_minutes: int | None = None
    followed_by: str | None = None


@dataclass(frozen=True)
class SkillSet:
    """A skill by its code."""

    code: str
    name: str


@dataclass(frozen=True)
class RuleSet:
    """A rule that says where contacts go; '' asks for nothing, and needs no skill."""

    name: str
    team: str
    chosen: str = ""
    place: str = ""
    words: str = ""
    skill: str = ""


@dataclass(frozen=True)
class ViewSet:
    """A view of the queue that a team keeps, as its filters stand in an address."""

    team: str
    name: str
    query: str


@dataclass(frozen=True)
class ReplySet:
    """A saved reply in the words that were approved."""

    code: str
    title: str
    words: str


@dataclass(frozen=True)
class TemplateSet:
    """A template in the words that were approved."""

    code: str
    title: str
    words: str


@dataclass(frozen=True)
class SenderSet:
    """Whom what leaves on a channel is from."""

    channel: str
    name: str
    address: str


@dataclass(frozen=True)
class OpeningSet:
    """When a door is open: the hours of each day from Monday, with commas between them, nothing for none.

    One `about` a service holds for who comes about that.
    """

    door: str
    week: str
    on_bank_holidays: bool = True
    about: str = ""


@dataclass(frozen=True)
class HolidaySet:
    """A bank holiday, its day as 2026-12-25."""

    day: str
    name: str


@dataclass(frozen=True)
class Configuration:
    """All that a force chooses for itself and that holds nothing about anyone."""

    force: ForceSet | None = None
    teams: tuple[TeamSet, ...] | None = None
    skills: tuple[SkillSet, ...] | None = None
    tags: tuple[str, ...] | None = None
    marker_kinds: tuple[str, ...] | None = None
    rules: tuple[RuleSet, ...] | None = None
    team_views: tuple[ViewSet, ...] | None = None
    saved_replies: tuple[ReplySet, ...] | None = None
    templates: tuple[TemplateSet, ...] | None = None
    articles: tuple[Article, ...] | None = None
    easy_reads: tuple[Article, ...] | None = None
    senders: tuple[SenderSet, ...] | None = None
    opening_hours: tuple[OpeningSet, ...] | None = None
    bank_holidays: tuple[HolidaySet, ...] | None = None
    services: tuple[Definition, ...] | None = None
