"""A supervisor reads a contact that was drawn, scores it and writes to whoever dealt with it."""

import pytest

from bluelamp.contacts.models import Contact
from bluelamp.foundation.ledger.models import Look
from bluelamp.quality.models import Drawn, Review, Score
from bluelamp.quality.tests.scenarios import a_form
from bluelamp.workspaces.supervisor.tests.office import Office, an_office, problems, words
from bluelamp.workspaces.supervisor.tests.reviewing import a_drawn, a_review

pytestmark = pytest.mark.django_db
HOSTILE = '<img src=x onerror="alert(1)">'


def address(drawn: Drawn) -> str:
    return f"/desk/quality/{drawn.pk}/"


def status(office: Office, drawn: Drawn) -> int:
    return office.client.get(address(drawn)).status_code


def test_the_contact_is_shown_and_looked_at_for_quality() -> None:
    office = an_office()
    drawn = a_drawn(office)
    page = words(office.see(address(drawn)).find("main"))
    assert "Thank you. We will look at the cameras." in page
    assert f"{office.member} dealt with it. Closed on 12 May 2026, 10:00: Answered in full." in page
    assert "It was drawn by chance from 1 contact that they closed in May 2026." in page
    looks = Look.objects.filter(actor_id=office.supervisor.pk, reason="quality")
    assert {look.record_id for look in looks} == {drawn.pk, drawn.contact_id}


def test_own_and_sealed_ones_do_not_exist() -> None:
    office = an_office()
    drawn = a_drawn(Office(office.client, office.supervisor, office.supervisor, office.teams))
    assert status(office, drawn) == 404
    other = a_drawn(office)
    assert status(office, other) == 200
    Contact.objects.update(sealed=True)
    assert status(office, other) == 404


def test_scores_and_words_are_kept_and_shown_then() -> None:
    office = an_office()
    drawn = a_drawn(office)
    typed = {"criterion-1": "2", "criterion-2": "none", "words": HOSTILE, "seen": "1"}
    page = office.send(address(drawn), **typed)
    assert f"It is scored, and {office.member} is told on their page." in words(page.find("main"))
    assert list(Score.objects.order_by("criterion__place").values_list("value", flat=True)) == [2, None]
    page = office.see(address(drawn))
    assert "2: mostly" in words(page.find("main"))
    assert page.select("main img, main form") == []
    assert HOSTILE in words(page.find("main"))


def test_what_is_left_out_is_named_and_what_was_typed_stays() -> None:
    office = an_office()
    drawn = a_drawn(office)
    page = office.send(address(drawn), **{"criterion-1": "3", "criterion-2": "9", "words": "", "seen": "1"})
    assert problems(page) == ["Choose a score: Danger was asked about.", "Write something before you send it."]
    assert [box["name"] for box in page.select("input[checked]")] == ["criterion-1"]
    assert "3,000 characters" in problems(office.send(address(drawn), words="x" * 3000))[-1]
    assert not Review.objects.exists()


def test_a_colleague_who_was_faster_and_a_changed_form_are_said() -> None:
    office = an_office()
    drawn = a_drawn(office)
    typed = {"criterion-1": "3", "criterion-2": "3", "words": "Good.", "seen": "1"}
    a_form("Another.", "And another.", seen=1)
    assert "Someone changed the form" in problems(office.send(address(drawn), **typed))[0]
    office.send(address(drawn), **typed | {"seen": "2"})
    assert "A colleague scored this contact" in problems(office.send(address(drawn), **typed | {"seen": "2"}))[0]
    assert Review.objects.count() == 1


def test_an_answer_stands_below_the_feedback() -> None:
    office = an_office()
    review = a_review(office)
    Review.objects.update(answer="I rang her.", answered_at=review.scored_at)
    assert f"{office.member} answered on 12 May 2026, 10:00 I rang her." in words(
        office.see(address(review.drawn)).find("main")
    )
