"""Rename a skill."""

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import path
from django.utils.translation import gettext as _

from bluelamp.foundation.access.entrance import open_to
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.staff.actions import rename_skill
from bluelamp.staff.actions.skills import NoSkill
from bluelamp.staff.queries import names_of_skills
from bluelamp.workspaces.setup.forms import Form, typed_in


@open_to("staff.change_force")
def skill(request: HttpRequest, by: Actor, skill_code: str) -> HttpResponse:
    """Ask for another name, and give it."""
    name = names_of_skills().get(skill_code)
    if name is None:
        raise Http404
    form = typed_in(request, "name") if request.method == "POST" else Form({"name": name})
    if request.method == "POST":
        try:
            rename_skill(by=by, code=skill_code, name=form.typed["name"])
        except NoSkill as error:
            form.wrong["name"] = str(error)
        else:
            messages.success(request, _("The skill has its new name."))
            return redirect("skills")
    context = {
        "code": skill_code,
        "field": form.one_line("name", _("Name"), hint=_("Who has it keeps it, and rules that need it go on.")),
        "errors": form.links(),
    }
    return render(request, "workspaces/setup/pages/skill.html", context)


address = path("desk/setup/skills/<slug:skill_code>/", skill, name="skill_name")
