"""Lead to words that were just written into a contact, and say what came of it where the page then opens."""

from typing import Final
from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse

BELOW: Final = "below"  # under the conversation, as the top of the page is out of sight then


def show_written(request: HttpRequest, reference: str, message_id: UUID, *, says: str) -> HttpResponse:
    """Open the contact at a message, and say under the conversation what came of it."""
    messages.success(request, says, extra_tags=BELOW)
    return redirect(f"{reverse('contact', args=[reference])}#message-{message_id.hex}")
