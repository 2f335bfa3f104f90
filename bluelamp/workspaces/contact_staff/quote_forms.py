"""What the page of quotes asks: for which form, and which of the person's words answer a question."""

from typing import TYPE_CHECKING, Final

from django.utils.formats import date_format
from django.utils.timezone import localtime
from django.utils.translation import gettext as _

from bluelamp.foundation.design.fields import Field, Option
from bluelamp.reports.quotes import own_words_of, quotes_about
from bluelamp.reports.services import service_called, services
from bluelamp.workspaces.contact_staff.forms import Again

if TYPE_CHECKING:
    from bluelamp.contacts.models import Contact
    from bluelamp.reports.definition import Service

MOST_OFFERED: Final = 200


def form_for(contact: "Contact", asked: str) -> "Service | None":
    """Return the form that was asked for, else the one that was quoted for last, else that of the contact."""
    quoted = [one.quote for one in quotes_about(contact)]
    last = max(quoted, key=lambda quote: quote.quoted_at).service if quoted else ""
    return services().get(asked) or services().get(last) or service_called(contact.subject)


def form_field(chosen: "Service | None") -> Field:
    """Ask for which form."""
    code = chosen.code if chosen else ""
    return Field(
        name="service",
        label=_("Form"),
        options=tuple(Option(one.code, str(one.label), checked=one.code == code) for one in services().values()),
        kind="select",
        is_page_heading=False,
        label_size="s",
    )


def words_field(contact: "Contact", again: Again) -> Field:
    """Ask which of the person's words answer a question."""
    chosen = again.value("words")
    return Field(
        name="words",
        label=_("Which of their words answer it?"),
        hint=_("They stand as they were written. Where nothing fits, ask the person."),
        error=again.error("words"),
        options=tuple(
            Option(
                str(one.span),
                f"“{one.words}”",
                date_format(localtime(one.at), "j F, H:i"),
                checked=str(one.span) == chosen,
            )
            for one in own_words_of(contact)[:MOST_OFFERED]
        ),
        kind="radios",
        is_page_heading=False,
        label_size="m",
    )
