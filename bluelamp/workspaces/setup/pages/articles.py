"""The articles for the public, and what there is in Easy Read: which are published, wait, or are due."""

from dataclasses import dataclass
from typing import Any, Final

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import path
from django.utils.translation import gettext as _

from bluelamp.foundation.access.entrance import open_to
from bluelamp.foundation.clock import today
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.knowledge.articles import article_of, published
from bluelamp.knowledge.definition import Article
from bluelamp.knowledge.queries import newest_versions, waits
from bluelamp.knowledge.rules import CODE, Kind
from bluelamp.knowledge.tallies import Use, searches_without_article, uses
from bluelamp.reports.services import services
from bluelamp.workspaces.setup.forms import typed_in

NEVER: Final = Use()


@dataclass(frozen=True)
class Row:
    """An article as the list shows it."""

    code: str
    title: str
    is_published: bool
    is_waiting: bool = False
    is_due: bool = False
    is_drafted: bool = False
    use: Use = NEVER


@open_to("knowledge.write_article")
def articles(request: HttpRequest, _by: Actor) -> HttpResponse:
    """Show each article; go to the page of a new one."""
    form = typed_in(request, "code")
    if request.method == "POST" and CODE.fullmatch(form.typed["code"]):
        return redirect("edit_article", form.typed["code"])
    if request.method == "POST":
        form.wrong["code"] = _("Use small letters, digits and hyphens, such as lost-keys.")
    rows = sorted(_rows(Kind.ARTICLE).values(), key=lambda row: row.title.casefold())
    hint = _("It stands in the address, and never changes. Such as lost-keys.")
    context: dict[str, Any] = {
        "published": [row for row in rows if row.is_published],
        "unpublished": [row for row in rows if not row.is_published],
        "searches": searches_without_article(),
        "field": form.one_line("code", _("Short name"), hint=hint),
        "errors": form.links(),
    }
    return render(request, "workspaces/setup/pages/articles.html", context)


@open_to("knowledge.write_article")
def easy_reads(request: HttpRequest, _by: Actor) -> HttpResponse:
    """Show for each service whether it has a page in Easy Read."""
    known = _rows(Kind.EASY_READ)
    offered = services().values()
    rows = [known.get(service.code) or Row(service.code, str(service.label), False) for service in offered]
    return render(request, "workspaces/setup/pages/easy_reads.html", {"rows": rows})


def _rows(kind: Kind) -> dict[str, Row]:
    """Return a row for each article that there is, also for one that is withdrawn, by its code."""
    shown = published(kind)
    newest = {version.reply.code: version for version in newest_versions(kind)}
    counted = uses() if kind == Kind.ARTICLE else {}
    return {
        code: _row(
            shown.get(code) or article_of(newest[code]),
            counted.get(code, NEVER),
            is_published=code in shown,
            is_waiting=code in newest and waits(newest[code]),
        )
        for code in shown.keys() | newest.keys()
    }


def _row(article: Article, use: Use, *, is_published: bool, is_waiting: bool) -> Row:
    return Row(
        article.code,
        article.title,
        is_published,
        is_waiting,
        article.is_due(today()),
        article.welsh_drafted,
        use,
    )


addresses = [
    path("desk/setup/articles/", articles, name="articles"),
    path("desk/setup/easy-read/", easy_reads, name="easy_reads"),
]
