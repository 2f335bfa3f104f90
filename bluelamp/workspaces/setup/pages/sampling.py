"""Of how many closed contacts the people are invited to say how it went, and how often figures are published."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import path
from django.utils.translation import gettext as _

from bluelamp.foundation.access.entrance import open_to
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.surveys.actions import choose_sampling
from bluelamp.surveys.queries import quarters_each, sampling_percent
from bluelamp.surveys.rules import QUARTERS_EACH
from bluelamp.workspaces.setup.forms import Form, typed_in


@open_to("surveys.choose")
def sampling(request: HttpRequest, by: Actor) -> HttpResponse:
    """Show what is chosen; keep what was typed, or nothing where the percentage is none."""
    form = Form({"percent": str(sampling_percent()), "quarters": str(quarters_each())})
    if request.method == "POST":
        form = typed_in(request, "percent", "quarters")
        percent, quarters = _read(form), _read_quarters(form)
        if percent is not None and quarters is not None:
            choose_sampling(by=by, percent=percent, quarters=quarters)
            messages.success(request, _("This holds for contacts that are closed from now on."))
            return redirect("sampling")
    hint = _("0 asks nobody, 100 everybody. Contacts are drawn by chance.")
    field = form.one_line("percent", _("Of how many in 100 closed contacts"), hint=hint, size=3)
    hint = _("The fewer answers, the more quarters at once: counts under 10 are hidden.")
    spans = {"1": _("Each quarter"), "2": _("Two quarters at once"), "4": _("Four quarters at once")}
    often = form.one_of("quarters", _("Figures are published of"), spans, hint=hint)
    context = {"fields": [field, often], "none": not sampling_percent(), "errors": form.links()}
    return render(request, "workspaces/setup/pages/sampling.html", context)


def _read(form: Form) -> int | None:
    typed = form.typed["percent"]
    if typed.isascii() and typed.isdigit() and len(typed) < 4 and int(typed) <= 100:
        return int(typed)
    form.wrong["percent"] = _("Enter a whole number from 0 to 100.")
    return None


def _read_quarters(form: Form) -> int | None:
    chosen = next((each for each in QUARTERS_EACH if str(each) == form.typed["quarters"]), None)
    if chosen is None:
        form.wrong["quarters"] = _("Choose of how many quarters figures are published.")
    return chosen


address = path("desk/setup/surveys/", sampling, name="sampling")
