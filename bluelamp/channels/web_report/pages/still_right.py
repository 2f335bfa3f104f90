"""Of someone who is known: is this still right, and is it safe to reach you so now? Nothing else is asked of them."""

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import path, reverse
from django.utils.translation import gettext as _

from bluelamp.channels.web_report.pages.gone import draft_gone
from bluelamp.channels.web_report.visit import token_of
from bluelamp.foundation.access.entrance import open_to_public
from bluelamp.foundation.design.fields import ErrorLink, Field, Option
from bluelamp.foundation.design.language import only_changes_language
from bluelamp.people.given_again import Given, Way, given_before
from bluelamp.people.rules import HandleKind, Safety
from bluelamp.reports.actions import keep_answers
from bluelamp.reports.known import is_someone_else_now, known_matter, safety_now, said_still_right
from bluelamp.reports.queries import draft_of
from bluelamp.reports.rules import ABOUT_YOU, page_before
from bluelamp.reports.services import service_as_of

if TYPE_CHECKING:
    from bluelamp.reports.drafts import OpenDraft

RIGHT, CHANGED = "right", "changed"
OFFERED: Final = (Safety.SAFE, Safety.NOT_SAFE, Safety.NOT_SURE)


@dataclass(frozen=True)
class Typed:
    """What was answered: whether it is still right, how safe each way is, and what is wrong by the name of a field."""

    still: str
    safety: dict[UUID, str]
    wrong: dict[str, str]


@open_to_public
def still_right(request: HttpRequest, draft_id: UUID) -> HttpResponse:
    """Ask, without showing more than its owner needs to know it by; whatever has changed is asked as of anyone."""
    token = token_of(request)
    draft = draft_of(draft_id, token) if token else None
    if draft is None or token is None:
        return draft_gone(request)
    matter = known_matter(draft.answers)
    given = given_before(matter.person) if matter and draft.contact_id is None else None
    if not given:
        keep_answers(draft_id=draft_id, token=token, answers=is_someone_else_now())
        return redirect("check_answers", draft_id)
    if request.method != "POST":
        return _show(request, draft, given, _as_said(draft))
    sent = not only_changes_language(request)
    typed = _typed(request, given, sent=sent)
    if not sent or typed.wrong:
        return _show(request, draft, given, typed)
    if typed.still == CHANGED:
        keep_answers(draft_id=draft_id, token=token, answers=is_someone_else_now())
        return redirect("question", draft_id, ABOUT_YOU)
    safety = {pk: Safety(said) for pk, said in typed.safety.items()}
    keep_answers(draft_id=draft_id, token=token, answers=said_still_right(draft.answers, safety))
    return redirect("check_answers", draft_id)


def _as_said(draft: "OpenDraft") -> Typed:
    safety = safety_now(draft.answers)
    return Typed(RIGHT if safety else "", {pk: str(said) for pk, said in safety.items()}, {})


def _typed(request: HttpRequest, given: Given, *, sent: bool) -> Typed:
    still = request.POST.get("still", "")
    safety = {way.handle_id: request.POST.get(_name(way), "") for way in given.ways}
    wrong: dict[str, str] = {}
    if sent and still not in (RIGHT, CHANGED):
        wrong["still"] = _("Say whether this is still right.")
    for way in given.ways if sent and still != CHANGED else ():
        if safety[way.handle_id] not in OFFERED:
            wrong[_name(way)] = _("Say whether it is safe to reach you in this way now.")
    return Typed(still, safety, wrong)


def _show(request: HttpRequest, draft: "OpenDraft", given: Given, typed: Typed) -> HttpResponse:
    service = service_as_of(draft.service, draft.version)
    before = page_before(service, draft.answers, ABOUT_YOU)
    context = {
        "service": service,
        "lines": _lines(given),
        "fields": [_still(typed), *(_safe(way, typed) for way in given.ways)],
        "errors": [ErrorLink(said, f"#{name}") for name, said in typed.wrong.items()],
        "back": reverse("question", args=[draft.id, before.code]) if before else reverse("start"),
    }
    return render(request, "channels/web_report/pages/still_right.html", context)


def _lines(given: Given) -> list[str]:
    name = [_("A name that begins with %(letter)s") % {"letter": given.initial}] if given.initial else []
    return [*name, *(_called(way) for way in given.ways)]


def _called(way: Way) -> str:
    if way.kind == HandleKind.PHONE:
        return _("A phone number that ends in %(digits)s") % {"digits": way.hint}
    return _("An e-mail address that begins with %(letter)s") % {"letter": way.hint}


def _still(typed: Typed) -> Field:
    offered = ((RIGHT, _("Yes, all of it")), (CHANGED, _("No, something has changed")))
    return _radios("still", _("Is this still right?"), "", typed.still, offered, typed)


def _safe(way: Way, typed: Typed) -> Field:
    offered = (
        (Safety.SAFE, _("Yes, it is safe")),
        (Safety.NOT_SAFE, _("No, do not use it")),
        (Safety.NOT_SURE, _("I am not sure")),
    )
    phone, email = _("Is it safe for us to phone you now?"), _("Is it safe for us to e-mail you now?")
    asks = phone if way.kind == HandleKind.PHONE else email
    return _radios(_name(way), asks, _called(way), typed.safety.get(way.handle_id, ""), offered, typed)


def _radios(name: str, label: str, hint: str, said: str, offered: tuple[tuple[str, str], ...], typed: Typed) -> Field:
    return Field(
        name=name,
        label=label,
        hint=hint,
        options=tuple(Option(code, words, checked=said == code) for code, words in offered),
        error=typed.wrong.get(name, ""),
        kind="radios",
        is_page_heading=False,
        label_size="m",
    )


def _name(way: Way) -> str:
    return f"safe-{way.handle_id.hex}"


address = path("report/<uuid:draft_id>/still/", still_right, name="still_right")
