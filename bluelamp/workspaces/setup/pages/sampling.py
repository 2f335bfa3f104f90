"""Of how many closed contacts the people are invited to say how it went."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import path
from django.utils.translation import gettext as _

from bluelamp.foundation.access.entrance import open_to
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.surveys.actions import choose_sampling
from bluelamp.surveys.queries import sampling_percent
from bluelamp.workspaces.setup.forms import Form, typed_in


@open_to("surveys.choose")
def sampling(request: HttpRequest, by: Actor) -> HttpResponse:
    """Show the percentage; keep the one that was typed, or nothing where it is none."""
    form = Form({"percent": str(sampling_percent())})
    if request.method == "POST":
        form = typed_in(request, "percent")
        percent = _read(form)
        if percent is not None:
            choose_sampling(by=by, percent=percent)
            messages.success(request, _("This holds for contacts that are closed from now on."))
            return redirect("sampling")
    hint = _("0 asks nobody, 100 everybody. Contacts are drawn by chance.")
    field = form.one_line("percent", _("Of how many in 100 closed contacts"), hint=hint, size=3)
    context = {"field": field, "none": not sampling_percent(), "errors": form.links()}
    return render(request, "workspaces/setup/pages/sampling.html", context)


def _read(form: Form) -> int | None:
    typed = form.typed["percent"]
    if typed.isascii() and typed.isdigit() and len(typed) < 4 and int(typed) <= 100:
        return int(typed)
    form.wrong["percent"] = _("Enter a whole number from 0 to 100.")
    return None


address = path("desk/setup/surveys/", sampling, name="sampling")
