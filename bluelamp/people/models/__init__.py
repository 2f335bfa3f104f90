"""Tables of people."""

from bluelamp.people.models.acquaintances import ACQUAINTED, Acquaintance
from bluelamp.people.models.confirmations import PROOFS, AgreedQuestion, Confirmation
from bluelamp.people.models.judgements import VERDICTS, Judgement, Likeness
from bluelamp.people.models.needs import NEEDS, WHO_SAID, Needs
from bluelamp.people.models.people import (
    SAFETY,
    WHY_OPENED,
    AddressOpening,
    Agreement,
    Consent,
    ConsentUse,
    Handle,
    KeptAddress,
    Marker,
    MarkerKind,
    NameOpening,
    Person,
    SealedName,
)
from bluelamp.people.models.registers import BRINGING_STEPS, WHY_REFUSED, BroughtPerson, BroughtRegister
from bluelamp.people.models.rights import RIGHT_ENDS, RIGHTS, ConfirmationOnPage, RightsRequest
from bluelamp.people.models.seals import WHY_SEALED, PersonSeal
from bluelamp.people.models.ties import HOW_KNOWN, Tie
from bluelamp.people.models.weights import LEARNING_STEPS, LearntWeights

__all__ = [
    "ACQUAINTED",
    "BRINGING_STEPS",
    "HOW_KNOWN",
    "LEARNING_STEPS",
    "NEEDS",
    "PROOFS",
    "RIGHTS",
    "RIGHT_ENDS",
    "SAFETY",
    "VERDICTS",
    "WHO_SAID",
    "WHY_OPENED",
    "WHY_REFUSED",
    "WHY_SEALED",
    "Acquaintance",
    "AddressOpening",
    "AgreedQuestion",
    "Agreement",
    "BroughtPerson",
    "BroughtRegister",
    "Confirmation",
    "ConfirmationOnPage",
    "Consent",
    "ConsentUse",
    "Handle",
    "Judgement",
    "KeptAddress",
    "LearntWeights",
    "Likeness",
    "Marker",
    "MarkerKind",
    "NameOpening",
    "Needs",
    "Person",
    "PersonSeal",
    "RightsRequest",
    "SealedName",
    "Tie",
]
