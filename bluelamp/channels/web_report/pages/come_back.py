"""Come back to what was saved, with the code."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import path
from django.utils.translation import gettext as _

from bluelamp.channels.web_report.visit import new_token, remember, token_of
from bluelamp.foundation.access.entrance import open_to_public
from bluelamp.foundation.access.tries import TriedTooOften, count_try
from bluelamp.foundation.design.fields import ErrorLink, Field
from bluelamp.foundation.design.language import only_changes_language
from bluelamp.reports.actions import open_saved
from bluelamp.reports.drafts import tidy_code

LONGEST = 200


@open_to_public
def come_back(request: HttpRequest) -> HttpResponse:
    """Ask for the code, and open what it belongs to in this browser, and from then on in no other."""
    typed, error = request.POST.get("code", "")[:LONGEST], ""
    if request.method == "POST" and not only_changes_language(request):
        code, token = tidy_code(typed), token_of(request) or new_token()
        try:
            count_try("saved", request.META["REMOTE_ADDR"])
            opened = open_saved(code=code, token=token) if code else None
        except TriedTooOften as too_often:
            opened, error = None, str(too_often)
        if opened is not None:
            response = redirect("check_answers", opened)
            remember(response, token)
            return response
        error = error or _(
            "We have nothing saved under this code. A code works once, and until the day shown with it: check it."
        )
    return _show(request, typed, error)


def _show(request: HttpRequest, typed: str, error: str) -> HttpResponse:
    code = Field(
        name="code",
        label=_("Your code"),
        value=typed,
        hint=_("20 letters and digits, with or without spaces"),
        error=error,
        is_page_heading=False,
        label_size="s",
        autocomplete="off",
        spellcheck=False,
        width=30,
    )
    context = {"field": code, "errors": [ErrorLink(error, "#code")] if error else []}
    return render(request, "channels/web_report/pages/come_back.html", context)


address = path("come-back/", come_back, name="come_back")
