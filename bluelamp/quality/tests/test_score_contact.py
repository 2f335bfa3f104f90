"""A contact that was drawn is scored once, by someone who reaches it and did not deal with it."""

import pytest

from bluelamp.contacts.models import Contact
from bluelamp.contacts.tests.scenarios import a_supervisor
from bluelamp.foundation.access.action import NotAllowed
from bluelamp.foundation.ledger.models import Entry
from bluelamp.quality.actions import AlreadyScored, NewerForm, NotAllScored, score_contact
from bluelamp.quality.models import Drawn, Review, Score
from bluelamp.quality.queries import waiting_to_be_scored
from bluelamp.quality.tests.scenarios import Office, a_drawn_contact, a_form, an_office
from bluelamp.staff.models import Team
from bluelamp.staff.tests.scenarios import a_member_of

pytestmark = pytest.mark.django_db
SCORES = {1: 3, 2: None}


def scored(office: Office, drawn: Drawn, *, form: int = 1, scores: dict[int, int | None] = SCORES) -> Review:
    """Let the supervisor score it."""
    return score_contact(by=office.scorer, drawn=drawn, form=form, scores=scores, words="Clear.")


def test_nobody_scores_what_they_dealt_with() -> None:
    a_form()
    office = an_office()
    drawn = a_drawn_contact(office.supervisor)
    assert waiting_to_be_scored(office.scorer, "digital-desk") == []
    with pytest.raises(NotAllowed):
        scored(office, drawn)
    colleague = Office(office.member, a_supervisor())
    assert waiting_to_be_scored(colleague.scorer, "digital-desk") == [drawn]
    assert scored(colleague, drawn).scored_by == colleague.supervisor


def test_nobody_scores_without_leave_to_or_what_was_sealed_since() -> None:
    a_form()
    office = an_office()
    drawn = a_drawn_contact(office.member)
    with pytest.raises(NotAllowed):
        scored(Office(office.member, a_member_of(Team.objects.get(pk="digital-desk"))), drawn)
    Contact.objects.update(sealed=True)
    assert waiting_to_be_scored(office.scorer, "digital-desk") == []
    with pytest.raises(NotAllowed):
        scored(office, drawn)


def test_scores_keep_the_version_of_the_form_they_were_made_with() -> None:
    a_form("One.", "Two.")
    office = an_office()
    review = scored(office, a_drawn_contact(office.member))
    a_form("Another.", seen=1)
    given = Score.objects.filter(review=review).order_by("criterion__place")
    assert [(score.criterion.words, score.value) for score in given] == [("One.", 3), ("Two.", None)]
    assert review.form.number == 1
    entry = Entry.objects.get(name="quality.ContactScored")
    assert (entry.facts["account_id"], entry.facts["form"]) == (str(office.member.pk), 1)


def test_it_is_scored_once() -> None:
    a_form()
    office = an_office()
    drawn = a_drawn_contact(office.member)
    scored(office, drawn)
    with pytest.raises(AlreadyScored, match="Nothing was changed"):
        scored(office, drawn)
    assert Review.objects.count() == 1


def test_a_form_that_was_changed_meanwhile_is_shown_first() -> None:
    a_form()
    office = an_office()
    drawn = a_drawn_contact(office.member)
    a_form("Another.", seen=1)
    with pytest.raises(NewerForm):
        scored(office, drawn)
    assert not Review.objects.exists()


@pytest.mark.parametrize("scores", [{}, {1: 3}, {1: 3, 2: 4}, {1: 3, 2: -1}, {1: 3, 2: 3, 3: 3}])
def test_every_criterion_is_scored_nought_to_three(scores: dict[int, int | None]) -> None:
    a_form()
    office = an_office()
    with pytest.raises(NotAllScored):
        scored(office, a_drawn_contact(office.member), scores=scores)
