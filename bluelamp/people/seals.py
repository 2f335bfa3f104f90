"""Reading which people are sealed, and keeping that of all records of one person alike.

The rule itself is in one place: an actor brings with them whom they may not know of, and reach leaves those out.
"""

from uuid import UUID

from bluelamp.people.acquaintances import whole_of
from bluelamp.people.models import WHY_SEALED, PersonSeal
from bluelamp.staff.keeping_out import keep_sealed


def seal_of(person_id: UUID) -> PersonSeal | None:
    """Return the seal that holds of a person, on this record or on another of theirs; None where there is none."""
    rows = PersonSeal.objects.filter(person__in=whole_of(person_id), lifted_at=None)
    return rows.select_related("sealed_by").order_by("sealed_at", "pk").first()


def seals_that_hold() -> list[PersonSeal]:
    """Return every seal that holds, the newest first, for those who may see sealed people."""
    rows = PersonSeal.objects.filter(lifted_at=None).select_related("sealed_by")
    return list(rows.order_by("-sealed_at", "-pk"))


def reasons_to_seal() -> list[tuple[str, str]]:
    """Return why someone can be sealed: codes and words."""
    return [(str(code), str(words)) for code, words in WHY_SEALED]


def keep_seals(whole: set[UUID]) -> None:
    """Have all of these, which are all records of one person, sealed where one of them is, else none of them."""
    keep_sealed(whole, sealed=PersonSeal.objects.filter(person__in=whole, lifted_at=None).exists())


def seal_the_rest(person_id: UUID, rest: set[UUID]) -> None:
    """Have the seal of a record, which is about to go, hold of each other record of the person by itself."""
    for seal in PersonSeal.objects.filter(person=person_id, lifted_at=None):
        sealed = set(PersonSeal.objects.filter(person__in=rest, lifted_at=None).values_list("person_id", flat=True))
        PersonSeal.objects.bulk_create(
            PersonSeal(
                person_id=each,
                why=seal.why,
                authority=seal.authority,
                sealed_by_id=seal.sealed_by_id,
                sealed_at=seal.sealed_at,
            )
            for each in sorted(rest - sealed)
        )
