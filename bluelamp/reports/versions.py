"""The versions of services, those that come with Bluelamp too: which there are, how each stands, what keeps it back."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import TYPE_CHECKING, Final
from uuid import UUID

from django.utils.translation import gettext as _

from bluelamp.foundation.clock import now
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.foundation.ledger.models import Entry
from bluelamp.reports.definition import Definition
from bluelamp.reports.events import ServiceBegun, ServiceChanged
from bluelamp.reports.models import ServiceVersion
from bluelamp.reports.shipped import SHIPPED
from bluelamp.reports.soundness import Problem, problems_of
from bluelamp.reports.written import read_as
from bluelamp.staff.closed_teams import open_teams

if TYPE_CHECKING:
    from bluelamp.staff.models import Account


class State(StrEnum):
    """How a version stands."""

    DRAFT = "draft"
    WAITS = "waits"
    APPROVED = "approved"
    TO_COME = "to_come"
    OFFERED = "offered"
    REPLACED = "replaced"
    WITHDRAWN = "withdrawn"


BEFORE_APPROVAL: Final = (State.DRAFT, State.WAITS)


@dataclass(frozen=True)
class Version:
    """A version of a service with how it stands; one that comes with Bluelamp has no `row`."""

    code: str
    number: int
    definition: Definition
    state: State
    row: ServiceVersion | None = None

    @property
    def begins(self) -> datetime | None:
        """Return from when on it is or was offered, None where nobody said so."""
        return self.row.valid_from if self.row else None

    @property
    def edition(self) -> int:
        """Return what goes up by one with each change."""
        return self.row.edition if self.row else 0

    @property
    def writer(self) -> "Account | None":
        """Return who changed it last, None where it comes with Bluelamp."""
        return self.row.written_by if self.row else None

    @property
    def can_change(self) -> bool:
        """Say whether it can still be changed itself: once approved, a change makes a version of its own."""
        return self.state in BEFORE_APPROVAL


def wrote(by: Actor, row: ServiceVersion) -> bool:
    """Say whether someone began a version or ever changed it, as the ledger tells."""
    writing = (ServiceBegun.event_name(), ServiceChanged.event_name())
    return Entry.objects.filter(record_id=row.pk, name__in=writing, actor_id=by.id).exists()


def versions_of(code: str) -> list[Version]:
    """Return every version of a service, the newest first."""
    return [version for version in all_versions(code) if version.code == code]


def all_versions(code: str = "") -> list[Version]:
    """Return every version of every service, or of one: by code, the newest first."""
    rows = ServiceVersion.objects.select_related("written_by", "approved_by").order_by("valid_from", "number")
    own = list(rows.filter(code=code) if code else rows)
    begun_here = [row for row in own if row.valid_from and row.valid_from <= now()]
    offered = {row.code: row.pk for row in begun_here if not row.withdrawn_at}
    of_their_own = {row.code for row in begun_here}
    found = {(row.code, row.number): _of_own(row, offered.get(row.code)) for row in own}
    newest = dict(sorted(SHIPPED))
    for (shipped, number), definition in SHIPPED.items():
        is_offered = shipped not in of_their_own and newest[shipped] == number
        state = State.OFFERED if is_offered else State.REPLACED
        found.setdefault((shipped, number), Version(shipped, number, definition, state))
    return sorted(found.values(), key=lambda version: (version.code, -version.number))


def own_services() -> list[Version]:
    """Return of each service of the force's own the newest version that was approved and not withdrawn, by its code."""
    in_use = (State.APPROVED, State.TO_COME, State.OFFERED)
    own = [version for version in all_versions() if version.row and version.state in in_use]
    return list({version.code: version for version in reversed(own)}.values())[::-1]


def version_of(code: str, number: int) -> Version | None:
    """Return one version, None where there is none."""
    return next((version for version in versions_of(code) if version.number == number), None)


def next_number(code: str) -> int:
    """Return the number of the next version of a service."""
    return max((version.number for version in versions_of(code)), default=0) + 1


def problems_here(definition: Definition) -> list[Problem]:
    """Return everything that keeps a definition from being approved here: what makes no sense, or has no team."""
    found = problems_of(definition)
    if definition.team not in open_teams():
        found.insert(0, Problem(_("It goes to no team that is open. Choose the team that answers it.")))
    return found


def begun_with(version_id: UUID) -> ServiceVersion | None:
    """Return the version that was begun with an id, None where none was."""
    return ServiceVersion.objects.filter(pk=version_id).first()


def _of_own(row: ServiceVersion, offered: UUID | None) -> Version:
    definition = read_as(Definition, row.definition)
    return Version(row.code, row.number, definition, _state(row, definition, is_offered=row.pk == offered), row)


def _state(row: ServiceVersion, definition: Definition, *, is_offered: bool) -> State:
    if row.withdrawn_at:
        return State.WITHDRAWN
    if row.approved_at is None:
        return State.DRAFT if problems_here(definition) else State.WAITS
    if row.valid_from is None:
        return State.APPROVED
    if row.valid_from > now():
        return State.TO_COME
    return State.OFFERED if is_offered else State.REPLACED
