"""Add words to one's own matter."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import path, reverse
from django.views.decorators.http import require_POST

from bluelamp.channels.tracking.door import holder_at
from bluelamp.channels.tracking.pages.matter import show_matter
from bluelamp.channels.tracking.pages.track import show_track
from bluelamp.contacts.actions import receive_words
from bluelamp.contacts.rules import LONGEST_MESSAGE
from bluelamp.foundation.access.entrance import open_to_public
from bluelamp.foundation.design.language import only_changes_language
from bluelamp.foundation.words import id_made_with_the_form, tidy, what_is_wrong_with
from bluelamp.knowledge.danger import speaks_of_danger


@open_to_public
@require_POST
def write_more(request: HttpRequest) -> HttpResponse:
    """Keep the words, once, and show the matter with them; where they come too late, keep them on the page."""
    holder = holder_at(request)
    words = tidy(request.POST.get("words", ""))
    if holder is None:
        return show_track(request, [], words=words)
    if only_changes_language(request):
        return show_matter(request, holder, words=words)
    error = what_is_wrong_with(words, longest=LONGEST_MESSAGE)
    if error:
        return show_matter(request, holder, words=words, error=error)
    message_id = id_made_with_the_form(request.POST.get("message_id", ""))
    message = receive_words(by=holder.actor, contact=holder.contact, words=words, message_id=message_id)
    shown_first = "danger" if speaks_of_danger(words) else f"message-{message.pk.hex}"
    return redirect(f"{reverse('matter')}#{shown_first}")


address = path("track/matter/write/", write_more, name="write_more")
