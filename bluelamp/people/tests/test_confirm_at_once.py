"""Two who try at once, in two records of one person: no more tries than one after the other."""

from importlib import import_module
from threading import Thread
from typing import Any, Final

import pytest
from django.db import connection

from bluelamp.people.actions.confirm import WaitFirst
from bluelamp.people.confirmations import asked_in
from bluelamp.people.models import Confirmation, Person
from bluelamp.people.rules import FREE_TRIES
from bluelamp.people.tests.confirming import a_question, says
from bluelamp.people.tests.judging import a_judge, join
from bluelamp.people.tests.scenarios import someone
from bluelamp.staff.models import Account

LONG_ENOUGH: Final = 0.3  # for an answer to be compared, where nothing keeps it waiting


@pytest.mark.usefixtures("own_database")
def test_a_wrong_answer_in_another_record_that_comes_meanwhile_has_to_wait(monkeypatch: pytest.MonkeyPatch) -> None:
    judge, first, again = a_judge(), someone(), someone()
    account = Account.objects.get()
    join(judge, first, again)
    a_question(account, first)
    for _ in range(FREE_TRIES):
        says(account, first, "Rex")
    told: list[object] = []
    other = Thread(target=lambda: told.append(_tried(account, again)))

    def ask_while_another_tries(*given: Any) -> Any:
        asked = asked_in(*given)
        if other.ident is None:
            other.start()
            other.join(LONG_ENOUGH)
        return asked

    monkeypatch.setattr(import_module("bluelamp.people.actions.confirm"), "asked_in", ask_while_another_tries)
    assert not says(account, first, "Rex")
    other.join()
    assert told == [WaitFirst]
    assert Confirmation.objects.count() == FREE_TRIES + 1


def _tried(account: Account, person: Person) -> object:
    try:
        return says(account, person, "Rex")
    except WaitFirst:
        return WaitFirst
    finally:
        connection.close()
