"""Open a file that the person sent: the original to save, or the copy of a picture to look at."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING
from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponseBase
from django.shortcuts import redirect
from django.urls import path

from bluelamp.contacts.actions import give_locked
from bluelamp.contacts.queries import attachment_for_staff
from bluelamp.foundation.access.action import NotAllowed
from bluelamp.foundation.access.entrance import open_to
from bluelamp.foundation.files.checked import Damaged
from bluelamp.foundation.files.held import HeldBack
from bluelamp.foundation.files.locks import Locked, is_locked
from bluelamp.foundation.files.serving import as_download, as_picture, is_shown
from bluelamp.foundation.files.showing import DoesNotOpen
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.workspaces.contact_staff.files import may_have
from bluelamp.workspaces.contact_staff.reference import CONTACT

if TYPE_CHECKING:
    from bluelamp.foundation.files.models import File


@open_to("contacts.see")
def attachment(request: HttpRequest, by: Actor, reference: str, attachment_id: UUID) -> HttpResponseBase:
    """Give the original, to be saved; raise `NotAllowed` for one in quarantine, or locked, without leave to have it."""
    found = attachment_for_staff(by, reference, attachment_id)
    file = found.file
    if not may_have(by, file):
        raise NotAllowed
    if is_locked(file.sha256):
        give_locked(by=by, contact=found.contact, attachment=found)
        return or_say_why_not(request, reference, partial(as_download, though_locked=True, though_held=True), file)
    return or_say_why_not(request, reference, as_download, file)


@open_to("contacts.see")
def attachment_picture(request: HttpRequest, by: Actor, reference: str, attachment_id: UUID) -> HttpResponseBase:
    """Show the copy of a picture, which tells nothing but colours."""
    file = attachment_for_staff(by, reference, attachment_id).file
    if not is_shown(file):
        raise Http404
    return or_say_why_not(request, reference, as_picture, file)


def or_say_why_not(
    request: HttpRequest, reference: str, answer: "Callable[[File], HttpResponseBase]", file: "File"
) -> HttpResponseBase:
    """Give a file out, or go back to its contact and say there why not."""
    try:
        return answer(file)
    except (Damaged, DoesNotOpen, HeldBack, Locked) as error:
        messages.error(request, str(error))
        return redirect("contact", reference)


address = path(f"{CONTACT}files/<uuid:attachment_id>/", attachment, name="attachment")
picture_address = path(f"{CONTACT}files/<uuid:attachment_id>/picture/", attachment_picture, name="attachment_picture")
