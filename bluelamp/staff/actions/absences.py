"""Planning absences: adding, changing and taking away."""

from django.utils.translation import gettext_lazy as _

from bluelamp.foundation.access.action import action
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.foundation.ledger.announce import announce, nothing_new
from bluelamp.staff.duty_words import from_to
from bluelamp.staff.events import AbsenceChanged, AbsencePlanned, AbsenceRemoved
from bluelamp.staff.models import Absence, Account
from bluelamp.staff.working_time import Span


class AbsencesOverlap(ValueError):
    """Someone would be absent twice at once."""

    def __init__(self, absence: Absence) -> None:
        super().__init__()
        self.absence = absence

    def __str__(self) -> str:
        said = {"name": self.absence.account.name, "when": from_to(self.absence.span)}
        return str(_("%(name)s is absent then already: %(when)s. Change that absence instead.")) % said


class NobodyCoversThemselves(ValueError):
    """Someone was named as their own cover."""

    def __str__(self) -> str:
        return str(_("Nobody can cover for themselves. Choose someone else, or nobody."))


class CoverIsAbsent(ValueError):
    """Whoever is to cover is absent at the same time."""

    def __init__(self, absence: Absence) -> None:
        super().__init__()
        self.absence = absence

    def __str__(self) -> str:
        said = {"name": self.absence.account.name, "when": from_to(self.absence.span)}
        return str(_("%(name)s cannot cover, being absent too: %(when)s. Choose someone else.")) % said


@action(may="staff.keep_shifts", announces=AbsencePlanned)
def plan_absence(*, by: Actor, account: Account, span: Span, cover: Account | None = None) -> Absence:
    """Write down that an account is away and who covers.

    Raises `AbsencesOverlap`, `NobodyCoversThemselves` and `CoverIsAbsent`.
    """
    _check(account, span, cover)
    absence = Absence.objects.create(account=account, begins_at=span.begins_at, ends_at=span.ends_at, cover=cover)
    cover_id = cover.pk if cover else None
    announce(AbsencePlanned(account_id=account.pk, absence_id=absence.pk, cover_id=cover_id), by=by)
    return absence


@action(may="staff.keep_shifts", announces=AbsenceChanged)
def change_absence(*, by: Actor, absence: Absence, span: Span, cover: Account | None) -> Absence:
    """Give an absence other times or another cover. Raises what `plan_absence` raises."""
    if (absence.span, absence.cover) == (span, cover):
        nothing_new()
        return absence
    _check(absence.account, span, cover, but=absence)
    absence.begins_at, absence.ends_at, absence.cover = span.begins_at, span.ends_at, cover
    absence.save(update_fields=["begins_at", "ends_at", "cover"])
    cover_id = cover.pk if cover else None
    announce(AbsenceChanged(account_id=absence.account_id, absence_id=absence.pk, cover_id=cover_id), by=by)
    return absence


@action(may="staff.keep_shifts", announces=AbsenceRemoved)
def remove_absence(*, by: Actor, absence: Absence) -> None:
    """Take an absence out of the plan."""
    absence_id = absence.pk
    Absence.objects.filter(pk=absence_id).delete()
    announce(AbsenceRemoved(account_id=absence.account_id, absence_id=absence_id), by=by)


def _check(account: Account, span: Span, cover: Account | None, but: Absence | None = None) -> None:
    if cover is not None and cover.pk == account.pk:
        raise NobodyCoversThemselves
    Account.objects.select_for_update().get(pk=account.pk)
    if (own := _first_within(account, span, but)) is not None:
        raise AbsencesOverlap(own)
    if cover is not None and (away := _first_within(cover, span)) is not None:
        raise CoverIsAbsent(away)


def _first_within(account: Account, span: Span, but: Absence | None = None) -> Absence | None:
    rows = Absence.objects.select_related("account").filter(
        account=account, is_break=False, ends_at__gt=span.begins_at, begins_at__lt=span.ends_at
    )
    return (rows.exclude(pk=but.pk) if but else rows).order_by("begins_at").first()
