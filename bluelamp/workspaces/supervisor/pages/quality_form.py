"""What the force scores contacts by: its form, and the versions before."""

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import path
from django.utils.translation import gettext as _

from bluelamp.foundation.access.entrance import open_to
from bluelamp.foundation.design.fields import Field
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.foundation.words import tidy
from bluelamp.quality.actions import NewerForm, NotAForm, write_form
from bluelamp.quality.queries import all_forms
from bluelamp.quality.rules import LONGEST_CRITERION, MOST_A_MONTH, MOST_CRITERIA
from bluelamp.workspaces.supervisor.entries import Entries, short_field, typed
from bluelamp.workspaces.supervisor.frame import chosen_team
from bluelamp.workspaces.supervisor.scoring import parts_of_quality


@open_to("quality.keep_form")
def quality_form(request: HttpRequest, by: Actor) -> HttpResponse:
    """Show the form as it is now; write the next version of what was typed."""
    entries = Entries(request.POST)
    if request.method == "POST" and _is_written(by, entries):
        messages.success(request, _("The form is kept. What is scored from now on is scored by it."))
        return redirect("quality_form")
    return _show(request, by, entries)


def _is_written(by: Actor, entries: Entries) -> bool:
    """Write the next version, or note what is wrong."""
    criteria = [words for line in tidy(entries.text("criteria")).splitlines() if (words := line.strip())]
    number, seen = entries.text("each_month"), entries.text("seen")
    each_month = int(number) if number.isascii() and number.isdigit() and len(number) < 4 else -1
    if not 0 <= each_month <= MOST_A_MONTH:
        entries.errors["each_month"] = _("Enter a number from 0 to %(most)s.") % {"most": MOST_A_MONTH}
    if not 1 <= len(criteria) <= MOST_CRITERIA or max(map(len, criteria), default=0) > LONGEST_CRITERION:
        entries.errors["criteria"] = _(
            "Write 1 to %(most)s criteria, one on each line, of at most %(longest)s characters each."
        ) % {"most": MOST_CRITERIA, "longest": LONGEST_CRITERION}
    if entries.errors:
        return False
    try:
        write_form(
            by=by, criteria=criteria, each_month=each_month, seen=int(seen) if seen.isascii() and seen.isdigit() else 0
        )
    except (NewerForm, NotAForm) as error:
        entries.errors[""] = str(error)
    return not entries.errors


def _show(request: HttpRequest, by: Actor, entries: Entries) -> HttpResponse:
    forms = all_forms()
    newest = forms[0] if forms else None
    if newest and not entries.errors:
        lines = "\n".join(one.words for one in newest.criteria.all())
        entries = Entries(typed({"criteria": lines, "each_month": str(newest.each_month)}))
    context: dict[str, Any] = {
        "newest": newest,
        "theirs": newest if "" in entries.errors else None,
        "earlier": forms[1:],
        "fields": _fields(entries),
        "errors": entries.links(),
        "parts": parts_of_quality(chosen_team(request, by), here="quality_form"),
    }
    return render(request, "workspaces/supervisor/pages/quality_form.html", context)


def _fields(entries: Entries) -> list[Field]:
    criteria = Field(
        name="criteria",
        label=_("What to look at"),
        hint=_(
            "One on each line, as a sentence that is true of a contact that was dealt with well. Each is scored 0 to 3."
        ),
        value=entries.text("criteria"),
        error=entries.errors.get("criteria", ""),
        kind="textarea",
        is_page_heading=False,
        label_size="s",
        rows=9,
    )
    hint = _("For each member of staff, by chance, once a month is over. With 0 nothing is drawn.")
    return [criteria, short_field(entries, "each_month", _("How many closed contacts are drawn?"), hint)]


address = path("desk/quality/form/", quality_form, name="quality_form")
