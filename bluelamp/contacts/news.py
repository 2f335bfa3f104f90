"""What happened to contacts since a member of staff last opened each: from the ledger, and from their looks."""

from collections.abc import Iterable
from typing import Final
from uuid import UUID

from django.db.models import F, OuterRef, Q, Subquery
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from bluelamp.foundation.ledger.actor import Actor
from bluelamp.foundation.ledger.models import Entry, Look
from bluelamp.staff.queries import names_of

NEVER_OPENED: Final = "contacts.ContactRecorded"
BY_THE_PERSON: Final = {
    "contacts.WordsReceived": gettext_lazy("wrote more"),
    "contacts.FileReceived": gettext_lazy("sent a file"),
    NEVER_OPENED: gettext_lazy("new"),
}
BY_STAFF: Final = {
    "contacts.CallTaken": gettext_lazy("what they said written down by %(name)s"),
    "contacts.AnswerWritten": gettext_lazy("answered by %(name)s"),
    "contacts.NoteWritten": gettext_lazy("note by %(name)s"),
    "contacts.PromiseGiven": gettext_lazy("promise by %(name)s"),
    "contacts.ContactAssigned": gettext_lazy("handed on by %(name)s"),
    "contacts.ContactReopened": gettext_lazy("opened again by %(name)s"),
}


def news_for(by: Actor, contacts: Iterable[UUID]) -> dict[UUID, list[str]]:
    """Return what is new in each contact to this member of staff, oldest first; what they did themselves is not.

    A contact that they never opened is new, and nothing more is said of it.
    """
    opened = Look.objects.filter(Q(actor_id=by.id), record_id=OuterRef("record_id")).order_by("-at").values("at")[:1]
    entries = Entry.objects.filter(record_id__in=list(contacts), name__in=[*BY_THE_PERSON, *BY_STAFF])
    entries = entries.alias(opened_at=Subquery(opened)).filter(
        Q(at__gt=F("opened_at")) | Q(opened_at=None, name=NEVER_OPENED)
    )
    told = list(entries.exclude(actor_id=by.id).order_by("id").values_list("record_id", "name", "actor_id"))
    names = names_of({actor for _record, _name, actor in told if actor})
    news: dict[UUID, list[str]] = {}
    for record, name, actor in told:
        words = _in_words(name, names.get(actor, "") if actor else "")
        if words not in news.setdefault(record, []):
            news[record].append(words)
    return news


def _in_words(event: str, name: str) -> str:
    if event in BY_THE_PERSON:
        return str(BY_THE_PERSON[event])
    return str(BY_STAFF[event]) % {"name": name or _("a colleague")}
