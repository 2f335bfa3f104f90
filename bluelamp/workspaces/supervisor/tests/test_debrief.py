"""A trainer reads what a trainee did, judges what the program cannot, and writes to them."""

import pytest
from pytest_django import Settings

from bluelamp.contacts.tests.scenarios import answered
from bluelamp.foundation.ledger.models import Look
from bluelamp.training.models import Debrief, Mark
from bluelamp.training.tests.in_training import in_training
from bluelamp.training.tests.scenarios import contact_of
from bluelamp.workspaces.supervisor.tests.office import Office, an_office, problems, words
from bluelamp.workspaces.supervisor.tests.schooling import school_of

__all__ = ["in_training"]
pytestmark = pytest.mark.django_db
HOSTILE = '<img src=x onerror="alert(1)">'
TYPED = {"aim-what-next": "2", "aim-not-again": "0", "words": HOSTILE}


def over(office: Office) -> str:
    """Let the member answer and be done with a script, and return where it is marked."""
    school = school_of(office)
    practice = school.begins()
    answered(contact_of(practice), office.member, "We look at the cameras tomorrow.")
    return f"/desk/practices/{school.ends(practice).pk}/"


def test_all_that_was_written_is_shown_with_what_the_program_marked_and_it_is_a_look() -> None:
    office = an_office()
    page = office.see(over(office))
    told = words(page.find("main"))
    assert "We look at the cameras tomorrow." in told
    assert "my bike got nicked" in told
    assert "Answered within 20 minutes 2 of 2 Done in less than a minute." in told
    assert [words(head) for head in page.select("legend")] == [
        "Said what happens next, and by when",
        "Asked for nothing that the report says already",
    ]
    assert Look.objects.filter(actor_id=office.supervisor.pk, reason="training").count() == 2


def test_marks_and_words_are_kept_and_shown_then() -> None:
    office = an_office()
    address = over(office)
    assert f"It is marked, and {office.member} is told." in words(office.send(address, **TYPED).find("main"))
    page = office.see(address)
    assert page.select("main form, main img") == []
    assert HOSTILE in words(page.find("main"))
    assert "Marks: 4 of 8 points" in words(page.find("main"))


def test_what_is_left_out_is_named_and_what_was_typed_stays() -> None:
    office = an_office()
    address = over(office)
    page = office.send(address, **{"aim-what-next": "1", "aim-not-again": "9", "words": ""})
    assert problems(page) == [
        "Choose the points: Asked for nothing that the report says already",
        "Write something before you send it.",
    ]
    assert [(box["name"], box["value"]) for box in page.select("input[checked]")] == [("aim-what-next", "1")]
    assert "2,500 characters" in problems(office.send(address, words="x" * 2500))[-1]
    assert not Debrief.objects.exists()
    assert Mark.objects.filter(points=None).count() == 2


def test_a_colleague_who_was_faster_is_said() -> None:
    office = an_office()
    address = over(office)
    office.send(address, **TYPED)
    assert "A colleague gave the marks while you had this open." in problems(office.send(address, **TYPED))[0]


def test_outside_a_training_space_there_is_no_such_page(settings: Settings) -> None:
    office = an_office()
    address = over(office)
    settings.TRAINING = False
    assert office.client.get(address).status_code == 404
