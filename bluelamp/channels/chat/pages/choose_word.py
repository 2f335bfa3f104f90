"""Choose the word to come back with."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import path, reverse
from django.views.decorators.http import require_POST

from bluelamp.channels.chat.pages.talk import show_talk
from bluelamp.channels.chat.talking import talker
from bluelamp.channels.chat.visit import contact_of, visit_of
from bluelamp.contacts import actions
from bluelamp.foundation.access.entrance import open_to_public
from bluelamp.foundation.clock import today
from bluelamp.reports.check import check_page
from bluelamp.reports.shipped import MEMORABLE_WORD


@open_to_public
@require_POST
def choose_word(request: HttpRequest) -> HttpResponse:
    """Keep the word, once; one that is too short is asked for again."""
    visit = visit_of(request)
    contact = contact_of(visit)
    if visit is None or contact is None:
        return redirect("chat")
    checked = check_page(MEMORABLE_WORD, request.POST, {}, today=today())
    if checked.errors:
        return show_talk(request, visit, checked=checked)
    actions.choose_word(by=talker(contact), contact=contact, word=checked.answers["memorable_word"])
    return redirect(f"{reverse('talk')}#later")


address = path("chat/word/", choose_word, name="choose_word")
