"""Note what someone can do."""

from typing import TYPE_CHECKING
from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import path, reverse
from django.utils.translation import gettext as _

from bluelamp.foundation.access.entrance import open_to
from bluelamp.foundation.design.fields import Field, Option
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.staff.actions import choose_skills as note_skills
from bluelamp.staff.queries import active_account, names_of_skills, skills_of, teams_of_account
from bluelamp.workspaces.supervisor.frame import address_of, chosen_team

if TYPE_CHECKING:
    from bluelamp.staff.models import Account


@open_to("staff.keep_shifts")
def choose_skills(request: HttpRequest, by: Actor, account_id: UUID) -> HttpResponse:
    """Ask which skills someone has; keep those that were ticked."""
    account = active_account(account_id)
    if account is None:
        raise Http404
    back = address_of("team", team=next(iter(teams_of_account(account)), chosen_team(request, by)))
    if request.method == "POST":
        ticked = frozenset(request.POST.getlist("skills")) & names_of_skills().keys()
        note_skills(by=by, account=account, skills=ticked)
        messages.success(request, _("What %(name)s can do is kept.") % {"name": account.name})
        return redirect(back)
    context = {
        "heading": _("What %(name)s can do") % {"name": account},
        "fields": [_field(account)],
        "button": _("Keep it"),
        "action": reverse("choose_skills", args=[account.pk]),
        "back": back,
    }
    return render(request, "workspaces/supervisor/form.html", context)


def _field(account: "Account") -> Field:
    has = {skill.pk for skill in skills_of([account.pk]).get(account.pk, [])}
    return Field(
        name="skills",
        label=_("Skills"),
        hint=_("“Take the next” gives them contacts that need one of these, too."),
        options=tuple(Option(code, name, checked=code in has) for code, name in names_of_skills().items()),
        kind="checkboxes",
        is_page_heading=False,
        label_size="s",
    )


address = path("desk/team/<uuid:account_id>/skills/", choose_skills, name="choose_skills")
