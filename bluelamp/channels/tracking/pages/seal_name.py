"""Say who one is and have the name sealed, for a part of a matter or for all of it: it is opened on authority only."""

from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import path, reverse
from django.utils.translation import gettext as _

from bluelamp.channels.tracking.door import Holder, holder_at
from bluelamp.channels.tracking.naming import Typed, can_say_who, name_field, open_parts, part_field, typed_name
from bluelamp.channels.tracking.visit import keep_open
from bluelamp.foundation.access.entrance import open_to_public
from bluelamp.foundation.design.language import only_changes_language
from bluelamp.people.actions import seal_name as keep_apart
from bluelamp.people.actions.name import HasAName


@open_to_public
def seal_name(request: HttpRequest) -> HttpResponse:
    """Ask what the name is for, and the name."""
    holder = holder_at(request)
    if holder is None:
        return redirect("track")
    parts = open_parts(holder.contact) if can_say_who(holder.contact) else []
    if not parts:
        return redirect(f"{reverse('matter')}#name-given")
    sent = request.method == "POST" and not only_changes_language(request)
    typed = typed_name(request, sent=sent)
    if sent and typed.part not in {part.value for part in parts}:
        typed.wrong = {"part": _("Choose what your name is for."), **typed.wrong}
    if sent and not typed.wrong and _keep_apart(holder, typed):
        return redirect(f"{reverse('matter')}#name-given")
    context = {"fields": [part_field(typed, parts), name_field(typed)], "errors": typed.links()}
    response = render(request, "channels/tracking/pages/seal_name.html", context)
    keep_open(response, holder.receipt_id)
    return response


def _keep_apart(holder: Holder, typed: Typed) -> bool:
    """Say whether the name is sealed now; where it is not, what was typed says why."""
    contact, part_id = holder.contact, UUID(typed.part)
    try:
        keep_apart(by=holder.actor, person=contact.person, matter_id=contact.pk, part_id=part_id, name=typed.name)
    except HasAName as error:
        typed.wrong["name"] = str(error)
        return False
    return True


address = path("track/matter/name/locked/", seal_name, name="seal_name")
