"""Keeping accounts from the records of people, who are known here by their ids alone."""

from collections.abc import Collection
from uuid import UUID

from bluelamp.staff.models import Force, SealedPerson, ShutOut


def take_turns() -> None:
    """Let nobody else change whom accounts are kept from, or whose records are joined, until the transaction ends.

    What one of these actions reads, the others write; with one turn for all, none waits for another that waits for it.
    """
    list(Force.objects.select_for_update(no_key=True).order_by("pk"))


def keep_out(accounts: Collection[UUID], *, people: Collection[UUID]) -> None:
    """Keep these accounts from each of these people, and nobody else: call it from an action that says why."""
    theirs = {person_id.hex for person_id in people}
    ShutOut.objects.filter(person__in=theirs).exclude(account__in=accounts).delete()
    shut_out = [ShutOut(account_id=account, person=person) for account in accounts for person in sorted(theirs)]
    ShutOut.objects.bulk_create(shut_out, ignore_conflicts=True)


def keep_sealed(people: Collection[UUID], *, sealed: bool) -> None:
    """Let only who may see sealed people know of these, or everyone again: call it from an action that says why."""
    theirs = sorted(people)
    if sealed:
        SealedPerson.objects.bulk_create([SealedPerson(person=each) for each in theirs], ignore_conflicts=True)
    else:
        SealedPerson.objects.filter(person__in=theirs).delete()
