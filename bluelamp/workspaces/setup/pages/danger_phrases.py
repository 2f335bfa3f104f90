"""The phrases that tell of danger in one language: what is in use, what waits for approval, and writing other ones."""

from typing import TYPE_CHECKING, Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import path
from django.utils.translation import gettext as _

from bluelamp.foundation.access.entrance import open_to
from bluelamp.foundation.design.fields import Field
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.foundation.words import tidy
from bluelamp.knowledge.actions import (
    CodeTaken,
    DangerRefused,
    NewerVersion,
    NothingWaits,
    OwnWords,
    approve_danger,
    write_danger,
)
from bluelamp.knowledge.danger import phrases_of
from bluelamp.knowledge.phrases import lines_of
from bluelamp.knowledge.queries import approved_version, newest_version, waits
from bluelamp.knowledge.rules import Kind
from bluelamp.knowledge.shipped import DANGER
from bluelamp.workspaces.setup.forms import Form, version_seen
from bluelamp.workspaces.setup.languages import name_of_language

if TYPE_CHECKING:
    from bluelamp.knowledge.models import ReplyVersion


@open_to("knowledge.write_danger")
def danger_phrases(request: HttpRequest, by: Actor, language_code: str) -> HttpResponse:
    """Show the phrases; write a version of them that waits for someone else."""
    language = _check(language_code)
    if request.method != "POST":
        return _show(request, by, language, Form({"text": _newest(language)}))
    form = Form({"text": tidy(request.POST.get("text", ""))})
    try:
        write_danger(by=by, language=language, text=form.typed["text"], seen=version_seen(request))
    except DangerRefused as refused:
        form.wrong["text"] = str(refused)
    except (NewerVersion, CodeTaken):
        form.wrong[""] = _("A colleague wrote other phrases while you had this open. Read theirs, then keep yours.")
    if form.wrong:
        return _show(request, by, language, form)
    messages.success(request, _("The new phrases wait for someone else to approve them."))
    return redirect("danger_phrases", language)


@open_to("knowledge.approve_danger")
def approve(request: HttpRequest, by: Actor, language_code: str) -> HttpResponse:
    """Approve what the page showed; show the page again, with the reason, where that cannot be."""
    language = _check(language_code)
    if request.method != "POST":
        return redirect("danger_phrases", language)
    form = Form({"text": _newest(language)})
    try:
        approve_danger(by=by, language=language, seen=version_seen(request))
    except OwnWords:
        form.wrong[""] = _("You wrote this. Ask someone else to approve it.")
    except (NewerVersion, NothingWaits):
        form.wrong[""] = _("These are not the phrases you saw. Read them as they are now, then decide again.")
    if form.wrong:
        return _show(request, by, language, form)
    messages.success(request, _("The new phrases are listened for."))
    return redirect("danger")


def _check(code: str) -> str:
    if code not in DANGER:
        raise Http404
    return code


def _newest(language: str) -> str:
    newest = newest_version(language, Kind.DANGER)
    return newest.words if newest else DANGER[language]


def _show(request: HttpRequest, by: Actor, language: str, form: Form) -> HttpResponse:
    newest = newest_version(language, Kind.DANGER)
    waiting = newest if newest and waits(newest) else None
    context: dict[str, Any] = {
        "language": language,
        "name": name_of_language(language),
        "number": newest.number if newest else 0,
        "in_use": approved_version(language, Kind.DANGER),
        "waiting": waiting,
        "may_approve": waiting is not None and waiting.written_by_id != by.id,
        **_changes(language, waiting),
        "field": Field(
            name="text",
            label=_("Phrases"),
            value=form.typed["text"],
            error=form.wrong.get("text", ""),
            kind="textarea",
            is_page_heading=False,
            label_size="s",
            rows=25,
            spellcheck=False,
        ),
        "errors": form.links(),
    }
    return render(request, "workspaces/setup/pages/danger_phrases.html", context)


def _changes(language: str, waiting: "ReplyVersion | None") -> dict[str, list[str]]:
    """Return which lines a version that waits puts in, and which it takes out."""
    before, after = lines_of(phrases_of(language)), lines_of(waiting.words) if waiting else ()
    return {
        "put_in": [line for line in after if line not in before],
        "taken_out": [line for line in before if line not in after] if waiting else [],
    }


addresses = [
    path("desk/setup/danger/<slug:language_code>/", danger_phrases, name="danger_phrases"),
    path("desk/setup/danger/<slug:language_code>/approve/", approve, name="approve_danger"),
]
