"""Who works for Harrowmere Police. Nobody here is anybody: the names were put together for this."""

from dataclasses import dataclass
from typing import Final

from django.utils.translation import gettext_lazy as _

from bluelamp.staff.rules import Role

FORCE: Final = "Harrowmere Police"
PASSWORD: Final = "blue-lamp-demonstration"  # noqa: S105 known to everyone
DESK: Final = "digital-desk"
STANDARDS: Final = "professional-standards"
TEAMS: Final = {
    DESK: "Digital desk",
    "harbour-neighbourhood": "Harbour neighbourhood",
    "kilnhill-neighbourhood": "Kilnhill neighbourhood",
    "millbeck-neighbourhood": "Millbeck neighbourhood",
    "northlight-neighbourhood": "Northlight neighbourhood",
    "saltgate-neighbourhood": "Saltgate neighbourhood",
    "wethercroft-neighbourhood": "Wethercroft neighbourhood",
    STANDARDS: "Professional standards",
}


@dataclass(frozen=True)
class Member:
    """Someone of the staff. `shows` is what to sign in as them for; empty for those who are there for company."""

    name: str
    role: Role
    team: str
    shows: object = ""

    @property
    def address(self) -> str:
        """Return the e-mail address they sign in with."""
        return f"{self.name.lower().replace(' ', '.').replace(chr(39), '')}@harrowmere.example"


GUIDES: Final = (
    Member("Amina Yusuf", Role.CONTACT_STAFF, DESK, _("The desk: what waits, answers, promises.")),
    Member("Gareth Pritchard", Role.CONTACT_STAFF, DESK, _("A colleague of Amina's, to work beside her.")),
    Member("Joan Mbeki", Role.CONTACT_STAFF, "harbour-neighbourhood", _("A neighbourhood team and its own queue.")),
    Member("Ruth Calder", Role.SUPERVISOR, DESK, _("What waits in every team.")),
    Member("Tomasz Lis", Role.STANDARDS_STAFF, STANDARDS, _("Sealed reports about people who work for the police.")),
    Member("Erin Vale", Role.ADMINISTRATOR, "", _("Work behind the pages. She sees no reports.")),
)

OTHERS: Final = (
    ("Bethan Gwynlas", Role.CONTACT_STAFF, DESK),
    ("Callum Rennock", Role.CONTACT_STAFF, DESK),
    ("Deepa Sarwal", Role.CONTACT_STAFF, DESK),
    ("Elliot Marrowby", Role.CONTACT_STAFF, DESK),
    ("Faith Adomako", Role.CONTACT_STAFF, DESK),
    ("Huw Llanteg", Role.CONTACT_STAFF, DESK),
    ("Imran Qasimi", Role.CONTACT_STAFF, DESK),
    ("Kasia Wrobel", Role.CONTACT_STAFF, DESK),
    ("Leonie Thackwray", Role.CONTACT_STAFF, DESK),
    ("Marcus Oyelade", Role.CONTACT_STAFF, DESK),
    ("Niamh Corrigane", Role.CONTACT_STAFF, DESK),
    ("Owen Penfoel", Role.SUPERVISOR, DESK),
    ("Adaeze Nwoku", Role.CONTACT_STAFF, "harbour-neighbourhood"),
    ("Peter Skelhorn", Role.SUPERVISOR, "harbour-neighbourhood"),
    ("Rhian Tegfan", Role.CONTACT_STAFF, "kilnhill-neighbourhood"),
    ("Sanjit Dhaliwar", Role.CONTACT_STAFF, "kilnhill-neighbourhood"),
    ("Wendy Applegarth", Role.SUPERVISOR, "kilnhill-neighbourhood"),
    ("Dafydd Morwen", Role.CONTACT_STAFF, "millbeck-neighbourhood"),
    ("Grace Lindqvale", Role.CONTACT_STAFF, "millbeck-neighbourhood"),
    ("Yasmin Tariqi", Role.CONTACT_STAFF, "millbeck-neighbourhood"),
    ("Andrew Stobhill", Role.CONTACT_STAFF, "northlight-neighbourhood"),
    ("Mei-Lin Cheung", Role.CONTACT_STAFF, "northlight-neighbourhood"),
    ("Samuel Brackwater", Role.CONTACT_STAFF, "northlight-neighbourhood"),
    ("Chidi Ekwenze", Role.CONTACT_STAFF, "saltgate-neighbourhood"),
    ("Lowri Bronwydd", Role.CONTACT_STAFF, "saltgate-neighbourhood"),
    ("Hannah Fernyhale", Role.CONTACT_STAFF, "saltgate-neighbourhood"),
    ("Jack Tolliver", Role.CONTACT_STAFF, "wethercroft-neighbourhood"),
    ("Nadia Rahmanov", Role.CONTACT_STAFF, "wethercroft-neighbourhood"),
    ("Tomos Eirlan", Role.CONTACT_STAFF, "wethercroft-neighbourhood"),
    ("Claire Underhay", Role.STANDARDS_STAFF, STANDARDS),
    ("Kofi Asantey", Role.STANDARDS_STAFF, STANDARDS),
    ("Martin Holbeach", Role.STANDARDS_STAFF, STANDARDS),
    ("Angharad Siddall", Role.ADMINISTRATOR, ""),
    ("Ravi Menokar", Role.ADMINISTRATOR, ""),
)
STAFF: Final = (*GUIDES, *(Member(name, role, team) for name, role, team in OTHERS))
