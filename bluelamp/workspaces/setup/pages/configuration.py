"""The whole configuration as a file: what one would change, in words, before it is taken in."""

from typing import Final

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import path
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from bluelamp.configuration.actions import take_configuration
from bluelamp.configuration.proposal import Proposal, propose
from bluelamp.configuration.reading import NotAConfiguration
from bluelamp.foundation.access.entrance import open_to
from bluelamp.foundation.design.fields import ErrorLink, Field
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.staff.actions.skills import NoSkill

MOST_SHOWN: Final = 100


@open_to("configuration.take")
def configuration(request: HttpRequest, by: Actor) -> HttpResponse:
    """Show the form, then what a file would change; take it in only where it is sent again and would do the same."""
    if request.method != "POST":
        return _show(request, [])
    content = _content(request)
    try:
        proposal = propose(content)
        if not proposal.plan.steps or "seen" not in request.POST:
            return _show(request, [], proposal, content)
        if request.POST["seen"] != proposal.mark:
            wrong = _("A colleague changed something meanwhile. Look at it again.")
            return _show(request, [wrong], proposal, content)
        done = take_configuration(by=by, wanted=proposal.wanted)
    except NotAConfiguration as error:
        return _show(request, error.faults)
    except NoSkill as error:
        return _show(request, [str(error)])
    words = ngettext("%(count)s change is made.", "%(count)s changes are made.", len(done))
    messages.success(request, words % {"count": len(done)})
    return redirect("configuration")


def _content(request: HttpRequest) -> bytes:
    """Return the file that was sent, or the one that was shown before."""
    sent = request.FILES.get("file")
    return sent.read() if sent else request.POST.get("text", "").encode()


def _show(
    request: HttpRequest, wrong: list[str], proposal: Proposal | None = None, content: bytes = b""
) -> HttpResponse:
    error = _("Choose another file, or mend this one where it is named above.") if wrong else ""
    context = {
        "field": Field(
            name="file",
            label=_("Take in a configuration"),
            hint=_("A JSON file that the export gave, here or in another Bluelamp. You see first what would change."),
            error=error,
            kind="file",
            is_page_heading=False,
            label_size="m",
        ),
        "errors": [ErrorLink(each, "#file") for each in wrong[:MOST_SHOWN]],
        "proposal": proposal,
        "text": content.decode("utf-8-sig", errors="replace"),
    }
    return render(request, "workspaces/setup/pages/configuration.html", context)


address = path("desk/setup/configuration/", configuration, name="configuration")
