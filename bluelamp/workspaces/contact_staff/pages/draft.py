"""Keep what is typed into the answer or the note for later."""

from typing import Final

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import path
from django.utils.translation import gettext as _

from bluelamp.contacts.actions.drafts import DraftTooLong, keep_draft
from bluelamp.contacts.queries import contact_id_within_reach, contact_with
from bluelamp.contacts.rules import Box
from bluelamp.foundation.access.entrance import open_to
from bluelamp.foundation.clock import now
from bluelamp.foundation.design.times import at_time
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.foundation.words import id_made_with_the_form, tidy
from bluelamp.workspaces.contact_staff.reference import CONTACT
from bluelamp.workspaces.contact_staff.text_words import how_many_texts

BY_SCRIPT: Final = "X-Draft"


@open_to("contacts.reply")
def draft(request: HttpRequest, by: Actor, reference: str) -> HttpResponse:
    """Keep it for its writer alone; empty words forget it. A script is answered with one line to show."""
    contact_id = contact_id_within_reach(by, reference)
    box = request.POST.get("box", "")
    if by.id is None or box not in list(Box):
        return redirect("contact", reference)
    words = tidy(request.POST.get(box, ""))
    message_id = id_made_with_the_form(request.POST.get("message_id", ""))
    try:
        keep_draft(account_id=by.id, contact_id=contact_id, box=Box(box), words=words, message_id=message_id)
    except DraftTooLong as error:
        said = str(error)
    else:
        kept = _("Kept for you at %(time)s.") % {"time": at_time(now())} if words else _("Nothing is kept any more.")
        texts = how_many_texts(contact_with(contact_id), words) if box == Box.ANSWER else ""
        said = " ".join(filter(None, (texts, kept)))
    if BY_SCRIPT in request.headers:
        return HttpResponse(said, content_type="text/plain; charset=utf-8")
    messages.info(request, said)
    return redirect("contact", reference)


address = path(f"{CONTACT}draft/", draft, name="draft")
