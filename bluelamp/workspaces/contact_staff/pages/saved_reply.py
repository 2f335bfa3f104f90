"""One saved reply: what it says, what waits for approval, what it said before, and writing another version."""

from typing import TYPE_CHECKING

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import path
from django.utils.translation import gettext as _

from bluelamp.contacts.posting import sample_answer
from bluelamp.foundation.access.entrance import open_to
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.foundation.paper.pdf import NoPaper
from bluelamp.foundation.words import tidy
from bluelamp.knowledge.actions import NewerVersion, write_saved_reply
from bluelamp.knowledge.queries import approved_version, earlier_versions, newest_version, waits
from bluelamp.knowledge.rules import differences
from bluelamp.knowledge.templates import ENGLISH
from bluelamp.workspaces.contact_staff.forms import Again
from bluelamp.workspaces.contact_staff.reply_forms import reply_fields, what_is_wrong
from bluelamp.workspaces.contact_staff.reply_readings import LANGUAGES, filled_in, readings_of

if TYPE_CHECKING:
    from bluelamp.knowledge.models import ReplyVersion


@open_to("knowledge.write")
def saved_reply(request: HttpRequest, by: Actor, reply_code: str) -> HttpResponse:
    """Show it; write a version of what was typed, unless a colleague wrote one meanwhile: then show both."""
    version = newest_version(reply_code)
    if version is None:
        raise Http404
    if request.method != "POST":
        return show_reply(request, by, version, as_it_stands(version))
    typed = {"code": reply_code, **{name: tidy(request.POST.get(name, "")) for name in ("title", "words")}}
    errors, was_faster = what_is_wrong(typed), False
    if not errors:
        try:
            write_saved_reply(by=by, **typed, seen=number_seen(request))
        except NewerVersion as error:
            version, errors[""], was_faster = error.newest, str(error), True
        else:
            messages.success(
                request, _("The new words of “%(title)s” wait for another supervisor to approve them.") % typed
            )
            return redirect("replies")
    return show_reply(request, by, version, Again("reply", typed, errors), was_faster=was_faster)


def number_seen(request: HttpRequest) -> int:
    """Return the number of the version that a form was sent from, one that no version has where it says none."""
    seen = request.POST.get("seen", "")
    return int(seen) if seen.isascii() and seen.isdigit() else -1


def as_it_stands(version: "ReplyVersion", wrong: str = "") -> Again:
    """Return the form with what a version says, and what is wrong, where anything is."""
    return Again("", {"title": version.title, "words": version.words}, {"": wrong} if wrong else {})


def show_reply(
    request: HttpRequest, by: Actor, version: "ReplyVersion", again: Again, *, was_faster: bool = False
) -> HttpResponse:
    """Show the page of a saved reply by its newest version, with what the form had."""
    in_use = approved_version(version.reply.code)
    waiting = waits(version)
    context = {
        "version": version,
        "in_use": in_use,
        "waiting": waiting,
        "may_approve": waiting and version.written_by_id != by.id and by.may("knowledge.approve"),
        "differences": differences(in_use.words, version.words) if waiting and in_use else [],
        "was_faster": was_faster,
        "readings": readings_of(version, language := _language(request)),
        "language": language,
        "languages": LANGUAGES.items(),
        "earlier": earlier_versions(version),
        "fields": reply_fields(again, is_new=False),
        "errors": again.links(),
    }
    return render(request, "workspaces/contact_staff/pages/saved_reply.html", context)


@open_to("knowledge.write")
def as_letter(request: HttpRequest, _by: Actor, reply_code: str) -> HttpResponse:
    """Give the newest words as a letter to somebody made up."""
    version = newest_version(reply_code)
    if version is None:
        raise Http404
    try:
        pdf = sample_answer(filled_in(version), language=_language(request))
    except NoPaper as error:
        messages.error(request, str(error))
        return redirect("replies")
    answer = HttpResponse(pdf, content_type="application/pdf")
    answer["Content-Disposition"] = f'attachment; filename="{version.reply.code}.pdf"'
    return answer


def _language(request: HttpRequest) -> str:
    asked = request.GET.get("language", "")
    return asked if asked in LANGUAGES else ENGLISH


address = path("desk/replies/<slug:reply_code>/", saved_reply, name="saved_reply")
letter_address = path("desk/replies/<slug:reply_code>/letter/", as_letter, name="reply_letter")
