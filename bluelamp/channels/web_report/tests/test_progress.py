"""A long form has a list of its pages, each with a link and whether it is done."""

from django.test import Client

from bluelamp.channels.web_report.tests.reporting import begin, fill_in, report
from bluelamp.foundation.tests.reading import page_of, said
from bluelamp.reports.tests.addresses import page


def test_each_page_is_a_link_and_says_whether_it_is_done(client: Client) -> None:
    draft = begin(client)
    client.post(page(draft, "who"), {"who": "victim"})
    steps = page_of(client.get(page(draft, "all"))).select(".govuk-task-list__item")
    told = [(step.a["href"], "Done" in step.get_text()) for step in steps if step.a]
    assert told[:2] == [(page(draft, "who"), True), (page(draft, "what-kind"), False)]
    assert page(draft, "emergency") not in dict(told)


def test_where_all_is_answered_it_leads_to_the_check(client: Client) -> None:
    draft = begin(client)
    fill_in(client, draft)
    shown = client.get(page(draft, "all"))
    assert "All is answered." in said(shown)
    assert page_of(shown).select_one(f'a[href="{page(draft, "check")}"]') is not None


def test_a_question_of_a_long_form_leads_to_the_list(client: Client) -> None:
    draft = begin(client)
    assert page_of(client.get(page(draft, "who"))).select_one(f'a[href="{page(draft, "all")}"]') is not None


def test_once_it_is_sent_there_is_no_list(client: Client) -> None:
    draft = report(client)
    assert client.get(page(draft, "all"))["Location"] == page(draft, "receipt")
