"""One article: what the public reads, what waits for approval, writing another version, and withdrawing it."""

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import path, reverse
from django.utils.translation import gettext as _

from bluelamp.foundation.access.entrance import open_to
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.knowledge.actions import (
    CodeTaken,
    NewerVersion,
    NothingWaits,
    OwnWords,
    approve_article,
    withdraw_article,
    write_article,
)
from bluelamp.knowledge.articles import article_of, newest_article, published, what_is_wrong_in
from bluelamp.knowledge.definition import Article
from bluelamp.knowledge.queries import earlier_versions, newest_version, waits
from bluelamp.knowledge.rules import CODE, Kind
from bluelamp.knowledge.tallies import Use, uses
from bluelamp.reports.services import services
from bluelamp.workspaces.setup.article_forms import article_fields, changed_parts, form_with, typed_article
from bluelamp.workspaces.setup.forms import Form, version_seen

EDIT = {Kind.ARTICLE: "edit_article", Kind.EASY_READ: "edit_easy_read"}
LIST = {Kind.ARTICLE: "articles", Kind.EASY_READ: "easy_reads"}


@open_to("knowledge.write_article")
def article(request: HttpRequest, by: Actor, kind: Kind, article_code: str) -> HttpResponse:
    """Show it; show what was typed as the public would read it, or write a version of it."""
    _check(kind, article_code)
    if request.method != "POST":
        return _show(request, by, kind, article_code, form_with(_to_begin_with(kind, article_code), {}))
    typed = typed_article(request, article_code)
    form = form_with(typed, what_is_wrong_in(typed, kind))
    if form.wrong or "preview" in request.POST:
        return _show(request, by, kind, article_code, form, tried=None if form.wrong else typed)
    try:
        write_article(by=by, kind=kind, article=typed, seen=version_seen(request))
    except (NewerVersion, CodeTaken):
        form.wrong[""] = _("A colleague wrote other words while you had this open. Read theirs, then keep yours again.")
        return _show(request, by, kind, article_code, form)
    messages.success(request, _("The new words wait for someone else to approve them."))
    return redirect(EDIT[kind], article_code)


@open_to("knowledge.approve_article")
def approve(request: HttpRequest, by: Actor, kind: Kind, article_code: str) -> HttpResponse:
    """Publish what the page showed; show the page again, with the reason, where that cannot be."""
    _check(kind, article_code)
    if request.method != "POST":
        return redirect(EDIT[kind], article_code)
    form = form_with(_to_begin_with(kind, article_code), {})
    try:
        approve_article(by=by, kind=kind, code=article_code, seen=version_seen(request))
    except OwnWords:
        form.wrong[""] = _("You wrote this. Ask someone else to approve it.")
    except (NewerVersion, NothingWaits):
        form.wrong[""] = _("These are not the words you saw. Read them as they are now, then decide again.")
    if form.wrong:
        return _show(request, by, kind, article_code, form)
    messages.success(request, _("The new words are published."))
    return redirect(LIST[kind])


@open_to("knowledge.write_article")
def withdraw(request: HttpRequest, by: Actor, kind: Kind, article_code: str) -> HttpResponse:
    """Show it to the public no more."""
    _check(kind, article_code)
    if request.method != "POST":
        return redirect(EDIT[kind], article_code)
    try:
        withdraw_article(by=by, kind=kind, code=article_code)
    except NothingWaits as error:
        raise Http404 from error
    messages.success(request, _("The public cannot read it any more."))
    return redirect(LIST[kind])


def _check(kind: Kind, code: str) -> None:
    """Leave where there can be no such article."""
    if not CODE.fullmatch(code) or (kind == Kind.EASY_READ and code not in services()):
        raise Http404


def _to_begin_with(kind: Kind, code: str) -> Article:
    """Return the newest words; of a service without any, its name."""
    newest = newest_article(kind, code)
    title = str(services()[code].label) if kind == Kind.EASY_READ else ""
    return newest or Article(code=code, title=title)


def _show(
    request: HttpRequest, by: Actor, kind: Kind, code: str, form: Form, *, tried: Article | None = None
) -> HttpResponse:
    newest, shown = newest_version(code, kind), published(kind).get(code)
    waiting = newest if newest and waits(newest) else None
    waits_as = article_of(waiting) if waiting else None
    context: dict[str, Any] = {
        "code": code,
        "is_easy": kind == Kind.EASY_READ,
        "title": (shown or newest_article(kind, code) or Article(code=code, title=_("A new article"))).title,
        "shown": shown,
        "number": newest.number if newest else 0,
        "waiting": waiting,
        "waits_as": waits_as,
        "may_approve": waiting is not None and waiting.written_by_id != by.id,
        "changes": changed_parts(shown, waits_as, kind) if shown and waits_as else [],
        "tried": tried,
        "earlier": earlier_versions(newest) if newest else [],
        "use": uses().get(code, Use()) if kind == Kind.ARTICLE else None,
        "fields": article_fields(form, kind),
        "errors": form.links(),
        "back": reverse(LIST[kind]),
        "write": reverse(EDIT[kind], args=[code]),
        "public": reverse("easy_read" if kind == Kind.EASY_READ else "article", args=[code]),
    }
    return render(request, "workspaces/setup/pages/article.html", context)


def _addresses(kind: Kind, folder: str) -> list[Any]:
    at, told = f"desk/setup/{folder}/<slug:article_code>/", {"kind": kind}
    return [
        path(at, article, told, name=EDIT[kind]),
        path(f"{at}approve/", approve, told, name=EDIT[kind].replace("edit", "approve")),
        path(f"{at}withdraw/", withdraw, told, name=EDIT[kind].replace("edit", "withdraw")),
    ]


addresses = [*_addresses(Kind.ARTICLE, "articles"), *_addresses(Kind.EASY_READ, "easy-read")]
