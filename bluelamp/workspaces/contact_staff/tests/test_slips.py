"""What happens to an answer with a slip in it: nothing is sent until its writer looked again."""

from uuid import uuid4

import pytest
from bs4 import BeautifulSoup

from bluelamp.contacts.holding import as_it_is
from bluelamp.contacts.models import Asking, Contact, Message
from bluelamp.contacts.rules import Channel
from bluelamp.contacts.tests.scenarios import someone_came
from bluelamp.reports.tests.scenarios import a_burglary_reported, a_report_about_police
from bluelamp.workspaces.contact_staff.tests.desk import HOSTILE, Desk, a_desk, words

pytestmark = pytest.mark.django_db


def answered(desk: Desk, contact: Contact, answer: str, **more: str) -> BeautifulSoup:
    """Send an answer, as the page of the contact would."""
    return desk.send(contact, "reply", answer=answer, message_id=uuid4(), seen=str(as_it_is(contact)), **more)


def slips(page: BeautifulSoup) -> list[str]:
    """Return what the page says of slips, nothing where it holds nothing back."""
    said = [words(line) for line in page.select(".app-clash > .govuk-body")]
    assert not said or words(page.select_one(".app-clash h2")) == "Look again before you send it"
    return said[:-1]


def all_the_same(desk: Desk, page: BeautifulSoup) -> BeautifulSoup:
    """Press the button that sends it all the same."""
    form = page.select_one(".app-clash form")
    assert form is not None
    typed = {str(each["name"]): each["value"] for each in form.select("input[type=hidden]")}
    response = desk.client.post(str(form["action"]), typed, follow=True)
    return BeautifulSoup(response.content, "html.parser")


def test_the_reference_of_somebody_else_is_warned_of_plainly_and_can_be_sent_all_the_same() -> None:
    desk = a_desk()
    contact, other = a_burglary_reported().contact, a_burglary_reported(name="Joan Mbeki", email="").contact
    page = answered(desk, contact, f"It is under {other.reference}. {HOSTILE}")
    (said,) = slips(page)
    assert said.startswith(f"It has the reference {other.reference}. That is not of this contact")
    assert "may put someone at risk" in said
    assert not Message.objects.exists()
    assert words(page.select_one("#answer")).startswith("It is under")
    assert page.select(".app-clash img, .app-clash script") == []
    assert "Your answer is on their tracking page." in words(all_the_same(desk, page))
    assert Message.objects.get().contact == contact


def test_a_reference_says_nothing_of_whether_there_is_such_a_contact() -> None:
    desk = a_desk()
    contact, sealed = a_burglary_reported().contact, a_report_about_police().contact
    Contact.objects.filter(pk=sealed.pk).update(person=contact.person)
    of_sealed, of_nobody = (
        slips(answered(desk, contact, f"See {one}"))[0].replace(one, "…") for one in (sealed.reference, "K7PM-2XQD")
    )
    assert of_sealed == of_nobody


def test_their_own_references_are_no_slip() -> None:
    desk = a_desk()
    contact, theirs = a_burglary_reported().contact, a_burglary_reported().contact
    Contact.objects.filter(pk=theirs.pk).update(person=contact.person)
    answered(desk, contact, f"Dear Sam,\n{contact.reference} and {theirs.reference} belong together.")
    assert Message.objects.count() == 1


@pytest.mark.parametrize(
    ("name", "answer", "said"),
    [
        ("Sam Okafor", "Dear Joan,\nWe come.", "It greets “Joan”. This person is called Sam Okafor."),
        ("", "Dear Joan,\nWe come.", "It greets “Joan”. This person gave no name."),
        ("Sam Okafor", "We come on [day].", "Something may still be missing where it says: [day]"),
    ],
)
def test_another_name_and_what_was_left_open_are_warned_of(name: str, answer: str, said: str) -> None:
    desk = a_desk()
    assert slips(answered(desk, a_burglary_reported(name=name).contact, answer)) == [said]
    assert not Message.objects.exists()


def test_changed_words_are_looked_at_again() -> None:
    desk = a_desk()
    contact = a_burglary_reported().contact
    answered(desk, contact, "We come on [day].")
    assert slips(answered(desk, contact, "Dear Joan, we come.")) != []
    answered(desk, contact, "Dear Sam, we come.")
    assert Message.objects.get().words == "Dear Sam, we come."


def test_whoever_is_sure_is_still_told_that_a_colleague_was_faster_and_closes_with_it() -> None:
    desk = a_desk()
    contact = a_burglary_reported().contact
    held = answered(desk, contact, "We come on [day].", then="close")
    answered(desk, contact, "Theirs.")
    page = all_the_same(desk, held)
    assert words(page.select_one(".app-clash h2")) == "Someone was faster"
    assert "and it is closed" in words(all_the_same(desk, page))


def test_the_answer_is_spelt_by_the_language_of_the_person_and_what_they_wrote_is_marked_by_it() -> None:
    desk = a_desk()
    contact = a_burglary_reported().contact
    box = desk.see_contact(contact).select_one("#answer")
    assert box is not None
    assert (box["lang"], box["spellcheck"]) == ("en", "true")
    assert desk.see_contact(contact).select(".app-story[lang]") == []
    Contact.objects.update(language="cy")
    page = desk.see_contact(contact)
    assert [part["lang"] for part in page.select("#answer, .app-story")] == ["cy", "cy"]
    note = page.select_one("#note")
    assert note is not None
    assert "lang" not in note.attrs


def test_a_question_whose_answer_is_on_record_is_pointed_out_and_counted_once_it_is_sent() -> None:
    desk, contact = a_desk(), a_burglary_reported().contact
    page = answered(desk, contact, "Thank you. Where was it? What was stolen?")
    (said,) = slips(page)
    assert said.startswith("It asks for something that is on record: where, what was taken.")
    assert not Asking.objects.exists()
    all_the_same(desk, page)
    counted = Asking.objects.get()
    assert (counted.asked_again, counted.team_id, counted.channel) == (2, "digital-desk", "web_report")


def test_whoever_takes_the_question_out_asked_nothing_again() -> None:
    desk, contact = a_desk(), a_burglary_reported().contact
    answered(desk, contact, "Where was it?")
    answered(desk, contact, "An officer comes to see you tomorrow.")
    assert Asking.objects.get().asked_again == 0


@pytest.mark.parametrize(
    "answer",
    ["Is it safe to talk now?", "To check that it is you, what is your name?", "What is your date of birth?"],
)
def test_what_is_asked_each_time_or_is_not_on_record_is_not_pointed_out(answer: str) -> None:
    desk, contact = a_desk(), a_burglary_reported().contact
    assert slips(answered(desk, contact, answer)) == []
    assert Asking.objects.get().asked_again == 0


def test_what_only_a_matter_out_of_reach_tells_may_be_asked() -> None:
    desk, hidden, contact = a_desk(), a_report_about_police().contact, someone_came(name="")
    Contact.objects.filter(pk=hidden.pk).update(person=contact.person)
    assert slips(answered(desk, contact, "What happened?")) == []


def test_in_a_chat_a_question_that_suggests_its_answer_is_shown_first_and_elsewhere_it_goes() -> None:
    desk = a_desk()
    contact = a_burglary_reported().contact
    answered(desk, contact, "It was your neighbour, wasn't it?")
    Contact.objects.filter(pk=contact.pk).update(channel=Channel.CHAT)
    page = answered(desk, contact, "It was dark, wasn't it? What happened then?")
    (said,) = (one for one in slips(page) if "suggests" in one)
    assert said.startswith("“It was dark, wasn't it?” suggests its own answer.")
    assert Message.objects.count() == 1
    assert "Your answer is in the chat." in words(all_the_same(desk, page))
