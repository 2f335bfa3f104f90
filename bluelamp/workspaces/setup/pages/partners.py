"""Partners' keys: which there are, and making one, which is shown once."""

from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import path
from django.utils.translation import gettext as _

from bluelamp.foundation.access.entrance import open_to
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.partners.actions import end_key as let_it_open_nothing
from bluelamp.partners.actions import make_key
from bluelamp.partners.queries import key_by_id
from bluelamp.partners.telling import stopped_webhooks
from bluelamp.workspaces.setup.partner_forms import key_fields, key_rows, typed_key, what_is_wrong


@open_to("partners.keep_keys")
def partners(request: HttpRequest, by: Actor) -> HttpResponse:
    """Show every key; make one as was asked, and show it once and in no other place."""
    typed = typed_key(request)
    if request.method == "POST":
        typed.form.wrong |= what_is_wrong(typed)
    if request.method == "POST" and not typed.form.wrong:
        made = make_key(
            by=by,
            partner=typed.form.typed["name"],
            services=typed.services,
            reads_status=typed.reads_status,
            pace=int(typed.form.typed["pace"]),
        )
        return render(request, "workspaces/setup/pages/partners_key.html", {"key": made.key, "shown": made.shown})
    context = {
        "rows": key_rows(),
        "stopped": stopped_webhooks(),
        "fields": key_fields(typed),
        "errors": typed.form.links(),
    }
    return render(request, "workspaces/setup/pages/partners.html", context)


@open_to("partners.keep_keys")
def end_key(request: HttpRequest, by: Actor, key_id: UUID) -> HttpResponse:
    """End a key, and lead back to all."""
    if request.method == "POST":
        key = key_by_id(key_id)
        if key is None:
            raise Http404
        let_it_open_nothing(by=by, key=key)
        messages.success(request, _("The key is ended. Whatever is sent with it from now on is refused."))
    return redirect("partners")


addresses = [
    path("desk/setup/partners/", partners, name="partners"),
    path("desk/setup/partners/keys/<uuid:key_id>/end/", end_key, name="end_key"),
]
