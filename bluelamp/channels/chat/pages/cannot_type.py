"""Say that one cannot type now, and that one can again: a button, and one key where scripts run."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import path, reverse
from django.views.decorators.http import require_POST

from bluelamp.channels.chat.talking import talker
from bluelamp.channels.chat.visit import contact_of, visit_of
from bluelamp.contacts.actions import resume_typing, stop_typing
from bluelamp.foundation.access.entrance import open_to_public


@open_to_public
@require_POST
def cannot_type(request: HttpRequest) -> HttpResponse:
    """Tell staff, and show the conversation again."""
    visit = visit_of(request)
    contact = contact_of(visit)
    if contact is None:
        return redirect("chat")
    tell = resume_typing if request.POST.get("can") == "1" else stop_typing
    tell(by=talker(contact), contact=contact)
    return redirect(f"{reverse('talk')}#cannot-type")


address = path("chat/cannot-type/", cannot_type, name="cannot_type")
