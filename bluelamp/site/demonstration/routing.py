"""Where contacts of the made-up town go: what its staff can do, the rules of the force, and who takes over when."""

from typing import Final

from bluelamp.contacts.actions import keep_rule
from bluelamp.contacts.fitting import Asks
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.staff.actions import choose_overflow, choose_skills, make_skill
from bluelamp.staff.demonstration.people import DESK, STAFF
from bluelamp.staff.queries import account_with

ROUTER: Final = Actor.system("staff.change_force", "staff.keep_shifts", "contacts.route")
SKILLS: Final = {
    "Hate crime": ("Amina Yusuf", "Deepa Sarwal", "Marcus Oyelade", "Niamh Corrigane"),
    "Polish": ("Kasia Wrobel",),
    "Welsh": ("Gareth Pritchard", "Bethan Gwynlas", "Huw Llanteg"),
}
TO_THE_DESK: Final = (
    ("Written in Welsh", "welsh", Asks(words="mae, wedi, dwi, heddlu")),
    ("Written in Polish", "polish", Asks(words="jest, nie, ktoś, policja")),
    ("Hate crime", "hate-crime", Asks(chosen="crime:because:yes")),
)
TO_A_NEIGHBOURHOOD: Final = (
    ("The bottle kiln", "kilnhill-neighbourhood", Asks(place="bottle kiln, hilltop shops")),
    ("The beck", "millbeck-neighbourhood", Asks(place="mill pond, beck path")),
)
AFTER_MINUTES: Final = 240


def say_who_can_do_what() -> None:
    """Make the skills, and the rules that give the desk what needs one."""
    accounts = {member.name: account_with(member.address) for member in STAFF}
    for name, holders in SKILLS.items():
        skill = make_skill(by=ROUTER, name=name)
        for holder in holders:
            if account := accounts[holder]:
                choose_skills(by=ROUTER, account=account, skills=frozenset({skill.pk}))
    for name, code, asks in TO_THE_DESK:
        keep_rule(by=ROUTER, name=name, asks=asks, team=DESK, skill=code)


def say_what_goes_to_a_neighbourhood() -> None:
    """Make the rules that take contacts from the desk, and let the desk take over what a neighbourhood cannot do."""
    for name, team, asks in TO_A_NEIGHBOURHOOD:
        keep_rule(by=ROUTER, name=name, asks=asks, team=team)
        choose_overflow(by=ROUTER, team=team, to=DESK, after_minutes=AFTER_MINUTES)
