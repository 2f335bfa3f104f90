"""Every script can be begun, and asks for nothing that could not be done."""

import pytest

from bluelamp.contacts.rules import CloseReason
from bluelamp.reports.rules import first_unanswered, goes_to_standards, is_danger
from bluelamp.reports.services import SHIPPED_SERVICES
from bluelamp.training.definition import Deed, Does, Script, TrainerSays
from bluelamp.training.scripts import SCRIPTS
from bluelamp.training.scripts.report import SERVICE, VERSION

EVERY_SCRIPT = pytest.mark.parametrize("script", SCRIPTS.values(), ids=list(SCRIPTS))


@EVERY_SCRIPT
def test_its_report_is_complete_and_comes_to_the_desk(script: Script) -> None:
    form, answers = SHIPPED_SERVICES[SERVICE, VERSION], {**script.answers, "memorable_word": "a word"}
    assert first_unanswered(form, answers) is None
    assert not goes_to_standards(form, answers)
    assert not is_danger(form, answers)


@EVERY_SCRIPT
def test_its_aims_are_about_messages_that_come_and_reasons_that_there_are(script: Script) -> None:
    assert len({aim.code for aim in script.aims}) == len(script.aims)
    for aim in script.aims:
        assert aim.points > 0
        if isinstance(aim.judged, Does):
            assert aim.judged.after <= len(script.later)
            assert not aim.judged.reason or aim.judged.reason in set(CloseReason)
            assert bool(aim.judged.reason) == (aim.judged.deed == Deed.CLOSED)


@EVERY_SCRIPT
def test_both_the_program_and_a_trainer_have_something_to_judge(script: Script) -> None:
    by_trainer = [isinstance(aim.judged, TrainerSays) for aim in script.aims]
    assert any(by_trainer)
    assert not all(by_trainer)


@EVERY_SCRIPT
def test_no_address_or_number_in_it_is_anyones(script: Script) -> None:
    email, phone = script.answers["email"], script.answers["phone"].replace(" ", "")
    assert not email or email.endswith(".example")
    assert not phone or phone.startswith(("01632960", "07700900"))
