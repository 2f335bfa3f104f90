"""Keeping accounts from the records of people, who are known here by their ids alone."""

from collections.abc import Collection
from uuid import UUID

from bluelamp.staff.models import ShutOut


def keep_out(accounts: Collection[UUID], *, people: Collection[UUID]) -> None:
    """Keep these accounts from each of these people, and nobody else: call it from an action that says why."""
    theirs = {person_id.hex for person_id in people}
    ShutOut.objects.filter(person__in=theirs).exclude(account__in=accounts).delete()
    shut_out = [ShutOut(account_id=account, person=person) for account in accounts for person in sorted(theirs)]
    ShutOut.objects.bulk_create(shut_out, ignore_conflicts=True)
