"""What became of something for a person that was handed to another machine."""

from enum import StrEnum


class Outcome(StrEnum):
    """What became of a message.

    `NOT_TAKEN` may be tried again, also elsewhere; `REFUSED` would be refused again, and must not be tried elsewhere;
    `IN_DOUBT` may have been taken, and must not be repeated.
    """

    TAKEN = "taken"
    NOT_TAKEN = "not_taken"
    REFUSED = "refused"
    IN_DOUBT = "in_doubt"
    NO_SERVER = "no_server"
    SHUT = "shut"
