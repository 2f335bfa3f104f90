"""What staff see on the page of a contact."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from bs4 import BeautifulSoup
from django.test import Client
from pytest_django import DjangoAssertNumQueries
from time_machine import Traveller

from bluelamp.contacts.models import Contact
from bluelamp.contacts.said import Said, said_about
from bluelamp.contacts.tests.scenarios import answered, closed, more_words
from bluelamp.foundation.ledger.models import Look
from bluelamp.foundation.remembering import forget
from bluelamp.foundation.tests.reading import without_tokens
from bluelamp.mails.tests.scenarios import a_taken_mail
from bluelamp.partners.models import Arrival
from bluelamp.partners.tests.scenarios import a_key, a_sending, sent
from bluelamp.reports.actions import begin_draft, keep_answers, submit_report, withdraw_service
from bluelamp.reports.drafts import TOKEN_BYTES
from bluelamp.reports.tests.scenarios import (
    BURGLARY,
    CRIME,
    REPORTER,
    a_burglary_reported,
    a_danger_reported,
    a_report_about_police,
    an_anonymous_report,
)
from bluelamp.reports.tests.telling_again import THIRTY_METRES_ON, on_the_way, told_of
from bluelamp.reports.tests.test_keeping import a_crime_form
from bluelamp.staff.queries import actor_for
from bluelamp.staff.rules import Role
from bluelamp.workspaces.contact_staff import filing_words, live_parts
from bluelamp.workspaces.contact_staff.tests.desk import HOSTILE, a_desk, words

pytestmark = pytest.mark.django_db


def test_who_is_not_signed_in_is_led_to_sign_in_and_back(client: Client) -> None:
    desk = a_desk()
    contact = a_burglary_reported().contact
    assert client.get(f"/desk/{contact.reference}/")["Location"].startswith("/desk/sign-in/?next=%2Fdesk%2F")
    assert desk.status(contact) == 200


def test_for_another_team_the_contact_does_not_exist() -> None:
    desk = a_desk()
    contact = a_burglary_reported().contact
    assert desk.of("harbour-neighbourhood").status(contact) == 404
    assert desk.of("harbour-neighbourhood", Role.SUPERVISOR).status(contact) == 200


def test_a_sealed_contact_exists_for_the_standards_team_only() -> None:
    desk = a_desk()
    contact = a_report_about_police().contact
    assert desk.status(contact) == 404
    assert desk.of("digital-desk", Role.SUPERVISOR).status(contact) == 404
    assert "Sealed" in words(desk.of("professional-standards", Role.STANDARDS_STAFF).see_contact(contact))


def test_a_reference_that_nobody_has_is_no_page() -> None:
    assert a_desk().client.get("/desk/2222-2222/").status_code == 404


def test_the_report_is_shown_as_it_was_told() -> None:
    desk = a_desk()
    page = words(desk.see_contact(a_burglary_reported().contact))
    for said in (
        "What happened?",
        "Someone broke the back door and took my bicycle.",
        "12 Lantern Street",
        "10 May 2026",
    ):
        assert said in page


def test_what_was_told_in_another_language_is_shown_whole() -> None:
    told = "Policjant Webb uderzył mnie w twarz.\n\n犬が怖い。 Зґвалтування, ąćęłńóśźż."
    desk = a_desk()
    page = desk.see_contact(a_burglary_reported(what_happened=told).contact)
    assert told in [words.get_text() for words in page.select(".app-words[dir=auto]")]


def test_it_says_in_which_language_the_person_reads_where_that_is_not_english() -> None:
    desk = a_desk()
    contact = a_burglary_reported().contact
    assert "They read our pages in" not in words(desk.see_contact(contact))
    Contact.objects.update(language="cy")
    assert "They read our pages in Welsh." in words(desk.see_contact(contact))


def test_a_safe_way_is_shown_and_is_no_link() -> None:
    desk = a_desk()
    page = desk.see_contact(a_burglary_reported().contact)
    assert "sam@example.com Safe to use" in words(page)
    assert page.select("a[href^=mailto], a[href^=tel]") == []


@pytest.mark.parametrize(
    ("safety", "said"),
    [
        ("not_safe", "E-mail: do not write. It is not safe."),
        ("not_sure", "E-mail: do not write. They are not sure that it is safe."),
    ],
)
def test_an_unsafe_way_is_folded_away_and_says_so(safety: str, said: str) -> None:
    desk = a_desk()
    page = desk.see_contact(a_burglary_reported(email_safe=safety).contact)
    folded = next(one for one in page.select("details") if "sam@example.com" in words(one))
    assert said in words(folded)
    assert not folded.has_attr("open")


def test_someone_who_gave_no_way_to_be_reached_is_not_a_gap() -> None:
    desk = a_desk()
    page = words(desk.see_contact(an_anonymous_report().contact))
    assert "Name not given" in page
    assert "They gave no way to be reached." in page


def test_the_conversation_says_what_became_of_each_notice(clock: Traveller) -> None:
    desk = a_desk()
    contact = an_anonymous_report().contact
    answered(contact, desk.account, "We are on it.")
    clock.shift(timedelta(minutes=1))
    more_words(contact, "Thank you.")
    said = words(desk.see_contact(contact).select_one("#conversation"))
    assert said.index("We are on it.") < said.index("On the tracking page.") < said.index("Thank you.")


def test_a_promise_says_how_it_stands(clock: Traveller) -> None:
    desk = a_desk()
    contact = a_burglary_reported().contact
    assert "due in 2 days" in words(desk.see_contact(contact).select_one("[aria-labelledby=promises]"))
    clock.shift(timedelta(days=5))
    assert "3 days late" in words(desk.come_back().see_contact(contact).select_one("[aria-labelledby=promises]"))
    answered(contact, desk.account)
    assert "Kept late" in words(desk.see_contact(contact).select_one("[aria-labelledby=promises]"))


def test_a_closed_contact_says_why_and_cannot_be_closed_again() -> None:
    desk = a_desk()
    contact = closed(a_burglary_reported().contact, desk.account)
    page = desk.see_contact(contact)
    assert "Closed on 12 May 2026: Answered in full" in words(page)
    assert page.select("form[action$='/close/']") == []


def test_a_page_that_asks_by_itself_is_sent_nothing_while_nothing_happened(
    django_assert_max_num_queries: DjangoAssertNumQueries,
) -> None:
    desk = a_desk()
    contact = a_burglary_reported().contact
    part = desk.see_contact(contact).select_one("#conversation")
    assert part is not None
    address = str(part["hx-get"])
    with django_assert_max_num_queries(8):  # every open page asks whenever anything happens to any contact
        assert desk.client.get(address, headers={"X-Live": "1"}).status_code == 204
    more_words(contact)
    with django_assert_max_num_queries(30):
        assert desk.client.get(address, headers={"X-Live": "1"}).status_code == 200


def test_what_a_page_makes_anew_by_itself_is_as_the_whole_page_shows_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(filing_words, "records_connected", lambda: True)
    desk = a_desk()
    contact = a_danger_reported().contact
    part = desk.see_contact(contact).select_one("#conversation")
    assert part is not None
    chosen = [str(part["hx-select"]), *str(part["hx-select-oob"]).split(",")]
    more_words(contact, "He is at the door.")
    renewed = BeautifulSoup(desk.client.get(str(part["hx-get"]), headers={"X-Live": "1"}).content, "html.parser")
    whole = desk.see_contact(contact)
    assert [_as_shown(renewed, each) for each in chosen] == [_as_shown(whole, each) for each in chosen]
    assert "He is at the door." in words(renewed)
    assert renewed.select_one("#answer, nav, header") is None


def test_what_happens_while_a_page_is_made_is_news_to_it(monkeypatch: pytest.MonkeyPatch) -> None:
    desk = a_desk()
    contact = a_burglary_reported().contact

    def read_just_before(*asked: Any) -> Said:
        found = said_about(*asked)
        more_words(contact, "I am back.")
        return found

    with monkeypatch.context() as meanwhile:
        meanwhile.setattr(live_parts, "said_about", read_just_before)
        part = desk.see_contact(contact).select_one("#conversation")
    assert part is not None
    assert "I am back." not in words(part)
    assert b"I am back." in desk.client.get(str(part["hx-get"]), headers={"X-Live": "1"}).content


def test_what_is_printed_says_who_printed_it_and_when() -> None:
    desk = a_desk()
    contact = a_burglary_reported().contact
    said = words(desk.see_contact(contact).select_one(".app-printed"))
    assert said.startswith(f"Contact {contact.reference}, printed by {desk.account} on 12 May 2026, ")


def test_the_look_is_written_down() -> None:
    desk = a_desk()
    contact = a_burglary_reported().contact
    desk.see_contact(contact)
    desk.see_contact(contact)
    assert [(look.actor_id, look.record_id) for look in Look.objects.all()] == [(desk.account.pk, contact.pk)]


def test_words_people_typed_are_shown_as_words() -> None:
    desk = a_desk()
    contact = a_burglary_reported(name=HOSTILE, what_happened=HOSTILE, where=HOSTILE).contact
    more_words(contact, HOSTILE)
    answered(contact, desk.account, HOSTILE)
    page = desk.see_contact(contact)
    assert page.select("img, script:not([src])") == []
    assert str(page).count("alert(1)") >= 5


def test_a_longer_conversation_asks_the_database_no_more_often(
    django_assert_max_num_queries: DjangoAssertNumQueries,
) -> None:
    desk = a_desk()
    contact = a_burglary_reported().contact
    for _ in range(6):
        more_words(contact)
        answered(contact, desk.account)
    desk.see_contact(contact)
    with django_assert_max_num_queries(45):
        desk.see_contact(contact)


def test_one_that_a_partner_sent_says_who() -> None:
    desk = a_desk()
    sent(a_key("Lantern Stores"), a_sending())
    contact = Contact.objects.get()
    assert "Sent by the system of Lantern Stores" in words(desk.see_contact(contact))
    Arrival.objects.update(withdrawn=True)
    assert "Questions since withdrawn" in words(desk.see_contact(contact))
    assert "Sent by the system" not in words(desk.see_contact(a_burglary_reported().contact))


def test_one_that_was_begun_before_its_form_was_withdrawn_is_taken_and_says_so() -> None:
    desk = a_desk()
    draft = begin_draft(service=CRIME, token=bytes(TOKEN_BYTES))
    keep_answers(draft_id=draft.id, token=bytes(TOKEN_BYTES), answers=BURGLARY)
    assert "Questions since withdrawn" not in words(desk.see_contact(a_burglary_reported().contact))
    withdraw_service(
        by=replace(actor_for(desk.account), permissions=frozenset({"reports.publish_service"})), code="crime"
    )
    forget()
    submitted = submit_report(by=REPORTER, draft_id=draft.id, token=bytes(TOKEN_BYTES))
    page = words(desk.see_contact(Contact.objects.get(pk=submitted.contact_id)))
    assert "Questions since withdrawn" in page
    assert "Someone broke the back door" in page


def test_what_was_answered_before_another_answer_took_its_question_away_is_marked() -> None:
    desk = a_desk()
    told = {"suspect_known": "no", "suspect": "A man in red", "works_for_police": "no"}
    page = words(desk.see_contact(a_burglary_reported(**told).contact))
    assert "Not asked any more They said this before" in page
    assert page.index("A man in red") > page.index("Not asked any more")
    assert "Not asked any more" not in words(desk.see_contact(a_burglary_reported().contact))


def test_who_else_told_of_the_same_stands_there_with_how_many_had_nothing_to_add() -> None:
    desk = a_desk()
    first = told_of()
    assert "Others told us of the same" not in words(desk.see_contact(first))
    second = told_of(THIRTY_METRES_ON)
    assert on_the_way().leave_at_that()
    shown = desk.see_contact(second)
    assert f"within a few days: {first.reference}" in words(shown)
    assert "1 person said that they know of it" in words(desk.see_contact(first))
    assert "Someone else knows of the same, and had nothing to add" in words(desk.see_contact(first))


def test_until_when_the_report_of_a_closed_contact_is_kept_is_said(clock: Traveller) -> None:
    desk = a_desk()
    a_crime_form(2, keep_months=12)
    contact = a_burglary_reported().contact
    assert "is kept until" not in words(desk.see_contact(contact))
    closed(contact, desk.account)
    assert "The report is kept until 12 May 2027." in words(desk.see_contact(contact))
    clock.move_to(datetime(2027, 5, 13, tzinfo=UTC))
    again = desk.of("digital-desk")
    assert "The report was to be kept until 12 May 2027." in words(again.see_contact(contact))


def test_an_email_says_that_it_is_one_and_that_its_sender_is_not_proved() -> None:
    desk = a_desk()
    page = words(desk.see_contact(a_taken_mail()))
    for said in ("Came by e-mail. Nobody has proved", "My bicycle is gone.", "do not write", "mail.eml", "E-mail, "):
        assert said in page
    assert "Save it all the same" not in page
    supervised = desk.of("digital-desk", Role.SUPERVISOR).see_contact(Contact.objects.get())
    assert "Save it all the same" in words(supervised)


def test_an_e_mail_that_began_it_is_cut_to_what_is_new_with_the_whole_beside_it() -> None:
    desk = a_desk()
    page = desk.see_contact(a_taken_mail(words="My bike is gone.\n\n> an older mail", new_words="My bike is gone."))
    story = page.select_one(".app-story")
    assert words(story) == "My bicycle My bike is gone."
    whole = page.select_one("[aria-labelledby=told] details")
    assert "> an older mail" in words(whole)


def _as_shown(page: BeautifulSoup, part: str) -> str:
    found = page.select_one(part)
    assert found is not None, part
    return without_tokens(found)
