"""Reading tags: which there are, and which contacts have them."""

from collections.abc import Iterable
from uuid import UUID

from bluelamp.contacts.models import Tag, Tagged


def tag_labels() -> dict[str, str]:
    """Return what every tag says by its code, in the order of the words."""
    return dict(Tag.objects.order_by("label").values_list("code", "label"))


def tag_with(code: str) -> Tag | None:
    """Return a tag by its code, None where there is none."""
    return Tag.objects.filter(pk=code).first()


def tags_of(contacts: Iterable[UUID]) -> dict[UUID, list[Tag]]:
    """Return the tags of each of some contacts, in the order of the words."""
    found: dict[UUID, list[Tag]] = {}
    rows = Tagged.objects.filter(contact__in=list(contacts)).select_related("tag").order_by("tag__label")
    for row in rows:
        found.setdefault(row.contact_id, []).append(row.tag)
    return found
