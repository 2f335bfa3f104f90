"""Close a chat on this device."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import path
from django.views.decorators.http import require_POST

from bluelamp.foundation.access.entrance import open_to_public
from bluelamp.foundation.design.leaving import forget_all


@open_to_public
@require_POST
def end_chat(request: HttpRequest) -> HttpResponse:
    """Have the browser forget the chat and its copies of our pages; the conversation stays on record."""
    response = redirect("start")
    forget_all(response)
    return response


address = path("chat/end/", end_chat, name="end_chat")
