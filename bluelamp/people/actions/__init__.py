"""What can be done to the record of a person, one or a few verbs a file."""

from bluelamp.people.actions.agree import Told, agree
from bluelamp.people.actions.consent import (
    Sharing,
    answer_consent,
    ask_consent,
    erase_consents,
    use_consent,
    withdraw_consent,
)
from bluelamp.people.actions.erase import erase_person
from bluelamp.people.actions.markers import make_marker_kind, put_on_marker, review_marker, withdraw_marker
from bluelamp.people.actions.record import GivenHandle, record_person

__all__ = [
    "GivenHandle",
    "Sharing",
    "Told",
    "agree",
    "answer_consent",
    "ask_consent",
    "erase_consents",
    "erase_person",
    "make_marker_kind",
    "put_on_marker",
    "record_person",
    "review_marker",
    "use_consent",
    "withdraw_consent",
    "withdraw_marker",
]
