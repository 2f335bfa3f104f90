"""The receipt: shown until the person says they have it, then never again."""

import pytest
from django.test import Client
from pytest_django import Settings

from bluelamp.channels.web_report.tests.reporting import begin, report
from bluelamp.contacts.actions import open_tracking
from bluelamp.contacts.rules import tidy_code
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.foundation.quiet import hidden
from bluelamp.foundation.tests.reading import page_of, said, summary
from bluelamp.reports.models import Draft, Report
from bluelamp.reports.tests.addresses import page
from bluelamp.reports.tests.scenarios import WORD


@pytest.fixture
def draft(client: Client) -> str:
    """A report that was sent."""
    return report(client)


def code_on(client: Client, draft: str) -> str:
    """Return the code that the page shows."""
    panel = page_of(client.get(page(draft, "receipt"))).select_one(".govuk-panel__body")
    assert panel is not None
    return panel.get_text(" ", strip=True).removeprefix("Your receipt code").strip()


def test_the_code_opens_the_matter(client: Client, draft: str) -> None:
    code = tidy_code(code_on(client, draft))
    assert code is not None
    assert open_tracking(by=Actor.public("contacts.track"), code=code, word=WORD) is not None


def test_it_says_by_when_we_answer_on_the_forces_own_clock(client: Client, draft: str) -> None:
    assert "We will answer you by Thursday 14 May, 10:00" in said(client.get(page(draft, "receipt")))


def test_it_says_that_the_code_is_of_use_in_a_text_where_texts_come_in(
    client: Client, draft: str, settings: Settings
) -> None:
    assert "by text" not in said(client.get(page(draft, "receipt")))
    settings.TWILIO_TOKENS = ["token"]
    assert "by text with your code and word in it" in said(client.get(page(draft, "receipt")))


def test_the_code_is_shown_again_until_it_is_saved(client: Client, draft: str) -> None:
    assert len({code_on(client, draft) for _ in range(3)}) == 1


@pytest.mark.parametrize(
    ("typed", "said_of_it"),
    [
        ({}, ("Tick that you have saved your code, or type it in.", "#saved")),
        (
            {"code": "1234 5678 9012 3456"},
            ("This is not your code. Look again at the code above and retype it.", "#code"),
        ),
        (
            {"code": "x" * 100_000, "saved": "yes"},
            ("This is not your code. Look again at the code above and retype it.", "#code"),
        ),
    ],
)
def test_nobody_goes_on_without_it(client: Client, draft: str, typed: dict[str, str], said_of_it: object) -> None:
    assert summary(client.post(page(draft, "receipt"), typed)) == [said_of_it]
    assert Draft.objects.exists()


@pytest.mark.parametrize("by", ["saved", "code"])
def test_once_it_is_saved_it_is_never_shown_again(client: Client, draft: str, by: str) -> None:
    code = code_on(client, draft)
    response = client.post(page(draft, "receipt"), {by: code.replace(" ", "-")})
    assert response["Location"] == f"/equality/{hidden('crime')}/"
    after = client.get(page(draft, "receipt"))
    assert after.status_code == 404
    assert "The code was shown already" in said(after)
    assert code not in said(after)


def test_another_browser_never_sees_it(client: Client, draft: str) -> None:
    code = code_on(client, draft)
    response = Client().get(page(draft, "receipt"))
    assert response.status_code == 404
    assert code not in said(response)


def test_there_is_no_receipt_before_the_report_is_sent(client: Client) -> None:
    draft = begin(client)
    assert client.get(page(draft, "receipt"))["Location"] == page(draft, "check")


def test_another_language_shows_the_code_again_with_what_was_typed(client: Client, draft: str) -> None:
    code = code_on(client, draft)
    response = client.post(f"{page(draft, 'receipt')}?language=cy", {"code": "123", "language": "cy"})
    assert code in said(response)
    assert 'value="123"' in response.content.decode()
    assert "Byddwn yn eich ateb erbyn dydd Iau 14 Mai, 10:00" in said(response)
    assert summary(response) == []


def test_the_language_that_someone_reported_in_is_kept_with_the_contact() -> None:
    languages = {}
    for language in ("en", "cy"):
        client = Client()
        client.get("/", {"language": language})
        languages[language] = Report.objects.get(pk=report(client)).contact.language
    assert languages == {"en": "en", "cy": "cy"}
