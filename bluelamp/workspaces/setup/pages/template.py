"""One template: what it says, what waits for approval, what it said before, and writing another version."""

from typing import TYPE_CHECKING, Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import path
from django.utils.translation import gettext as _

from bluelamp.contacts.posting import sample_letter
from bluelamp.foundation.access.entrance import open_to
from bluelamp.foundation.design.fields import Field
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.foundation.paper.pdf import NoPaper
from bluelamp.foundation.words import tidy
from bluelamp.knowledge.actions import (
    CodeTaken,
    NewerVersion,
    NothingWaits,
    OwnWords,
    approve_template,
    write_template,
)
from bluelamp.knowledge.queries import approved_version, earlier_versions, newest_version, waits
from bluelamp.knowledge.rules import Kind, differences
from bluelamp.knowledge.templates import (
    LETTER_NEUTRAL,
    TEMPLATES,
    ReadAs,
    Template,
    as_a_sample,
    in_welsh,
    what_is_wrong_in,
)
from bluelamp.workspaces.setup.forms import Form, version_seen
from bluelamp.workspaces.setup.template_samples import said_now, sample_of, told_of_languages

if TYPE_CHECKING:
    from bluelamp.knowledge.models import ReplyVersion


@open_to("knowledge.write_template")
def template(request: HttpRequest, by: Actor, template_code: str) -> HttpResponse:
    """Show it; show what was typed with samples filled in, or write a version of it."""
    chosen = _chosen(template_code)
    if request.method != "POST":
        return _show(request, by, chosen, _form_of(request, chosen))
    title = " ".join(tidy(request.POST.get("title", "")).split())
    form = Form({"title": title, "words": tidy(request.POST.get("words", ""))})
    form.wrong |= what_is_wrong_in(chosen, **form.typed)
    if form.wrong or "preview" in request.POST:
        return _show(request, by, chosen, form, is_tried=not form.wrong)
    try:
        write_template(by=by, template=chosen, seen=version_seen(request), **form.typed)
    except (NewerVersion, CodeTaken):
        form.wrong[""] = _("A colleague wrote other words while you had this open. Read theirs, then keep yours again.")
        return _show(request, by, chosen, form)
    messages.success(request, _("The new words wait for someone else to approve them."))
    return redirect("template", template_code)


@open_to("knowledge.approve_template")
def approve(request: HttpRequest, by: Actor, template_code: str) -> HttpResponse:
    """Approve what the page showed; show the page again, with the reason, where that cannot be."""
    chosen = _chosen(template_code)
    if request.method != "POST":
        return redirect("template", template_code)
    form = _form_of(request, chosen)
    try:
        approve_template(by=by, template=chosen, seen=version_seen(request))
    except OwnWords:
        form.wrong[""] = _("You wrote this. Ask someone else to approve it.")
    except (NewerVersion, NothingWaits):
        form.wrong[""] = _("These are not the words you saw. Read them as they are now, then decide again.")
    if form.wrong:
        return _show(request, by, chosen, form)
    messages.success(request, _("The new words are in use."))
    return redirect("templates")


@open_to("knowledge.write_template")
def as_letter(request: HttpRequest, _by: Actor, template_code: str) -> HttpResponse:
    """Give the letter that these words make, as they wait for approval or are in use, to somebody made up."""
    chosen = _chosen(template_code)
    if chosen.read_as != ReadAs.LETTER:
        raise Http404
    newest, in_use = newest_version(chosen.code, Kind.TEMPLATE), approved_version(chosen.code, Kind.TEMPLATE)
    words = _said(chosen, newest) if newest and "waits" in request.GET else said_now(chosen, in_use)
    is_neutral = chosen.code in (LETTER_NEUTRAL.code, in_welsh(LETTER_NEUTRAL).code)
    try:
        pdf = sample_letter(as_a_sample(chosen, **words), is_neutral=is_neutral, language=chosen.language)
    except NoPaper as error:
        messages.error(request, str(error))
        return redirect("template", template_code)
    answer = HttpResponse(pdf, content_type="application/pdf")
    answer["Content-Disposition"] = f'attachment; filename="{chosen.code}.pdf"'
    return answer


def _chosen(code: str) -> Template:
    if code not in TEMPLATES:
        raise Http404
    return TEMPLATES[code]


def _form_of(request: HttpRequest, chosen: Template) -> Form:
    """Return the form with the newest words, or those of an earlier version that are to be brought back."""
    newest = newest_version(chosen.code, Kind.TEMPLATE)
    versions = {str(one.number): one for one in [newest, *earlier_versions(newest)]} if newest else {}
    version = versions.get(request.GET.get("from", ""), None if request.GET.get("from") == "0" else newest)
    return Form(_said(chosen, version))


def _said(chosen: Template, version: "ReplyVersion | None") -> dict[str, str]:
    if version is None:
        return {"title": chosen.first_title, "words": chosen.first_words}
    return {"title": version.title, "words": version.words}


def _show(request: HttpRequest, by: Actor, chosen: Template, form: Form, *, is_tried: bool = False) -> HttpResponse:
    newest, in_use = newest_version(chosen.code, Kind.TEMPLATE), approved_version(chosen.code, Kind.TEMPLATE)
    now = said_now(chosen, in_use)
    waiting = newest if newest and waits(newest) else None
    context: dict[str, Any] = {
        "template": chosen,
        "number": newest.number if newest else 0,
        "in_use": in_use,
        "languages": told_of_languages(chosen, in_use),
        "now": sample_of(chosen, **now),
        "waiting": waiting,
        "may_approve": waiting is not None and waiting.written_by_id != by.id,
        "sample": sample_of(chosen, **_said(chosen, waiting)),
        "differences": differences(now["words"], waiting.words) if waiting else [],
        "title_before": now["title"],
        "tried": sample_of(chosen, **form.typed) if is_tried else None,
        "earlier": [one for one in [newest, *earlier_versions(newest)] if one.pk != (in_use.pk if in_use else None)]
        if newest
        else [],
        "fields": _fields(chosen, form),
        "errors": form.links(),
    }
    return render(request, "workspaces/setup/pages/template.html", context)


def _fields(chosen: Template, form: Form) -> list[Field]:
    variables = ", ".join(f"{{{name}}}" for name in chosen.samples)
    required = ", ".join(f"{{{name}}}" for name in sorted(chosen.required))
    hint = _("These are filled in, and nothing else: %(variables)s.") % {"variables": variables}
    if not variables:
        hint = _("Nothing is filled in.")
    if required:
        hint = _("%(required)s must stand in it. Nothing else is filled in.") % {"required": required}
    if required and required != variables:
        hint = _("%(required)s must stand in it. These are filled in, and nothing else: %(variables)s.")
        hint %= {"required": required, "variables": variables}
    return [
        form.one_line("title", _("Title"), hint=_("Of an e-mail it is the subject.")),
        Field(
            name="words",
            label=_("Words"),
            value=form.typed.get("words", ""),
            hint=hint,
            error=form.wrong.get("words", ""),
            kind="textarea",
            is_page_heading=False,
            label_size="s",
            rows=9,
        ),
    ]


addresses = [
    path("desk/setup/templates/<slug:template_code>/", template, name="template"),
    path("desk/setup/templates/<slug:template_code>/approve/", approve, name="approve_template"),
    path("desk/setup/templates/<slug:template_code>/letter/", as_letter, name="template_letter"),
]
