"""Tags: making one, putting it on a contact and taking it off."""

from django.utils.text import slugify
from django.utils.translation import gettext_lazy as _

from bluelamp.contacts.events import ContactTagged, ContactUntagged, TagMade
from bluelamp.contacts.holding import hold
from bluelamp.contacts.models import Contact, Tag, Tagged
from bluelamp.foundation.access.action import action
from bluelamp.foundation.clock import new_id
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.foundation.ledger.announce import announce, nothing_new


class NoTag(ValueError):
    """A tag was to be made of what no tag can be made of."""

    def __str__(self) -> str:
        return str(_("Enter a word or two with letters or numbers, at most 40 characters."))


@action(may="contacts.make_tag", announces=TagMade)
def make_tag(*, by: Actor, label: str) -> Tag:
    """Make a tag, its code from its words; one that is there already is returned. Raises `NoTag`."""
    tidy = " ".join(label.split())
    code = slugify(tidy)
    if not code or not code[0].isalnum() or len(tidy) > 40:
        raise NoTag
    tag, is_new = Tag.objects.get_or_create(code=code, defaults={"label": tidy})
    if is_new:
        announce(TagMade(making_id=new_id(), tag=code), by=by)
    else:
        nothing_new()
    return tag


@action(may="contacts.tag", announces=ContactTagged, on="contact")
def tag(*, by: Actor, contact: Contact, tag: Tag) -> Contact:
    """Put a tag on a contact; one that has it keeps it."""
    hold(contact)
    _row, is_new = Tagged.objects.get_or_create(contact=contact, tag=tag)
    if is_new:
        announce(ContactTagged(contact_id=contact.pk, person_id=contact.person_id, tag=tag.code), by=by)
    else:
        nothing_new()
    return contact


@action(may="contacts.tag", announces=ContactUntagged, on="contact")
def untag(*, by: Actor, contact: Contact, tag: Tag) -> Contact:
    """Take a tag off a contact; one that does not have it stays as it is."""
    hold(contact)
    taken_off, _by_table = Tagged.objects.filter(contact=contact, tag=tag).delete()
    if taken_off:
        announce(ContactUntagged(contact_id=contact.pk, person_id=contact.person_id, tag=tag.code), by=by)
    else:
        nothing_new()
    return contact
