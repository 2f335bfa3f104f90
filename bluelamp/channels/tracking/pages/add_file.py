"""Add a photo or document to one's own matter."""

from django.http import HttpRequest, HttpResponseBase
from django.shortcuts import redirect
from django.urls import path, reverse
from django.views.decorators.csrf import csrf_exempt, csrf_protect
from django.views.decorators.http import require_POST

from bluelamp.channels.tracking.door import Holder, holder_at
from bluelamp.channels.tracking.pages.matter import show_matter
from bluelamp.contacts.actions import receive_file
from bluelamp.contacts.queries import files_kept
from bluelamp.foundation.access.entrance import open_to_public
from bluelamp.foundation.files.form import file_sent, nothing_chosen, told_in_words
from bluelamp.foundation.files.intake import FileRefused
from bluelamp.foundation.files.store import CannotStore
from bluelamp.foundation.words import id_made_with_the_form


# The form is read only once its sender is known to hold a receipt, and where we can say what is wrong with it.
@open_to_public
@require_POST
@csrf_exempt
def add_file(request: HttpRequest) -> HttpResponseBase:
    """Keep the file, once, and show the matter with it."""
    holder = holder_at(request)
    if holder is None:
        return redirect("track")
    try:
        with told_in_words():
            return _keep(request, holder)
    except (FileRefused, CannotStore) as refused:
        return show_matter(request, holder, file_error=str(refused))


@csrf_protect
def _keep(request: HttpRequest, holder: Holder) -> HttpResponseBase:
    taken = file_sent(request, kept=files_kept(holder.contact))
    if taken is None:
        raise nothing_chosen()
    attachment_id = id_made_with_the_form(request.POST.get("attachment_id", ""))
    attachment = receive_file(by=holder.actor, contact=holder.contact, taken=taken, attachment_id=attachment_id)
    return redirect(f"{reverse('matter')}#file-{attachment.pk.hex}")


address = path("track/matter/files/", add_file, name="add_file")
