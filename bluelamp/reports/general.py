"""What came with words and no form: the general service as a machine fills it in, and a service as a chat begins it."""

from typing import Any, Final

from bluelamp.contacts.receipt_codes import derive_word, digest_made_word
from bluelamp.foundation.clock import today
from bluelamp.reports.definition import QUESTION, STORY, Service
from bluelamp.reports.given import Given, check_given
from bluelamp.reports.services import NEWEST_SHIPPED, service_called, services

WORD: Final = "memorable_word"


def general_report(words: str, seed: bytes) -> tuple[Service, dict[str, Any]]:
    """Return the general service with its answers; as it came with Bluelamp where the force's own asks for more."""
    given = {STORY: words, WORD: derive_word(seed)}
    shipped = NEWEST_SHIPPED[QUESTION]
    service = service_called(QUESTION) or shipped
    checked = check_given(service.asked_of_machines, given, today=today())
    if checked.wrong:
        service, checked = shipped, check_given(shipped.asked_of_machines, given, today=today())
    return service, _to_keep(checked)


def service_for_chats(code: str) -> Service | None:
    """Return a service that chats can begin, None where there is none of this code, or it cannot be begun so."""
    service = services().get(code)
    return service if service and service.takes_chats else None


def services_for_chats() -> list[Service]:
    """Return the services that chats can begin, by what they are called."""
    return [service for service in services().values() if service.takes_chats]


def report_in_chat(about: str, words: str, seed: bytes) -> tuple[Service, dict[str, Any]]:
    """Return what a chat about a service begins with; the general one, where it names none that can be begun so."""
    service = service_for_chats(about)
    if service is not None:
        given = {STORY: words, WORD: derive_word(seed)}
        checked = check_given(service.asked_in_chat, given, today=today())
        if not checked.wrong:
            return service, _to_keep(checked)
    return general_report(words, seed)


def _to_keep(checked: Given) -> dict[str, Any]:
    return checked.answers | {WORD: digest_made_word(checked.answers[WORD])}
