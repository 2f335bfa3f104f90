"""Say who one is, for the whole matter, after having told it without a name."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import path, reverse

from bluelamp.channels.tracking.door import Holder, holder_at
from bluelamp.channels.tracking.naming import Typed, can_say_who, check_email, email_fields, name_field, typed_name
from bluelamp.channels.tracking.visit import keep_open
from bluelamp.foundation.access.entrance import open_to_public
from bluelamp.foundation.design.language import only_changes_language
from bluelamp.people.actions import say_who as put_on_record
from bluelamp.people.actions.name import HasAName


@open_to_public
def say_who(request: HttpRequest) -> HttpResponse:
    """Ask for the name and a safe way to reach them; from then on those who deal with the matter know."""
    holder = holder_at(request)
    if holder is None:
        return redirect("track")
    if not can_say_who(holder.contact):
        return redirect(f"{reverse('matter')}#name-given")
    sent = request.method == "POST" and not only_changes_language(request)
    typed = typed_name(request, sent=sent)
    if sent:
        check_email(typed)
    if sent and not typed.wrong and _put_on_record(holder, typed):
        return redirect(f"{reverse('matter')}#name-given")
    context = {"fields": [name_field(typed), *email_fields(typed)], "errors": typed.links()}
    response = render(request, "channels/tracking/pages/say_who.html", context)
    keep_open(response, holder.receipt_id)
    return response


def _put_on_record(holder: Holder, typed: Typed) -> bool:
    """Say whether it is on the record now; where it is not, what was typed says why."""
    contact = holder.contact
    try:
        put_on_record(
            by=holder.actor, person=contact.person, matter_id=contact.pk, name=typed.name, handles=typed.handles()
        )
    except HasAName as error:
        typed.wrong["name"] = str(error)
        return False
    return True


address = path("track/matter/name/", say_who, name="say_who")
