"""The person's own words as answers to the questions of a form: what was quoted, and quoting more."""

from typing import TYPE_CHECKING, Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import path, reverse
from django.utils.translation import gettext as _

from bluelamp.contacts.queries import contact_for_staff
from bluelamp.foundation.access.entrance import open_to
from bluelamp.foundation.clock import new_id
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.foundation.words import id_made_with_the_form
from bluelamp.reports.actions import quote_answer
from bluelamp.reports.actions.quoting import NotTheirWords
from bluelamp.reports.in_words import without_brackets
from bluelamp.reports.quotes import Span, questions_to_quote_for, quotes_about, written_since
from bluelamp.workspaces.contact_staff.forms import Again
from bluelamp.workspaces.contact_staff.quote_forms import form_field, form_for, words_field
from bluelamp.workspaces.contact_staff.reference import CONTACT

if TYPE_CHECKING:
    from bluelamp.contacts.models import Contact
    from bluelamp.reports.definition import Service


@open_to("reports.quote")
def quotes(request: HttpRequest, by: Actor, reference: str) -> HttpResponse:
    """Show what was quoted and what a form asks; take words as the answer to one of its questions."""
    contact = contact_for_staff(by, reference)
    asked = request.POST if request.method == "POST" else request.GET
    form, question = form_for(contact, asked.get("service", "")), asked.get("question", "")
    if request.method != "POST" or form is None:
        return _show(request, contact, form, question, Again())
    if question not in [one.code for one in questions_to_quote_for(form)]:
        raise Http404
    typed, span = {"words": request.POST.get("words", "")}, Span.read(request.POST.get("words", ""))
    quote_id = id_made_with_the_form(request.POST.get("quote_id", ""))
    try:
        if span is None:
            raise NotTheirWords
        quote_answer(by=by, contact=contact, service=form, question=question, span=span, quote_id=quote_id)
    except NotTheirWords as error:
        return _show(request, contact, form, question, Again("quote", typed, {"words": str(error)}))
    messages.success(request, _("It is quoted. Read it back, so that they can say whether it is right."))
    return redirect(f"{reverse('quotes', args=[reference])}?service={form.code}#quote-{quote_id.hex}")


def _show(
    request: HttpRequest, contact: "Contact", form: "Service | None", question: str, again: Again
) -> HttpResponse:
    questions = [(one.code, without_brackets(str(one.label))) for one in questions_to_quote_for(form)] if form else []
    asked = next((label for code, label in questions if code == question), "")
    context: dict[str, Any] = {
        "contact": contact,
        "quotes": [(one, written_since(contact, one.quote.quoted_at)) for one in quotes_about(contact)],
        "form": form,
        "form_field": form_field(form),
        "questions": questions,
        "question": question,
        "asked": asked,
        "words": words_field(contact, again) if asked else None,
        "quote_id": new_id(),
        "errors": again.links(),
    }
    return render(request, "workspaces/contact_staff/pages/quotes.html", context)


address = path(f"{CONTACT}quotes/", quotes, name="quotes")
