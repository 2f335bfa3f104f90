"""What can happen among the staff."""

from dataclasses import dataclass
from typing import ClassVar
from uuid import UUID

from bluelamp.foundation.ledger.event import Event, Operation
from bluelamp.staff import routing_events, table_events, team_events

__all__ = [
    "routing_events",
    "table_events",
    "team_events",
]  # so that whoever knows the events of this room knows those too


@dataclass(frozen=True, kw_only=True)
class ForceSetUp(Event):
    """The force was named."""

    operation: ClassVar = Operation.ALTERED
    about: ClassVar = "set_up_id"
    set_up_id: UUID


@dataclass(frozen=True, kw_only=True)
class SenderChosen(Event):
    """It was chosen whom what leaves on a channel is from."""

    is_security: ClassVar = True
    operation: ClassVar = Operation.ALTERED
    about: ClassVar = "set_up_id"
    set_up_id: UUID
    channel: str


@dataclass(frozen=True, kw_only=True)
class OpeningHoursChosen(Event):
    """It was chosen when a door is open."""

    operation: ClassVar = Operation.ALTERED
    about: ClassVar = "set_up_id"
    set_up_id: UUID
    door: str


@dataclass(frozen=True, kw_only=True)
class OpeningHoursAboutChosen(Event):
    """It was chosen when a door is open to who comes about a service."""

    operation: ClassVar = Operation.ALTERED
    about: ClassVar = "set_up_id"
    set_up_id: UUID
    door: str
    service: str


@dataclass(frozen=True, kw_only=True)
class OpeningHoursAboutDropped(Event):
    """It was chosen that a door is open to who comes about a service when it is open to all."""

    operation: ClassVar = Operation.ALTERED
    about: ClassVar = "set_up_id"
    set_up_id: UUID
    door: str
    service: str


@dataclass(frozen=True, kw_only=True)
class DoorSwitched(Event):
    """Someone shut a door whatever its hours are, or let it follow its hours again."""

    operation: ClassVar = Operation.ALTERED
    about: ClassVar = "set_up_id"
    set_up_id: UUID
    door: str
    is_shut: bool


@dataclass(frozen=True, kw_only=True)
class AccountMade(Event):
    """Someone was given an account with a role."""

    is_security: ClassVar = True
    operation: ClassVar = Operation.COLLECTED
    about: ClassVar = "account_id"
    account_id: UUID
    role: str


@dataclass(frozen=True, kw_only=True)
class AccountChanged(Event):
    """An administrator changed the name or the role of an account; `role` is what it is now."""

    is_security: ClassVar = True
    operation: ClassVar = Operation.ALTERED
    about: ClassVar = "account_id"
    account_id: UUID
    role: str


@dataclass(frozen=True, kw_only=True)
class TeamJoined(Event):
    """An administrator put an account in a team."""

    is_security: ClassVar = True
    operation: ClassVar = Operation.ALTERED
    about: ClassVar = "account_id"
    account_id: UUID
    team: str


@dataclass(frozen=True, kw_only=True)
class TeamLeft(Event):
    """An administrator took an account out of a team."""

    is_security: ClassVar = True
    operation: ClassVar = Operation.ALTERED
    about: ClassVar = "account_id"
    account_id: UUID
    team: str


@dataclass(frozen=True, kw_only=True)
class AccountClosed(Event):
    """An administrator closed an account: nobody signs in with it."""

    is_security: ClassVar = True
    operation: ClassVar = Operation.ALTERED
    about: ClassVar = "account_id"
    account_id: UUID


@dataclass(frozen=True, kw_only=True)
class AccountOpened(Event):
    """An administrator opened a closed account again."""

    is_security: ClassVar = True
    operation: ClassVar = Operation.ALTERED
    about: ClassVar = "account_id"
    account_id: UUID


@dataclass(frozen=True, kw_only=True)
class WelcomeRenewed(Event):
    """An administrator made the password of an account unusable and was shown a welcome code."""

    is_security: ClassVar = True
    operation: ClassVar = Operation.ALTERED
    about: ClassVar = "account_id"
    account_id: UUID


@dataclass(frozen=True, kw_only=True)
class SecondFactorsRemoved(Event):
    """An administrator removed all second factors of an account, and how many."""

    is_security: ClassVar = True
    operation: ClassVar = Operation.ALTERED
    about: ClassVar = "account_id"
    account_id: UUID
    factors: int


@dataclass(frozen=True, kw_only=True)
class ForceChanged(Event):
    """The name of the force changed, or where leaving quickly leads."""

    operation: ClassVar = Operation.ALTERED
    about: ClassVar = "set_up_id"
    set_up_id: UUID


@dataclass(frozen=True, kw_only=True)
class PasswordChosen(Event):
    """Someone chose the password of their account with a welcome code."""

    is_security: ClassVar = True
    operation: ClassVar = Operation.ALTERED
    about: ClassVar = "account_id"
    account_id: UUID


@dataclass(frozen=True, kw_only=True)
class SignedIn(Event):
    """An account came in; `used` says what it showed, `came_from` is a digest of the address."""

    operation: ClassVar = Operation.ALTERED
    about: ClassVar = "account_id"
    is_security: ClassVar = True
    account_id: UUID
    used: str
    came_from: str


@dataclass(frozen=True, kw_only=True)
class SignInFailed(Event):
    """Someone did not get in. `tried_id` is the account or, where it is not `known`, a digest of what was typed."""

    operation: ClassVar = Operation.CONSULTED
    about: ClassVar = "tried_id"
    is_security: ClassVar = True
    tried_id: UUID
    known: bool
    step: str
    came_from: str


@dataclass(frozen=True, kw_only=True)
class SignInHeldBack(Event):
    """Someone tried too often and has to wait; once for each account and address in a quarter of an hour."""

    operation: ClassVar = Operation.CONSULTED
    about: ClassVar = "tried_id"
    is_security: ClassVar = True
    tried_id: UUID
    known: bool
    came_from: str


@dataclass(frozen=True, kw_only=True)
class SignedOut(Event):
    """An account left, or was locked because nobody used it."""

    operation: ClassVar = Operation.ALTERED
    about: ClassVar = "account_id"
    is_security: ClassVar = True
    account_id: UUID
    why: str


@dataclass(frozen=True, kw_only=True)
class SecondFactorChanged(Event):
    """Someone added or removed a second factor of their own, or made recovery codes anew."""

    operation: ClassVar = Operation.ALTERED
    about: ClassVar = "account_id"
    is_security: ClassVar = True
    account_id: UUID
    factor: str
    change: str


@dataclass(frozen=True, kw_only=True)
class EntryRefused(Event):
    """Someone signed in tried what they may not; `wanted_id` is the record that was meant, where there is one."""

    operation: ClassVar = Operation.CONSULTED
    about: ClassVar = "account_id"
    is_security: ClassVar = True
    account_id: UUID
    page: str
    permission: str
    why: str
    wanted_id: UUID | None
    came_from: str


@dataclass(frozen=True, kw_only=True)
class OwnNameSearched(Event):
    """Someone searched contacts for their own name."""

    operation: ClassVar = Operation.CONSULTED
    about: ClassVar = "account_id"
    is_security: ClassVar = True
    account_id: UUID
    search_id: UUID


@dataclass(frozen=True, kw_only=True)
class DutyEvent(Event):
    """Base of everything about when one account works."""

    operation: ClassVar = Operation.ALTERED
    about: ClassVar = "account_id"
    account_id: UUID


@dataclass(frozen=True, kw_only=True)
class ShiftsPlanned(DutyEvent):
    """So many shifts were planned for an account."""

    shifts: int


@dataclass(frozen=True, kw_only=True)
class ShiftChanged(DutyEvent):
    """A shift was moved to other times."""

    shift_id: UUID


@dataclass(frozen=True, kw_only=True)
class ShiftRemoved(DutyEvent):
    """A shift was taken out of the plan."""

    shift_id: UUID


@dataclass(frozen=True, kw_only=True)
class AbsencePlanned(DutyEvent):
    """An account is away for a time; `cover_id` is the account that covers, None where nobody does."""

    absence_id: UUID
    cover_id: UUID | None


@dataclass(frozen=True, kw_only=True)
class AbsenceChanged(DutyEvent):
    """An absence was given other times or another cover."""

    absence_id: UUID
    cover_id: UUID | None


@dataclass(frozen=True, kw_only=True)
class AbsenceRemoved(DutyEvent):
    """An absence was taken out of the plan."""

    absence_id: UUID


@dataclass(frozen=True, kw_only=True)
class BreakTaken(DutyEvent):
    """Someone went on a break; it is never said why."""

    absence_id: UUID


@dataclass(frozen=True, kw_only=True)
class BreakEnded(DutyEvent):
    """Someone came back from a break before it was over."""

    absence_id: UUID


@dataclass(frozen=True, kw_only=True)
class BreaksChosen(Event):
    """It was chosen after how many chats or minutes a break is proposed, and how many minutes it lasts."""

    operation: ClassVar = Operation.ALTERED
    about: ClassVar = "set_up_id"
    set_up_id: UUID
    chats: int
    minutes: int
    lasts: int


@dataclass(frozen=True, kw_only=True)
class CapacityChosen(DutyEvent):
    """It was chosen how much an account can have at once."""

    capacity: int


@dataclass(frozen=True, kw_only=True)
class ShiftTableTaken(Event):
    """A table of so many shifts was taken in; each account's shifts have an entry of their own beside it."""

    operation: ClassVar = Operation.ALTERED
    about: ClassVar = "table_id"
    table_id: UUID
    shifts: int


@dataclass(frozen=True, kw_only=True)
class SingleKeysChosen(Event):
    """Someone chose whether keys pressed alone lead anywhere on their own pages."""

    operation: ClassVar = Operation.ALTERED
    about: ClassVar = "account_id"
    account_id: UUID
    used: bool
