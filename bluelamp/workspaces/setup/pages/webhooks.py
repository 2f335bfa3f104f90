"""Partners' webhooks: which there are and how they go, and making one, whose secret is shown once."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import path
from django.utils.translation import gettext as _

from bluelamp.foundation.access.entrance import open_to
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.partners.actions import make_webhook
from bluelamp.partners.actions.webhooks import HearsNothing, NoTarget, WebhookWithSecret
from bluelamp.partners.telling import partners_known
from bluelamp.workspaces.setup.webhook_forms import TypedWebhook, typed_webhook, webhook_fields, webhook_rows


@open_to("partners.keep_webhooks")
def webhooks(request: HttpRequest, by: Actor) -> HttpResponse:
    """Show every webhook; make one as was asked, and show its secret once and in no other place."""
    typed = typed_webhook(request)
    made = _make(by, typed) if request.method == "POST" else None
    if made is not None:
        return render(request, "workspaces/setup/pages/webhooks_secret.html", {"made": made})
    known = bool(partners_known())
    context = {"rows": webhook_rows(), "known": known, "fields": webhook_fields(typed), "errors": typed.form.links()}
    return render(request, "workspaces/setup/pages/webhooks.html", context)


def _make(by: Actor, typed: TypedWebhook) -> WebhookWithSecret | None:
    """Make a webhook, or say in the form what is wrong."""
    partner = partners_known().get(typed.form.typed["partner"])
    if partner is None:
        typed.form.wrong["partner"] = _("Choose a partner.")
        return None
    try:
        return make_webhook(by=by, partner=partner, target=typed.form.typed["target"], hears=typed.hears)
    except NoTarget as error:
        typed.form.wrong["target"] = str(error)
    except HearsNothing as error:
        typed.form.wrong["hears"] = str(error)
    return None


address = path("desk/setup/partners/webhooks/", webhooks, name="webhooks")
