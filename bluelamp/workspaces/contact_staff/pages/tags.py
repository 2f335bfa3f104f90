"""The tags of the force: which there are, and making another."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import path
from django.utils.translation import gettext as _

from bluelamp.contacts.actions import make_tag
from bluelamp.contacts.actions.tags import NoTag
from bluelamp.contacts.tags import tag_labels
from bluelamp.foundation.access.entrance import open_to
from bluelamp.foundation.design.fields import ErrorLink, Field
from bluelamp.foundation.ledger.actor import Actor


@open_to("contacts.make_tag")
def tags(request: HttpRequest, by: Actor) -> HttpResponse:
    """Show the tags; make one of what was typed."""
    if request.method != "POST":
        return _show(request, by)
    typed = request.POST.get("label", "").replace("\0", "")
    try:
        made = make_tag(by=by, label=typed)
    except NoTag as error:
        return _show(request, by, typed=typed, wrong=str(error))
    messages.success(request, _("Contacts can have the tag “%(tag)s” now.") % {"tag": made})
    return redirect("tags")


def _show(request: HttpRequest, by: Actor, *, typed: str = "", wrong: str = "") -> HttpResponse:
    context = {
        "tags": tag_labels().values(),
        "field": Field(
            name="label",
            label=_("Make a new tag"),
            hint=_("A word or two, such as Hate crime. Never the name of a person. It cannot be changed later."),
            value=typed,
            error=wrong,
            is_page_heading=False,
            label_size="m",
            width=20,
        ),
        "errors": [ErrorLink(wrong, "#label")] if wrong else [],
    }
    return render(request, "workspaces/contact_staff/pages/tags.html", context)


address = path("desk/tags/", tags, name="tags")
