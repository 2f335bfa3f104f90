"""What can be done to the record of a person, one or a few verbs a file."""

from bluelamp.people.actions.acquaint import end_acquaintance, note_acquaintance
from bluelamp.people.actions.address import erase_address, forget_old_addresses, keep_address, open_address
from bluelamp.people.actions.agree import Told, agree
from bluelamp.people.actions.bring import (
    NoRegister,
    ask_to_take_in,
    bring_register,
    drop_register,
    end_taking_in,
    export_refused,
    keep_tried,
    name_columns,
    take_in,
)
from bluelamp.people.actions.confirm import agree_question, confirm, confirm_on_page
from bluelamp.people.actions.consent import (
    Sharing,
    answer_consent,
    ask_consent,
    erase_consents,
    use_consent,
    withdraw_consent,
)
from bluelamp.people.actions.erase import erase_person
from bluelamp.people.actions.give_again import give_again
from bluelamp.people.actions.judge import join_people, keep_apart, take_back_judgement
from bluelamp.people.actions.keep_used import keep_used
from bluelamp.people.actions.markers import make_marker_kind, put_on_marker, review_marker, withdraw_marker
from bluelamp.people.actions.name import say_who, seal_name, take_back_name
from bluelamp.people.actions.needs import write_needs
from bluelamp.people.actions.open_name import Grounds, allow_opening, ask_to_open, erase_sealed_names, open_name
from bluelamp.people.actions.record import GivenHandle, record_person
from bluelamp.people.actions.rights import begin_clock, end_request, extend_request, make_request
from bluelamp.people.actions.seal import NobodyMaySee, lift_seal, seal_person
from bluelamp.people.actions.tie import add_handle, tie_handle
from bluelamp.people.actions.weights import ask_to_learn, keep_learnt, put_aside_weights, use_weights

__all__ = [
    "GivenHandle",
    "Grounds",
    "NoRegister",
    "NobodyMaySee",
    "Sharing",
    "Told",
    "add_handle",
    "agree",
    "agree_question",
    "allow_opening",
    "answer_consent",
    "ask_consent",
    "ask_to_learn",
    "ask_to_open",
    "ask_to_take_in",
    "begin_clock",
    "bring_register",
    "confirm",
    "confirm_on_page",
    "drop_register",
    "end_acquaintance",
    "end_request",
    "end_taking_in",
    "erase_address",
    "erase_consents",
    "erase_person",
    "erase_sealed_names",
    "export_refused",
    "extend_request",
    "forget_old_addresses",
    "give_again",
    "join_people",
    "keep_address",
    "keep_apart",
    "keep_learnt",
    "keep_tried",
    "keep_used",
    "lift_seal",
    "make_marker_kind",
    "make_request",
    "name_columns",
    "note_acquaintance",
    "open_address",
    "open_name",
    "put_aside_weights",
    "put_on_marker",
    "record_person",
    "review_marker",
    "say_who",
    "seal_name",
    "seal_person",
    "take_back_judgement",
    "take_back_name",
    "take_in",
    "tie_handle",
    "use_consent",
    "use_weights",
    "withdraw_consent",
    "withdraw_marker",
    "write_needs",
]
