"""Letters for tests of pages to begin with: asked for at the desk, and no PDF made."""

from typing import Any, Final

from bluelamp.contacts.models import Contact
from bluelamp.contacts.tests.letters import someone_with_an_address
from bluelamp.contacts.tests.scenarios import answered
from bluelamp.gateways.post.tests.printing import no_pdf_made
from bluelamp.workspaces.contact_staff.tests.desk import Desk, words

PAGE: Final = "/desk/letters/"


def pages_made(settings_now: Any, monkeypatch: Any) -> list[str]:
    """Make no PDF, and return the pages of which one was to be made."""
    settings_now.LETTERS_BACK_TO = "PO Box 41, Harrowmere HM1 1AA"
    return no_pdf_made(monkeypatch, "bluelamp.gateways.post.letter.pdf_of")


def asked(desk: Desk, **terms: Any) -> Contact:
    """Answer someone, and ask on the page of their contact that it goes by letter."""
    contact = someone_with_an_address(desk.account, **terms)
    message = answered(contact, desk.account)
    button = desk.see_contact(contact).select_one(f'#message-{message.pk.hex} form[action$="/letter/"]')
    assert button is not None
    assert "Send it by letter too" in words(button)
    desk.client.post(str(button["action"]))
    return contact


def step(desk: Desk, button: str, **typed: Any) -> Any:
    """Press a button on the page of letters, and return the answer."""
    forms = [form for form in desk.see(PAGE).select("main form") if words(form.select_one("button")).startswith(button)]
    return desk.client.post(str(forms[0]["action"]), typed)


def said(desk: Desk) -> str:
    """Return what the page of letters says."""
    return words(desk.see(PAGE).select_one("main"))
