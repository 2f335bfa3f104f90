"""The answers of the report that every script begins with, so that each says only what is its own.

What may be left empty was seen and left empty.
"""

from typing import Any, Final

# The version that the scripts answer, which is kept though a force may use a later one.
SERVICE: Final = "crime"
VERSION: Final = 1
USUAL: Final[dict[str, Any]] = {
    "emergency": "no",
    "device_safe": "yes",
    "who": "victim",
    "kind": "other",
    "stolen": "",
    "registration": "",
    "still_happening": "no",
    "earliest": "",
    "latest": "",
    "time_words": "",
    "hurt": "no",
    "before": "no",
    "because": "",
    "suspect_known": "no",
    "suspect": "",
    "evidence": [],
    "name": "",
    "email": "",
    "phone": "",
}


def report(**answers: Any) -> dict[str, Any]:
    """Return the answers of a report about a crime; those given go before the usual ones."""
    return USUAL | answers
