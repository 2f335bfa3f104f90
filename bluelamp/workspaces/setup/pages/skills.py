"""The skills of the force: which there are, how many have each, and making another."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import path
from django.utils.translation import gettext as _

from bluelamp.foundation.access.entrance import open_to
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.staff.actions import make_skill
from bluelamp.staff.actions.skills import NoSkill
from bluelamp.staff.queries import holders_of_skills, names_of_skills
from bluelamp.workspaces.setup.forms import Form, typed_in


@open_to("staff.change_force")
def skills(request: HttpRequest, by: Actor) -> HttpResponse:
    """Show the skills; make one with the name that was typed."""
    form = typed_in(request, "name") if request.method == "POST" else Form()
    if request.method == "POST":
        try:
            make_skill(by=by, name=form.typed["name"])
        except NoSkill as error:
            form.wrong["name"] = str(error)
        else:
            messages.success(request, _("The skill is made. Supervisors note on the team page who has it."))
            return redirect("skills")
    holders = holders_of_skills()
    context = {
        "skills": [(code, name, holders[name]) for code, name in names_of_skills().items()],
        "field": form.one_line("name", _("Make a skill"), hint=_("Such as Welsh, or Hate crime.")),
        "errors": form.links(),
    }
    return render(request, "workspaces/setup/pages/skills.html", context)


address = path("desk/setup/skills/", skills, name="skills")
