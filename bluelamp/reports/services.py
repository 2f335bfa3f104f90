"""The services that people can come with: the force's own, and those that come with Bluelamp until it has its own.

A force has a service of its own from the moment on that the first version of it begins; the one that came with Bluelamp
is offered until then, and what was reported with it keeps its questions.
"""

from collections.abc import Iterable
from datetime import datetime
from typing import Final

from django.db.models import Max

from bluelamp.foundation.clock import now
from bluelamp.foundation.remembering import remembered_for
from bluelamp.reports.definition import ENGLISH, Definition, Page, Service
from bluelamp.reports.models import ServiceVersion
from bluelamp.reports.shipped import (
    ABOUT_CHILD,
    ABOUT_YOU,
    EMERGENCY,
    EMERGENCY_OF_CHILDREN,
    MEMORABLE_WORD,
    NOT_TO_TELL,
    SAFE_CONTACT,
    SHIPPED,
    WORD_OF_CHILD,
)
from bluelamp.reports.written import read_as

SECONDS_REMEMBERED: Final = 2.0
Version = tuple[str, int]


class NoSuchService(Exception):
    """There is no such version of a service."""


@remembered_for(SECONDS_REMEMBERED)
def services() -> dict[str, Service]:
    """Return each service that is offered now, by its code. One that was published is offered within two seconds."""
    published = ServiceVersion.objects.exclude(valid_from=None)
    own = list(published.values_list("code", "pk", "valid_from", "withdrawn_at").order_by("valid_from", "number"))
    begun = [row for row in own if row[2] and row[2] <= now()]
    valid = {code: pk for code, pk, _begins, withdrawn_at in begun if not withdrawn_at}
    offered = [_read(version) for version in published.filter(pk__in=valid.values())] if valid else []
    of_their_own = {code for code, *_rest in begun}
    offered += [SHIPPED_SERVICES[each] for each in _newest(SHIPPED).items() if each[0] not in of_their_own]
    return {
        service.code: service
        for service in sorted(offered, key=lambda service: service.label.by_language.get(ENGLISH, ""))
    }


def service_as_of(code: str, number: int) -> Service:
    """Return a service as its questions are in a version, offered or not. Raises `NoSuchService`."""
    offered = services().get(code)
    if offered is not None and offered.version == number:
        return offered
    version = ServiceVersion.objects.filter(code=code, number=number).first()
    service = _read(version) if version else SHIPPED_SERVICES.get((code, number))
    if service is None:
        raise NoSuchService
    return service


def service_offered_once(code: str, number: int) -> Service:
    """Return a version of a service that is offered or was at some time. Raises `NoSuchService` for any other."""
    own = ServiceVersion.objects.filter(code=code, number=number)
    if own.exists() and not own.filter(valid_from__lte=now()).exists():
        raise NoSuchService
    return service_as_of(code, number)


def was_offered(code: str, number: int, at: datetime) -> bool:
    """Say whether a version of a service is what the public was offered at a moment that is past."""
    offered = services().get(code)
    if offered is not None and offered.version == number:
        return True
    own = ServiceVersion.objects.filter(code=code, valid_from__lte=at).order_by("valid_from", "number")
    known = list(own.values_list("number", "withdrawn_at"))
    if not known:
        return (code, number) in SHIPPED_SERVICES
    return [each for each, withdrawn_at in known if withdrawn_at is None or withdrawn_at > at][-1:] == [number]


def services_for_machines() -> dict[str, Service]:
    """Return each service that a machine may send reports to: what a child tells alone, no machine can tell."""
    return {code: service for code, service in services().items() if not service.for_children}


def services_as_of(versions: Iterable[Version]) -> dict[Version, Service]:
    """Return each of some versions, as `service_as_of` does."""
    return {version: service_as_of(*version) for version in set(versions)}


def service_called(code: str) -> Service | None:
    """Return a service as it is offered, or as its newest version was; None where there never was one."""
    offered = services().get(code)
    if offered is not None:
        return offered
    own = ServiceVersion.objects.filter(code=code).exclude(valid_from=None).aggregate(newest=Max("number"))["newest"]
    number = own or _newest(SHIPPED).get(code)
    return service_as_of(code, number) if number else None


def composed(definition: Definition, number: int) -> Service:
    """Return a definition as people are asked it, between the pages that every report shares."""
    pages = _pages_of_child(definition) if definition.for_children else _pages(definition)
    return Service(definition, number, tuple(pages))


def _pages(definition: Definition) -> Iterable[Page]:
    yield EMERGENCY
    yield from definition.pages
    if not definition.anonymous:
        yield ABOUT_YOU
        if definition.sensitive or definition.safe_contact:
            yield SAFE_CONTACT
    yield MEMORABLE_WORD


def _pages_of_child(definition: Definition) -> Iterable[Page]:
    yield EMERGENCY_OF_CHILDREN
    yield from definition.pages
    yield NOT_TO_TELL
    if not definition.anonymous:
        yield from ABOUT_CHILD
    yield WORD_OF_CHILD


def _read(version: ServiceVersion) -> Service:
    return composed(read_as(Definition, version.definition), version.number)


def _newest(versions: Iterable[Version]) -> dict[str, int]:
    return dict(sorted(versions))


SHIPPED_SERVICES: Final = {version: composed(definition, version[1]) for version, definition in SHIPPED.items()}
NEWEST_SHIPPED: Final = {code: SHIPPED_SERVICES[code, number] for code, number in sorted(SHIPPED)}
