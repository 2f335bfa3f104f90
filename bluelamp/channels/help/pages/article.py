"""One article, which anyone may pass on; and whether it helped."""

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import redirect, render
from django.urls import path
from django.views.decorators.csrf import csrf_exempt

from bluelamp.foundation.access.entrance import open_to_public
from bluelamp.knowledge.actions import count
from bluelamp.knowledge.articles import published_articles
from bluelamp.knowledge.definition import Article
from bluelamp.knowledge.rules import Outcome
from bluelamp.reports.definition import QUESTION
from bluelamp.reports.services import services


@open_to_public
def article(request: HttpRequest, article_code: str) -> HttpResponse:
    """Show an article. It sets no cookie, and what someone asked about stays in no copy on their device."""
    return render(request, "channels/help/pages/article.html", {"article": _published(article_code)})


@csrf_exempt  # it only counts, and the page it is sent from has nothing that belongs to one browser
@open_to_public
def it_helped(request: HttpRequest, article_code: str) -> HttpResponse:
    """Count it, and say thank you."""
    found = _published(article_code)
    if request.method != "POST":
        return redirect("article", article_code)
    count(what=Outcome.HELPED, code=found.code)
    return render(request, "channels/help/pages/helped.html")


@csrf_exempt  # as above; the form that it leads to asks for the token
@open_to_public
def it_did_not_help(request: HttpRequest, article_code: str) -> HttpResponseBase:
    """Count it, and lead to the form for a question, with the words that were typed in the body of the request."""
    found = _published(article_code)
    if request.method != "POST":
        return redirect("article", article_code)
    count(what=Outcome.DID_NOT, code=found.code)
    if "typed" in request.POST and QUESTION in services():
        return redirect("first_screen", QUESTION, preserve_request=True)
    return redirect("ask_us")


def _published(code: str) -> Article:
    found = published_articles().get(code)
    if found is None:
        raise Http404
    return found


addresses = [
    path("help/<slug:article_code>/", article, name="article"),
    path("help/<slug:article_code>/helped/", it_helped, name="it_helped"),
    path("help/<slug:article_code>/not-helped/", it_did_not_help, name="it_did_not_help"),
]
