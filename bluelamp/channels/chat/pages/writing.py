"""A browser says that its chat is open, and whether someone writes in it: never what."""

from django.http import HttpRequest, HttpResponse
from django.urls import path
from django.views.decorators.http import require_POST

from bluelamp.channels.chat.visit import contact_of, visit_of
from bluelamp.foundation.access.entrance import open_to_public
from bluelamp.foundation.live.presence import be_present


@open_to_public
@require_POST
def writing(request: HttpRequest) -> HttpResponse:
    """Note it for a minute, where the chat is open here and something was said in it."""
    visit = visit_of(request)
    contact = contact_of(visit)
    if contact is not None:
        be_present(contact.pk, contact.pk, is_writing=request.POST.get("writing") == "1")
    return HttpResponse(status=204)


address = path("chat/writing/", writing, name="writing")
