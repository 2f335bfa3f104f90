"""Say that a task was done, or is not needed."""

from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import path, reverse
from django.utils.translation import gettext as _

from bluelamp.contacts.actions import settle as end_it
from bluelamp.contacts.queries import contact_for_staff
from bluelamp.foundation.access.entrance import open_to
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.foundation.words import tidy, what_is_wrong_with
from bluelamp.tasking.queries import tasks_about
from bluelamp.tasking.rules import LONGEST_WORD, Ending
from bluelamp.workspaces.contact_staff.forms import Again
from bluelamp.workspaces.contact_staff.pages.contact import show_contact
from bluelamp.workspaces.contact_staff.reference import CONTACT
from bluelamp.workspaces.contact_staff.task_forms import said_box


@open_to("tasking.end")
def settle(request: HttpRequest, by: Actor, reference: str, task_id: UUID) -> HttpResponse:
    """End the task as the button says that was pressed; what is not needed asks for a word why."""
    contact = contact_for_staff(by, reference)
    if request.method != "POST":
        return redirect("contact", reference)
    task = next((one for one in tasks_about(contact.pk) if one.pk == task_id), None)
    if task is None:
        raise Http404
    name = said_box(task_id)
    said, ending = tidy(request.POST.get(name, "")), request.POST.get("ending", "")
    wrong = _what_is_wrong(said, ending)
    if wrong:
        return show_contact(request, by, contact, Again(name, {name: said}, {name: wrong}))
    end_it(by=by, contact=contact, task=task, ending=Ending(ending), said=said)
    messages.success(
        request, _("The task is done.") if ending == Ending.DONE else _("The task is not needed any more.")
    )
    return redirect(f"{reverse('contact', args=[reference])}#tasks")


def _what_is_wrong(said: str, ending: str) -> str:
    if ending not in list(Ending):
        return _("Say whether it is done or not needed.")
    if ending == Ending.NOT_NEEDED and not said:
        return _("Say in a word why it is not needed.")
    return what_is_wrong_with(said, longest=LONGEST_WORD) if said else ""


address = path(f"{CONTACT}tasks/<uuid:task_id>/end/", settle, name="settle")
