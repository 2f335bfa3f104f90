"""Warning markers: people put them on, review them and withdraw them. Nothing computes one, and none lasts for good."""

from datetime import date

from django.utils.text import slugify
from django.utils.translation import gettext_lazy as _

from bluelamp.foundation.access.action import action
from bluelamp.foundation.clock import new_id, now, today
from bluelamp.foundation.database.rows import new_row
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.foundation.ledger.announce import announce, nothing_new, write_down
from bluelamp.people.events import MarkerKindMade, MarkerPutOn, MarkerReviewed, MarkerWithdrawn
from bluelamp.people.models import Marker, MarkerKind, Person
from bluelamp.people.rules import LONGEST_KIND, Standing, WhyWithdrawn, expiry_fits, marker_standing


class NoKind(ValueError):
    """A kind of marker was to be made of what no kind can be made of."""

    def __str__(self) -> str:
        return str(_("Enter a word or two with letters or numbers, at most 40 characters."))


class ExpiryDoesNotFit(ValueError):
    """A marker was to end in the past, or so far ahead that it would be there for good."""

    def __str__(self) -> str:
        return str(_("Choose a day from today on, within a year. Whoever still needs the marker then reviews it."))


class NotCurrent(ValueError):
    """A marker was to be reviewed that has expired or was withdrawn."""

    def __str__(self) -> str:
        return str(_("This marker has ended. Put on a new one if it is needed."))


@action(may="people.make_marker_kind", announces=MarkerKindMade)
def make_marker_kind(*, by: Actor, label: str) -> MarkerKind:
    """Make a kind of marker, its code from its words; one that is there already is returned. Raises `NoKind`."""
    tidy = " ".join(label.split())
    code = slugify(tidy)
    if not code or not code[0].isalnum() or len(tidy) > LONGEST_KIND:
        raise NoKind
    kind, is_new = MarkerKind.objects.get_or_create(code=code, defaults={"label": tidy})
    if is_new:
        announce(MarkerKindMade(making_id=new_id(), kind=code), by=by)
    else:
        nothing_new()
    return kind


@action(may="people.mark", announces=MarkerPutOn, on="person")
def put_on_marker(*, by: Actor, person: Person, kind: MarkerKind, words: str, source: str, expires_on: date) -> Marker:
    """Put a marker on a person until the end of a day: what is known, and who says so. Raises `ExpiryDoesNotFit`."""
    if not expiry_fits(expires_on, today=today()):
        raise ExpiryDoesNotFit
    marker = new_row(
        Marker,
        person_id=person.pk,
        kind_id=kind.pk,
        words=words,
        source=source,
        put_on_by_id=by.id,
        expires_on=expires_on,
    )
    write_down(marker)
    announce(MarkerPutOn(marker_id=marker.pk, person_id=person.pk), by=by, wrote=[marker])
    return marker


@action(may="people.mark", announces=MarkerReviewed, on="marker")
def review_marker(*, by: Actor, marker: Marker, shown_by: str, expires_on: date) -> Marker:
    """Let a current marker stand until another day, and say what shows that it still holds.

    Raises `ExpiryDoesNotFit`, and `NotCurrent` where it has ended.
    """
    _hold(marker)
    if marker_standing(expires_on=marker.expires_on, withdrawn_at=marker.withdrawn_at, on=today()) != Standing.CURRENT:
        raise NotCurrent
    if not expiry_fits(expires_on, today=today()):
        raise ExpiryDoesNotFit
    marker.reviewed_at, marker.reviewed_by_id = now(), by.id
    marker.shown_by, marker.expires_on = shown_by, expires_on
    marker.save(update_fields=["reviewed_at", "reviewed_by", "shown_by", "expires_on"])
    announce(MarkerReviewed(marker_id=marker.pk, person_id=marker.person_id), by=by, wrote=[marker])
    return marker


@action(may="people.mark", announces=MarkerWithdrawn, on="marker")
def withdraw_marker(*, by: Actor, marker: Marker, reason: WhyWithdrawn) -> Marker:
    """Take a marker off a person at once, for a reason; one that was withdrawn before stays as it is."""
    _hold(marker)
    if marker.withdrawn_at is not None:
        nothing_new()
        return marker
    marker.withdrawn_at, marker.withdrawn_by_id, marker.withdrawn_reason = now(), by.id, reason
    marker.save(update_fields=["withdrawn_at", "withdrawn_by", "withdrawn_reason"])
    announce(MarkerWithdrawn(marker_id=marker.pk, person_id=marker.person_id, reason=reason), by=by, wrote=[marker])
    return marker


def _hold(marker: Marker) -> None:
    marker.refresh_from_db(from_queryset=Marker.objects.select_for_update(no_key=True))
