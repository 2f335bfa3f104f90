"""Someone who texted and agreed to be texted, providers on this machine, and what those tell of a text of ours."""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Final
from urllib.parse import parse_qs

from bluelamp.contacts.actions.notices import GATE, prepare_notice
from bluelamp.contacts.models import Notice
from bluelamp.contacts.tasks import post
from bluelamp.contacts.tests.agreed import agreed_by
from bluelamp.contacts.tests.scenarios import a_desk, answered
from bluelamp.gateways.sms.tests.providing import NOTIFY_TOOK, TWILIO_TOOK, a_secret, answers
from bluelamp.texts.tests.scenarios import a_taken_text
from tests.listening import Listener, listening

ANSWER: Final = "We have your bicycle."


@contextmanager
def two_providers(settings_now: Any, folder: Path) -> Iterator[tuple[Listener, Listener]]:
    """Let Twilio take our texts first, and GOV.UK Notify what Twilio does not; both take all, until told otherwise."""
    with listening() as twilio, listening() as notify:
        settings_now.TEXTS_BY = ["twilio", "notify"]
        settings_now.TWILIO_URL, settings_now.NOTIFY_URL = twilio.url, notify.url
        settings_now.TWILIO_ACCOUNT, settings_now.TWILIO_FROM = "AC1", "+447700900999"
        settings_now.NOTIFY_TEMPLATE = "f33517ff"
        settings_now.TWILIO_SECRET = settings_now.NOTIFY_SECRET = str(a_secret(folder))
        answers(twilio, 201, TWILIO_TOOK)
        answers(notify, 201, NOTIFY_TOOK)
        yield twilio, notify


def an_answer(words: str = ANSWER, **terms: Any) -> Notice:
    """Let someone text, agree to this, and be answered."""
    desk = a_desk()
    contact = a_taken_text()
    agreed_by(contact, desk, "phone", **terms)
    return prepare_notice(by=GATE, message=answered(contact, desk, words))


def after(notice: Notice) -> Notice:
    """Let the post go, and return what became of a notice."""
    post()
    notice.refresh_from_db()
    return notice


def texted(twilio: Listener) -> list[dict[str, str]]:
    """Return what Twilio was given to send."""
    return [{name: said[0] for name, said in parse_qs(heard.body.decode()).items()} for heard in twilio.heard]


def noted(notify: Listener) -> list[dict[str, Any]]:
    """Return what GOV.UK Notify was given to send."""
    return [json.loads(heard.body) for heard in notify.heard]
