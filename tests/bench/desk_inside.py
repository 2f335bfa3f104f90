"""The pages of the desk, asked for as staff ask, with nothing remembered from the page before."""

import time
from collections.abc import Callable
from statistics import median
from typing import Final

from django.test import Client

from bluelamp.contacts.models import Contact
from bluelamp.foundation.remembering import forget
from bluelamp.staff.models import Team
from bluelamp.staff.rules import Role
from bluelamp.staff.tests.scenarios import a_force_with_teams, a_member_of, sign_in

TRIES: Final = 20
Seconds = dict[str, tuple[float, float]]


class Desk:
    """A member of contact staff and a supervisor of the team with most contacts, signed in."""

    def __init__(self) -> None:
        a_force_with_teams()
        team = Team.objects.get(code="desk")
        self._staff, self._supervisor = (
            sign_in(Client(headers={"host": "localhost"}), a_member_of(team, role))
            for role in (Role.CONTACT_STAFF, Role.SUPERVISOR)
        )
        newest = Contact.objects.filter(team="desk").order_by("-received_at")
        self._references = list(newest.values_list("reference", flat=True)[: TRIES * 50 : 50])

    def timed(self) -> Seconds:
        """Return for each page the median milliseconds, and how many of the tries showed it."""
        return {
            "desk: queue page": _timed(lambda _: self._ask(self._staff, "/desk/")),
            "desk: timeline": _timed(lambda turn: self._ask(self._staff, f"/desk/{self._references[turn]}/")),
            "desk: reference look-up": _timed(lambda turn: self._look_up(self._references[turn])),
            "supervisor: figures": _timed(lambda _: self._ask(self._supervisor, "/desk/team/")),
            "supervisor: wallboard": _timed(lambda _: self._ask(self._supervisor, "/desk/wall/")),
        }

    def _ask(self, client: Client, address: str) -> bool:
        return client.get(address).status_code == 200

    def _look_up(self, reference: str) -> bool:
        return self._staff.get("/desk/search/", {"words": reference}).status_code in (200, 302)


def _timed(ask: Callable[[int], bool]) -> tuple[float, float]:
    took, shown = [], 0
    for turn in range(TRIES):
        forget()
        begun = time.perf_counter()
        shown += ask(turn)
        took.append((time.perf_counter() - begun) * 1000)
    return median(took), shown / TRIES
