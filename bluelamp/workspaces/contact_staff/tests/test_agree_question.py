"""Staff agree on a question with someone; its answer is never shown again."""

import pytest

from bluelamp.workspaces.contact_staff.tests.agreeing import someone_rings
from bluelamp.workspaces.contact_staff.tests.desk import a_desk, problems, words

pytestmark = pytest.mark.django_db


def test_the_question_is_agreed_and_its_answer_is_on_no_page() -> None:
    desk, contact = a_desk(), someone_rings()
    page = desk.send(contact, "question", question="First pet?", answer="Bramble")
    assert "The question is agreed." in words(page)
    for name in ("", "confirm/", "question/", "who/"):
        assert "Bramble" not in str(desk.see(f"/desk/{contact.reference}/{name}"))


def test_it_asks_again_for_what_is_missing_or_too_long() -> None:
    desk, contact = a_desk(), someone_rings()
    assert problems(desk.send(contact, "question")) == [
        "Write the question that you agreed on.",
        "Write the answer that they gave you.",
    ]
    (problem,) = problems(desk.send(contact, "question", question="First pet?", answer="b" * 61))
    assert "60" in problem
