"""Changes of a second factor are in the ledger."""

import pytest
from bs4 import BeautifulSoup
from django.test import Client
from pytest_django import DjangoCaptureOnCommitCallbacks

from bluelamp.staff import door_book
from bluelamp.staff.actions import note_second_factor
from bluelamp.staff.demonstration import current_code
from bluelamp.staff.rules import Change
from bluelamp.staff.tests.at_the_door import entries, facts, give_password, is_by
from bluelamp.staff.tests.scenarios import PASSWORD, a_force_with_teams, a_member_of

pytestmark = pytest.mark.django_db


def test_recovery_codes_made_anew_are_written_down(
    client: Client, django_capture_on_commit_callbacks: DjangoCaptureOnCommitCallbacks
) -> None:
    account = a_member_of(a_force_with_teams()["digital-desk"])
    give_password(client, account.email)
    client.post("/desk/sign-in/second-step/", {"code": current_code(account)})
    client.post("/desk/confirm/password/", {"password": PASSWORD})
    with django_capture_on_commit_callbacks(execute=True):
        page = client.get("/desk/second-factor/recovery-codes/new/")
        assert BeautifulSoup(page.content, "html.parser").select_one("form")
        client.post("/desk/second-factor/recovery-codes/new/")
    assert facts("SecondFactorChanged", "factor", "change") == [("recovery_codes", "made_anew")]
    assert is_by(entries("SecondFactorChanged")[0], account)


def test_each_factor_and_change_has_its_code() -> None:
    account = a_member_of(None)
    for change in Change:
        note_second_factor(by=door_book.SOMEONE, account=account, factor="webauthn", change=change)
    assert facts("SecondFactorChanged", "change") == [("added",), ("removed",), ("made_anew",)]
