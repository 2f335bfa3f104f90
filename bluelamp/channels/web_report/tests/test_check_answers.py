"""Check all answers, and send them: once."""

from django.test import Client
from pytest_django import DjangoAssertNumQueries

from bluelamp.channels.web_report.tests.reporting import begin, fill_in, report
from bluelamp.contacts.models import Contact
from bluelamp.foundation.tests.reading import page_of, said
from bluelamp.reports.models import Report
from bluelamp.reports.tests.addresses import page


def test_every_answer_is_shown_with_a_way_to_change_it(client: Client) -> None:
    draft = begin(client)
    fill_in(client, draft)
    response = client.get(page(draft, "check"))
    told = said(response)
    for words in ("Someone broke in", "12 Lantern Street", "sam@example.com", "10 May 2026", "Not answered"):
        assert words in told
    links = {str(link.get("href")) for link in page_of(response).select(".govuk-summary-list a")}
    assert f"{page(draft, 'where')}#where" in links


def test_what_is_not_asked_any_more_is_shown_apart_and_kept_unless_it_is_left_out(client: Client) -> None:
    for leave_out in (False, True):
        draft = begin(client)
        fill_in(client, draft, suspect_known="yes", suspect="A man in red", works_for_police="no")
        assert "Not asked any more" not in said(client.get(page(draft, "check")))
        client.post(page(draft, "who-did-it"), {"suspect_known": "no"})
        told = said(client.get(page(draft, "check")))
        assert "Not asked any more" in told
        assert "A man in red" in told
        client.post(page(draft, "check"), {"leave_out": "yes"} if leave_out else {})
        kept = Report.objects.get(pk=draft).answers
        assert ("A man in red" in str(kept), "suspect" in kept) == (not leave_out, False)


def test_the_memorable_word_is_not_shown(client: Client) -> None:
    draft = begin(client)
    fill_in(client, draft)
    response = client.get(page(draft, "check"))
    assert b"lighthouse" not in response.content
    assert "kept so that nobody can read it" in said(response)


def test_nothing_is_sent_while_a_question_is_open(client: Client) -> None:
    draft = begin(client)
    client.post(page(draft, "who"), {"who": "victim"})
    assert client.get(page(draft, "check"))["Location"] == page(draft, "what-kind")
    assert client.post(page(draft, "check"))["Location"] == page(draft, "check")
    assert not Contact.objects.exists()


def test_a_replayed_confirm_is_the_same_receipt_and_one_report(client: Client) -> None:
    draft = report(client)
    first = page_of(client.get(page(draft, "receipt"))).select_one(".govuk-panel__body")
    for _ in range(3):
        assert client.post(page(draft, "check"))["Location"] == page(draft, "receipt")
    again = page_of(client.get(page(draft, "receipt"))).select_one(".govuk-panel__body")
    assert first is not None
    assert first == again
    assert Report.objects.count() == Contact.objects.count() == 1


def test_another_browser_can_neither_read_nor_send_it(client: Client) -> None:
    draft = begin(client)
    fill_in(client, draft)
    other = Client()
    begin(other)
    for response in (other.get(page(draft, "check")), other.post(page(draft, "check"))):
        assert response.status_code == 404
        assert "We no longer have what you typed" in said(response)
    assert not Contact.objects.exists()


def test_a_report_about_the_police_is_sealed_on_arrival(client: Client) -> None:
    report(client, suspect_known="yes", suspect="A constable", works_for_police="yes")
    contact = Contact.objects.get()
    assert (contact.sealed, contact.team_id) == (True, "professional-standards")


def test_sending_costs_a_handful_of_queries(
    client: Client, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    draft = begin(client)
    fill_in(client, draft)
    with django_assert_max_num_queries(8):
        client.post(page(draft, "check"))


def test_another_language_sends_nothing(client: Client) -> None:
    draft = begin(client)
    fill_in(client, draft)
    response = client.post(f"{page(draft, 'check')}?language=cy", {"language": "cy"})
    assert "Gwirio eich atebion" in said(response)
    assert not Report.objects.exists()
