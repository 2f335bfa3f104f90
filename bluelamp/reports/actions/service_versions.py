"""What can be done with the versions of a service: begin, change, approve, publish, withdraw, take away."""

from datetime import datetime
from typing import Any
from uuid import UUID

from bluelamp.foundation.access.action import NotAllowed, action
from bluelamp.foundation.clock import force_zone, now
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.foundation.ledger.announce import announce, nothing_new, write_down
from bluelamp.reports.definition import Definition
from bluelamp.reports.events import (
    ServiceApproved,
    ServiceBegun,
    ServiceChanged,
    ServiceExported,
    ServicePublished,
    ServiceWithdrawn,
)
from bluelamp.reports.models import ServiceVersion
from bluelamp.reports.shipped import SHIPPED
from bluelamp.reports.soundness import is_service_code
from bluelamp.reports.versions import Version, begun_with, next_number, problems_here, versions_of, wrote
from bluelamp.reports.why_not import (
    CodeChanged,
    NewerEdition,
    NoCode,
    NotApproved,
    NotSound,
    NumberTaken,
    OwnVersion,
    TooEarly,
)
from bluelamp.reports.written import read_as, values_of, write_definition


@action(may="reports.write_service", announces=ServiceBegun, only_adds=True)
def begin_service(*, by: Actor, version_id: UUID, definition: Definition) -> ServiceVersion:
    """Begin the next version of a service with a definition, sound or not; one with this id is begun once.

    Raises `NoCode` where its code is none.
    """
    begun = begun_with(version_id)
    if begun is not None:
        nothing_new()
        return begun
    if not is_service_code(definition.code):
        raise NoCode
    version = ServiceVersion(
        id=version_id,
        code=definition.code,
        number=next_number(definition.code),
        definition=values_of(definition),
        written_by_id=_who(by),
    )
    write_down(version)
    announce(ServiceBegun(**_named(version)), by=by)
    return version


@action(may="reports.write_service", announces=ServiceChanged)
def change_service(
    *, by: Actor, version: ServiceVersion, seen: int, definition: Definition, version_id: UUID
) -> ServiceVersion:
    """Change a version that was seen in an edition; one that is approved stays, and the next is begun, with this id.

    Raises `NewerEdition` where someone changed it since, and `CodeChanged`; nothing is changed then.
    """
    _hold(version)
    if definition.code != version.code:
        raise CodeChanged
    if version.approved_at is not None:
        return begin_service(by=by, version_id=version_id, definition=definition)
    _expect(version, seen)
    if read_as(Definition, version.definition) == definition:
        nothing_new()
        return version
    version.definition, version.edition = values_of(definition), version.edition + 1
    version.written_by_id, version.changed_at = _who(by), now()
    version.save(update_fields=["definition", "edition", "written_by", "changed_at"])
    announce(ServiceChanged(**_named(version), edition=version.edition), by=by)
    return version


@action(may="reports.approve_service", announces=ServiceApproved)
def approve_service(*, by: Actor, version: Version, seen: int) -> ServiceVersion:
    """Approve a version that was seen in an edition; it never changes from then on.

    Raises `OwnVersion` for whoever wrote any of it, `NewerEdition` where someone changed it since, and `NotSound` where
    something about it makes no sense or its team is not open.
    """
    row = _row(version)
    if row.approved_at is not None:
        nothing_new()
        return row
    _expect(row, seen)
    if wrote(by, row):
        raise OwnVersion
    if problems_here(read_as(Definition, row.definition)):
        raise NotSound
    row.approved_by_id, row.approved_at = by.id, now()
    row.save(update_fields=["approved_by", "approved_at"])
    announce(ServiceApproved(**_named(row)), by=by)
    return row


@action(may="reports.publish_service", announces=ServicePublished)
def publish_service(*, by: Actor, version: Version, begins: datetime) -> ServiceVersion:
    """Offer an approved version from a moment on, in the place of the one before; until then another can be chosen.

    Raises `NotApproved`, `TooEarly` for a moment that is past, `NotSound` where its team was closed since, and
    `NumberTaken` where Bluelamp itself comes with a version of this number by now.
    """
    row = _row(version)
    is_offered_already = row.valid_from is not None and row.valid_from <= now()
    if row.valid_from == begins or is_offered_already:
        nothing_new()
        return row
    if row.approved_at is None or row.withdrawn_at is not None:
        raise NotApproved
    if begins < row.approved_at:
        raise TooEarly
    if problems_here(version.definition):
        raise NotSound
    if SHIPPED.get((row.code, row.number), version.definition) != version.definition:
        raise NumberTaken
    row.valid_from = begins
    row.save(update_fields=["valid_from"])
    there = begins.astimezone(force_zone())
    day, time = int(f"{there:%Y%m%d}"), int(f"{there:%H%M}")
    announce(ServicePublished(**_named(row), begins=day, begins_at=time), by=by)
    return row


@action(may="reports.publish_service", announces=ServiceWithdrawn)
def withdraw_service(*, by: Actor, code: str) -> None:
    """Offer a service no more in any version, nor in one to come; one of Bluelamp becomes the force's first.

    Those who have begun one can still send it, and the versions stay.
    """
    published = list(ServiceVersion.objects.select_for_update().filter(code=code).exclude(valid_from=None))
    if not any(row.valid_from and row.valid_from <= now() for row in published):
        newest = [version for version in versions_of(code) if version.row is None][:1]
        published += [_adopted(by, version) for version in newest]
    to_withdraw = [row for row in published if row.withdrawn_at is None]
    if not to_withdraw:
        nothing_new()
    for row in to_withdraw:
        row.withdrawn_at = now()
        row.save(update_fields=["withdrawn_at"])
        announce(ServiceWithdrawn(**_named(row)), by=by)


@action(may="reports.write_service", announces=ServiceExported)
def export_service(*, by: Actor, version: Version) -> str:
    """Return a version of a service as the text of a file; it holds nothing about anyone."""
    version_id = version.row.pk if version.row else UUID(int=0)
    announce(ServiceExported(version_id=version_id, service=version.code, number=version.number), by=by)
    return write_definition(version.definition)


def _adopted(by: Actor, version: Version) -> ServiceVersion:
    """Keep a version that came with Bluelamp as the force's own, with its number and words."""
    return ServiceVersion.objects.create(
        code=version.code,
        number=version.number,
        definition=values_of(version.definition),
        written_by_id=_who(by),
        approved_at=now(),
        valid_from=now(),
    )


def _row(version: Version) -> ServiceVersion:
    """Return the row of a version, held until the transaction ends. Raises `NotApproved` where it has none."""
    if version.row is None:
        raise NotApproved
    _hold(version.row)
    return version.row


def _who(by: Actor) -> UUID:
    """Return the account of whoever writes: a program writes no forms."""
    if by.id is None:
        raise NotAllowed
    return by.id


def _hold(row: ServiceVersion) -> None:
    row.refresh_from_db(from_queryset=ServiceVersion.objects.select_for_update(no_key=True, of=("self",)))


def _expect(row: ServiceVersion, seen: int) -> None:
    if row.edition != seen:
        raise NewerEdition(row.written_by.name)


def _named(row: ServiceVersion) -> dict[str, Any]:
    return {"version_id": row.pk, "service": row.code, "number": row.number}
