"""Send a photo or document in a chat, by a form: one file at a time."""

from typing import TYPE_CHECKING

from django.http import HttpRequest, HttpResponseBase
from django.shortcuts import redirect
from django.urls import path, reverse
from django.views.decorators.csrf import csrf_exempt, csrf_protect
from django.views.decorators.http import require_POST

from bluelamp.channels.chat.pages.talk import show_talk
from bluelamp.channels.chat.talking import TOO_MUCH, slow_down, talker
from bluelamp.channels.chat.visit import contact_of, visit_of
from bluelamp.contacts.actions import receive_file
from bluelamp.contacts.queries import files_kept
from bluelamp.foundation.access.entrance import open_to_public
from bluelamp.foundation.access.tries import TriedTooOften
from bluelamp.foundation.files.form import file_sent, nothing_chosen, told_in_words
from bluelamp.foundation.files.intake import FileRefused
from bluelamp.foundation.files.store import CannotStore
from bluelamp.foundation.words import id_made_with_the_form

if TYPE_CHECKING:
    from bluelamp.contacts.models import Contact


# The form is read only once a chat is known to be open here, and where we can say what is wrong with it.
@open_to_public
@require_POST
@csrf_exempt
def send_file(request: HttpRequest) -> HttpResponseBase:
    """Keep the file, once, and show it in the conversation."""
    visit = visit_of(request)
    contact = contact_of(visit)
    if visit is None or contact is None:
        return redirect("chat")
    try:
        slow_down(request)
        with told_in_words():
            return _keep(request, contact)
    except TriedTooOften:
        error = str(TOO_MUCH)
    except (FileRefused, CannotStore) as refused:
        error = str(refused)
    return show_talk(request, visit, file_error=error)


@csrf_protect
def _keep(request: HttpRequest, contact: "Contact") -> HttpResponseBase:
    taken = file_sent(request, kept=files_kept(contact))
    if taken is None:
        raise nothing_chosen()
    attachment_id = id_made_with_the_form(request.POST.get("attachment_id", ""))
    attachment = receive_file(by=talker(contact), contact=contact, taken=taken, attachment_id=attachment_id)
    return redirect(f"{reverse('talk')}#turn-{attachment.pk.hex}")


address = path("chat/files/", send_file, name="send_file")
