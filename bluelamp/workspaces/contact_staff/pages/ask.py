"""Ask a colleague or the team to do something about a contact."""

from typing import TYPE_CHECKING, Final

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import path, reverse
from django.utils.translation import gettext as _

from bluelamp.contacts.actions import ask as ask_for
from bluelamp.contacts.actions.handle import NotHere
from bluelamp.contacts.queries import contact_for_staff
from bluelamp.foundation.access.entrance import open_to
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.foundation.words import tidy, what_is_wrong_with
from bluelamp.staff.queries import members_of
from bluelamp.tasking.actions import DueInThePast
from bluelamp.tasking.rules import LONGEST_TASK
from bluelamp.workspaces.contact_staff.forms import WHOLE_TEAM, Again
from bluelamp.workspaces.contact_staff.moments import boxes_of, typed_moment
from bluelamp.workspaces.contact_staff.pages.contact import show_contact
from bluelamp.workspaces.contact_staff.reference import CONTACT

if TYPE_CHECKING:
    from bluelamp.staff.models import Account

ASKED: Final = ("task", "task-to", *boxes_of("task-due"))


@open_to("tasking.ask")
def ask(request: HttpRequest, by: Actor, reference: str) -> HttpResponse:
    """Ask the chosen member of the team, or anyone in it."""
    contact = contact_for_staff(by, reference)
    if request.method != "POST":
        return redirect("contact", reference)
    choices: dict[str, Account | None] = {str(member.pk): member for member in members_of(contact.team_id)}
    choices[WHOLE_TEAM] = None
    typed = {name: tidy(request.POST.get(name, "")) for name in ASKED}
    due_at, errors = typed_moment(typed, "task-due")
    if wrong := what_is_wrong_with(typed["task"], longest=LONGEST_TASK):
        errors = {"task": wrong} | errors
    if typed["task-to"] not in choices:
        errors["task-to"] = _("Choose someone of the team, or anyone in the team.")
    if due_at is not None and not errors:
        to = choices[typed["task-to"]]
        try:
            ask_for(by=by, contact=contact, words=typed["task"], to=to, due_at=due_at)
        except NotHere as error:
            errors["task-to"] = str(error)
        except DueInThePast as error:
            errors["task-due"] = str(error)
        else:
            messages.success(request, _("%(name)s is asked to do it.") % {"name": to or contact.team})
            return redirect(f"{reverse('contact', args=[reference])}#tasks")
    return show_contact(request, by, contact, Again("ask", typed, errors))


address = path(f"{CONTACT}tasks/", ask, name="ask")
