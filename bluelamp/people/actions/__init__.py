"""What can be done to the record of a person, one or a few verbs a file."""

from bluelamp.people.actions.agree import Told, agree
from bluelamp.people.actions.erase import erase_person
from bluelamp.people.actions.markers import make_marker_kind, put_on_marker, review_marker, withdraw_marker
from bluelamp.people.actions.record import GivenHandle, record_person

__all__ = [
    "GivenHandle",
    "Told",
    "agree",
    "erase_person",
    "make_marker_kind",
    "put_on_marker",
    "record_person",
    "review_marker",
    "withdraw_marker",
]
