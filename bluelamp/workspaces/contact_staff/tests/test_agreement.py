"""What staff see of a safe-contact agreement, first of all, and how they write one down."""

from typing import Any

import pytest

from bluelamp.foundation.ledger.models import Look
from bluelamp.people.models import Agreement
from bluelamp.people.queries import handles_of
from bluelamp.staff.rules import Role
from bluelamp.workspaces.contact_staff.tests.agreeing import page_about, send, someone_rings, typed_agreement
from bluelamp.workspaces.contact_staff.tests.desk import HOSTILE, a_desk, problems, words

pytestmark = pytest.mark.django_db
WEEKDAYS = {"days-1": ["0", "1", "2", "3", "4"], "begins-1": "9am", "ends-1": "17:00"}


def test_for_another_team_there_is_no_agreement() -> None:
    desk, contact = a_desk(), someone_rings()
    assert desk.of("harbour-neighbourhood").client.get(page_about(contact, "agreement")).status_code == 404
    assert desk.client.get(page_about(contact, "agreement")).status_code == 200


def test_the_number_of_another_person_is_no_page() -> None:
    desk, contact, other = a_desk(), someone_rings(), someone_rings()
    strange = page_about(other, "agreement").replace(other.reference, contact.reference)
    assert desk.client.get(strange).status_code == 404


def test_the_page_of_a_contact_says_it_before_all_else() -> None:
    desk, contact = a_desk(), someone_rings("not_safe")
    told = send(desk, contact, "agreement", **typed_agreement(given_by="someone_else", said_by="his sister"))
    bar = words(told.select_one(".moj-identity-bar"))
    assert "Phone: do not ring. Only someone else told us of it. Given by: his sister." in bar
    main = words(told.select_one("main"))
    assert main.index("Phone: do not ring.") < main.index("Back to the queue") < main.index("How to reach them")


def test_times_and_how_are_told_in_words() -> None:
    desk, contact = a_desk(), someone_rings()
    typed = typed_agreement(how=["may_leave_message"], code_word="harbour light", others="his son", **WEEKDAYS)
    bar = words(send(desk, contact, "agreement", **typed).select_one(".moj-identity-bar"))
    for said in (
        "Phone: safe.",
        "Monday to Friday 09:00 to 17:00.",
        "Your number may be shown. A message may be left. A code word is agreed.",
        "Also used by: his son.",
        "E-mail: safe. At any time. Neutral sender.",
    ):
        assert said in bar
    assert "harbour" not in bar


def test_what_was_agreed_before_is_kept_with_who_wrote_it_down() -> None:
    desk, contact = a_desk(), someone_rings()
    send(desk, contact, "agreement", **typed_agreement(safety="not_safe"))
    send(desk, contact, "agreement", **typed_agreement(**WEEKDAYS))
    page = desk.see(page_about(contact, "agreement"))
    before = [words(one) for one in page.select(".app-agreed-before")]
    assert len(before) == 2
    assert before[0].startswith(f"Written down by {desk.account}")
    assert "Monday to Friday" in before[0]
    assert "Phone: do not ring. It is not safe." in before[1]
    assert [box["value"] for box in page.select("#days-1, [name=days-1]") if box.has_attr("checked")] == list("01234")


def test_the_code_word_is_never_on_this_page_and_stays_unless_it_is_taken_away() -> None:
    desk, contact = a_desk(), someone_rings()
    send(desk, contact, "agreement", **typed_agreement(code_word="harbour light"))
    assert "harbour" not in str(desk.see(page_about(contact, "agreement")))
    send(desk, contact, "agreement", **typed_agreement(keep_word="yes"))
    assert "harbour light" in words(desk.see(page_about(contact, "call-card")))
    send(desk, contact, "agreement", **typed_agreement())
    assert "harbour light" not in words(desk.see(page_about(contact, "call-card")))


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ({"given_by": ""}, "Say who told us how this may be used."),
        ({"safety": "sometimes"}, "Say whether it is safe to use."),
        ({"begins-1": "9am", "ends-1": "17:00"}, "Choose the days, or leave the times empty."),
        ({"days-1": ["0"]}, "Enter two times like 09:00 and 17:00, the later one last."),
        ({"days-1": ["0"], "begins-1": "17:00", "ends-1": "9:00"}, "Enter two times like 09:00 and 17:00"),
        ({"days-2": ["8"], "begins-2": "soon"}, "Choose the days, or leave the times empty."),
        ({"others": "x" * 201}, "This is 201 characters long. Shorten it to 200 or fewer."),
        ({"code_word": "x" * 61}, "This is 61 characters long. Shorten it to 60 or fewer."),
    ],
)
def test_what_does_not_fit_is_said_and_what_was_typed_stays(typed: dict[str, Any], said: str) -> None:
    desk, contact = a_desk(), someone_rings()
    page = send(desk, contact, "agreement", **typed_agreement(said_by="his sister") | typed)
    assert [line[: len(said)] for line in problems(page)] == [said]
    assert page.select_one("#said_by[value='his sister']")
    assert not Agreement.objects.exists()


def test_until_midnight_is_until_the_day_ends() -> None:
    desk, contact = a_desk(), someone_rings()
    typed = {"days-1": ["5", "6"], "begins-1": "18:00", "ends-1": "24:00"}
    page = send(desk, contact, "agreement", **typed_agreement(**typed))
    assert "Saturday, Sunday 18:00 to 24:00." in words(page.select_one(".moj-identity-bar"))


def test_the_look_is_written_with_its_reason() -> None:
    desk, contact = a_desk(), someone_rings()
    desk.see(page_about(contact, "agreement"))
    look = Look.objects.get(model="people.handle")
    assert (look.actor_id, look.reason) == (desk.account.pk, "agreeing")


def test_words_people_typed_are_shown_as_words() -> None:
    desk, contact = a_desk(), someone_rings()
    typed = typed_agreement(others=HOSTILE, said_by=HOSTILE, given_by="someone_else")
    assert send(desk, contact, "agreement", **typed).select("img, script:not([src])") == []
    assert desk.see(page_about(contact, "agreement")).select("img, script:not([src])") == []


def test_many_agreements_ask_the_database_no_more_often(django_assert_max_num_queries: Any) -> None:
    desk, contact = a_desk(), someone_rings()
    for _ in range(6):
        send(desk, contact, "agreement", **typed_agreement(**WEEKDAYS))
    desk.see_contact(contact)
    with django_assert_max_num_queries(45):
        desk.see_contact(contact)
    assert len(handles_of(contact.person_id)) == 2
    assert desk.of("digital-desk", Role.SUPERVISOR).see_contact(contact)
