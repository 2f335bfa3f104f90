"""How much each address takes, and what it says to whoever sends more."""

from django.conf import settings
from django.template.defaultfilters import filesizeformat
from django.urls import reverse
from django.utils.html import format_html
from django.utils.translation import gettext as _

from bluelamp.api.answers import TOO_LONG, encode
from bluelamp.api.types import Refused
from bluelamp.site.receiving import Limit, Limits


def body_limits() -> Limits:
    """Return the limits: a file comes in at one address, words everywhere else."""
    too_long = _page(
        _("What you sent is too long"),
        _("Nothing was kept of it. Go back, shorten your answer, and send it again."),
    )
    too_large = _page(
        _("This file is too large"),
        _(
            "The largest we can take here is %(largest)s. Nothing was kept of it. Go back and choose a smaller one, "
            "or write to us there that you have a large file, so that we can tell you how to give it to us."
        )
        % {"largest": filesizeformat(settings.LARGEST_FILE)},
    )
    nothing_taken = _page(
        _("We cannot take this just now"),
        _("Nothing was kept of what you sent. Go back, wait a few minutes, and send it again."),
    )
    file_form = settings.LARGEST_FILE + settings.LARGEST_BODY
    return Limits(
        usual=Limit(settings.LARGEST_BODY, too_long),
        own={reverse("add_file"): Limit(file_form, too_large)} | _of_machines(),
        disk_full=nothing_taken,
    )


def _of_machines() -> dict[str, Limit]:
    """Return the limits of what partners' systems send: as much as a form, with an answer that they can read."""
    answer, kind = encode(Refused(says=str(TOO_LONG))), b"application/json"
    return {reverse(name): Limit(settings.LARGEST_BODY, answer, kind) for name in ("api_reports", "api_status")}


def _page(title: str, sentence: str) -> bytes:
    """Return a page that needs no style, no script and no database."""
    return format_html(
        "<!doctype html><html lang=en><meta name=viewport content='width=device-width'>"
        "<title>{}</title><h1>{}</h1><p>{}</p>",
        title,
        title,
        sentence,
    ).encode()
