"""How much each address takes, and what it says to whoever sends more."""

from typing import TYPE_CHECKING

from django.conf import settings
from django.template.defaultfilters import filesizeformat
from django.urls import reverse
from django.utils import translation
from django.utils.html import format_html
from django.utils.safestring import mark_safe
from django.utils.translation import gettext_lazy as _

from bluelamp.api.answers import TOO_LONG, encode
from bluelamp.api.types import Refused
from bluelamp.site.receiving import Limit, Limits

if TYPE_CHECKING:
    from django_stubs_ext import StrPromise


def body_limits() -> Limits:
    """Return the limits: a file comes in at five addresses, words everywhere else."""
    too_long = _page(
        _("What you sent is too long"),
        _("Nothing was kept of it. Go back, shorten your answer, and send it again."),
    )
    too_large = _page(
        _("This file is too large"),
        _(
            "The largest we can take here is %(largest)s. Nothing was kept of it. Go back and choose a smaller one, "
            "or write to us there that you have a large file, so that we can tell you how to give it to us."
        ),
    )
    nothing_taken = _page(
        _("We cannot take this just now"),
        _("Nothing was kept of what you sent. Go back, wait a few minutes, and send it again."),
    )
    file_form = settings.LARGEST_FILE + settings.LARGEST_BODY
    return Limits(
        usual=Limit(settings.LARGEST_BODY, too_long),
        own={
            reverse(name): Limit(file_form, too_large)
            for name in ("add_file", "send_file", "report_file", "registers", "bring_map")
        }
        | _of_machines(),
        disk_full=nothing_taken,
    )


def _of_machines() -> dict[str, Limit]:
    """Return the limits of what partners' systems send: as much as a form, with an answer that they can read."""
    answer, kind = encode(Refused(says=str(TOO_LONG))), b"application/json"
    return {reverse(name): Limit(settings.LARGEST_BODY, answer, kind) for name in ("api_reports", "api_status")}


def _page(title: "StrPromise", sentence: "StrPromise") -> bytes:
    """Return a page in each language, as nobody has looked for the reader's: without style, script and database."""
    said = [_said(language, title, sentence) for language, _name in settings.LANGUAGES]
    return format_html(
        "<!doctype html><html lang=en><meta name=viewport content='width=device-width'><title>{}</title>{}",
        title,
        mark_safe("".join(said)),  # noqa: S308 each of them is
    ).encode()


def _said(language: str, title: "StrPromise", sentence: "StrPromise") -> str:
    with translation.override(language):
        filled = str(sentence) % {"largest": filesizeformat(settings.LARGEST_FILE)}
        return format_html("<div lang={}><h1>{}</h1><p>{}</p></div>", language, title, filled)
