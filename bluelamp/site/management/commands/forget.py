"""Erase who came with a register: show first how many would go, then do it in the name of someone who may."""

from argparse import ArgumentParser
from typing import Any, Final
from uuid import UUID

from django.core.management.base import BaseCommand, CommandError

from bluelamp.foundation.access.look import Reason
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.foundation.retention.rules import WhyErased
from bluelamp.people.actions import erase_person
from bluelamp.people.registers import brought_within_reach, who_came_and_was_never_joined, who_came_as
from bluelamp.site.management.deciding import decider

AT_ONCE: Final = 500


class Command(BaseCommand):
    """`bluelamp forget`."""

    help = (
        "Show how many would be erased of those who came with a register and are joined with nobody, or the one with "
        "an identifier there; with --yes, erase them. Nobody who was erased comes back with the same register."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Take which register and who of it, in whose name, and why."""
        parser.add_argument("register", help="the name under which it was taken in")
        parser.add_argument("--identifier", help="only whoever has this one there, joined or not")
        parser.add_argument("--by", required=True, metavar="ADDRESS", help="whose decision it is: their e-mail address")
        parser.add_argument("--reason", required=True, choices=[str(why) for why in WhyErased])
        parser.add_argument("--yes", action="store_true", help="do it")

    def handle(
        self, *args: Any, register: str, identifier: str | None, by: str, reason: str, yes: bool, **_: Any
    ) -> None:
        """Show or erase; refuse in words what its actor may not."""
        actor = decider(by)
        if not actor.may("records.erase"):
            raise CommandError("This account may not erase. Give that of whoever decided it.")
        register = " ".join(register.split())
        came = who_came_as(register, identifier) if identifier else who_came_and_was_never_joined(register)
        going = _within_reach(actor, came)
        if not going:
            raise CommandError(
                "Nobody is here who came with a register of this name and can be erased. Those who are joined with a "
                "contact go by their identifier, or with their matter: bluelamp erase."
            )
        self.stdout.write(f"{_counted(len(going))} with their names and handles.")
        if not yes:
            self.stdout.write("Nothing was erased. Say --yes to erase this; it cannot be brought back.")
            return
        for done, person_id in enumerate(going, 1):
            erase_person(by=actor, person_id=person_id, reason=WhyErased(reason))
            self.stdout.write(f"{done:,} of {len(going):,}", ending="\r")
        self.stdout.write("Erased. The ledger says that, when, why and by whom. Backups still hold it until they go.")


def _within_reach(actor: Actor, people: list[UUID]) -> list[UUID]:
    return [
        one.person_id
        for begin in range(0, len(people), AT_ONCE)
        for one in brought_within_reach(actor, people[begin : begin + AT_ONCE], reason=Reason.KEEPING)
    ]


def _counted(people: int) -> str:
    return "1 person" if people == 1 else f"{people:,} people"
