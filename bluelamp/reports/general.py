"""The general service as a machine fills it in: for what came with words and no form."""

from typing import Any, Final

from bluelamp.contacts.receipt_codes import derive_word, digest_made_word
from bluelamp.foundation.clock import today
from bluelamp.reports.definition import QUESTION, Service
from bluelamp.reports.given import check_given
from bluelamp.reports.services import NEWEST_SHIPPED, service_called

STORY: Final = "what_happened"
WORD: Final = "memorable_word"


def general_report(words: str, seed: bytes) -> tuple[Service, dict[str, Any]]:
    """Return the general service with its answers; as it came with Bluelamp where the force's own asks for more."""
    given = {STORY: words, WORD: derive_word(seed)}
    shipped = NEWEST_SHIPPED[QUESTION]
    service = service_called(QUESTION) or shipped
    checked = check_given(service.asked_of_machines, given, today=today())
    if checked.wrong:
        service, checked = shipped, check_given(shipped.asked_of_machines, given, today=today())
    return service, checked.answers | {WORD: digest_made_word(checked.answers[WORD])}
