"""One question a page: kept, refused with a sentence, or skipped."""

import base64

import pytest
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from bluelamp.channels.web_report.tests.reporting import begin, fill_in, report
from bluelamp.foundation.clock import new_id
from bluelamp.foundation.tests.reading import leads_back_to, page_of, said, summary
from bluelamp.reports.models import Draft
from bluelamp.reports.tests.addresses import form, page
from bluelamp.reports.tests.forms import a_definition, a_page, a_question, published


@pytest.fixture
def draft(client: Client) -> str:
    """A draft that was just begun."""
    return begin(client)


def test_an_answer_is_kept_and_shown_again(client: Client, draft: str) -> None:
    response = client.post(page(draft, "who"), {"who": "victim"})
    assert response["Location"] == page(draft, "what-kind")
    checked = page_of(client.get(page(draft, "who"))).select("input[checked]")
    assert [box.get("value") for box in checked] == ["victim"]


def test_a_question_that_does_not_apply_is_skipped_and_does_not_exist(client: Client, draft: str) -> None:
    client.post(page(draft, "who"), {"who": "victim"})
    assert client.get(page(draft, "consent")).status_code == 404
    response = client.post(page(draft, "who"), {"who": "on_behalf"})
    assert response["Location"] == page(draft, "consent")
    assert leads_back_to(client.get(page(draft, "consent"))) == page(draft, "who")
    assert leads_back_to(client.get(page(draft, "what-kind"))) == page(draft, "consent")


def test_what_is_missing_is_said_at_the_top_and_at_the_question(client: Client, draft: str) -> None:
    response = client.post(page(draft, "what-kind"), {})
    assert summary(response) == [("Choose the nearest kind of crime.", "#kind")]
    assert page_of(response).select_one("#kind") is not None
    assert "Choose the nearest kind of crime." in page_of(response).select(".govuk-error-message")[0].get_text()


@pytest.mark.parametrize("token", ["", "nonsense", "\u00e9", base64.urlsafe_b64encode(bytes(32)).decode(), "A" * 5000])
def test_another_browser_is_told_that_it_is_gone(client: Client, draft: str, token: str) -> None:
    other = Client()
    other.cookies["visit"] = token
    for response in (other.get(page(draft, "who")), other.post(page(draft, "who"), {"who": "victim"})):
        assert response.status_code == 404
        assert "We no longer have what you typed" in said(response)


def test_a_draft_that_never_was_is_gone_too(client: Client, draft: str) -> None:
    response = client.get(page(str(new_id()), "who"))
    assert response.status_code == 404
    assert "We no longer have what you typed" in said(response)


def test_too_long_an_answer_is_refused_and_given_back_whole(client: Client, draft: str) -> None:
    words = "x" * 100_000
    response = client.post(page(draft, "what-happened"), {"what_happened": words})
    assert summary(response) == [
        ("Your answer is 100,000 characters long. Shorten it to 20,000 or fewer.", "#what_happened")
    ]
    area = page_of(response).select_one("textarea")
    assert area is not None
    assert area.get_text(strip=True) == words


@pytest.mark.parametrize(
    "words", ["\x00null\x00", "\U0001f526\u200d\U0001f525", "\u202e\u0645\u0631\u062d", "a\r\nb\rc", "</textarea><b>x"]
)
def test_odd_words_are_taken_and_shown_as_words(client: Client, draft: str, words: str) -> None:
    assert client.post(page(draft, "what-happened"), {"what_happened": words}).status_code == 302
    area = page_of(client.get(page(draft, "what-happened"))).select_one("textarea")
    assert area is not None
    kept = words.replace("\x00", "").replace("\r\n", "\n").replace("\r", "\n")
    assert area.get_text().removeprefix("\n").removeprefix("\r\n") == kept


@pytest.mark.parametrize(
    ("body", "kind"),
    [
        (b"\xff\xfe\x00binary\x80", "application/x-www-form-urlencoded"),
        (b"who=%ff%fe%00", "application/x-www-form-urlencoded"),
        (b"not really multipart", "multipart/form-data; boundary=x"),
        (b"{}", "application/json"),
        (b"&".join(b"a=1" for _ in range(500)), "application/x-www-form-urlencoded"),
    ],
)
def test_a_body_that_makes_no_sense_gets_an_answer_and_no_error(
    client: Client, draft: str, body: bytes, kind: str
) -> None:
    response = client.post(page(draft, "who"), body, content_type=kind)
    assert response.status_code in (200, 400)
    assert said(response)


def test_going_back_to_change_one_answer_leads_straight_to_the_check(client: Client, draft: str) -> None:
    fill_in(client, draft)
    response = client.post(page(draft, "where"), {"where-words": "14 Lantern Street"})
    assert response["Location"] == page(draft, "check")


def test_a_changed_answer_that_opens_a_branch_leads_there_first(client: Client, draft: str) -> None:
    fill_in(client, draft)
    response = client.post(page(draft, "who-did-it"), {"suspect_known": "yes"})
    assert response["Location"] == page(draft, "about-them")


def test_what_was_sent_is_not_asked_again(client: Client) -> None:
    sent = report(client)
    assert client.get(page(sent, "who"))["Location"] == page(sent, "receipt")
    assert client.post(page(sent, "who"), {"who": "witness"})["Location"] == page(sent, "receipt")


def test_nothing_typed_is_in_an_address_or_readable_in_the_database(client: Client, draft: str) -> None:
    response = client.post(page(draft, "what-happened"), {"what_happened": "He reads my phone"})
    assert "phone" not in response["Location"]
    assert b"phone" not in bytes(Draft.objects.get().sealed_content)


def test_a_question_costs_the_same_few_queries(
    client: Client, draft: str, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    with django_assert_max_num_queries(3):
        client.get(page(draft, "who"))
    with django_assert_max_num_queries(7):
        client.post(page(draft, "who"), {"who": "victim"})


def test_rows_are_added_and_removed_without_losing_what_was_typed(client: Client) -> None:
    parts = [{"code": "what", "label": "What?", "kind": "line"}, {"code": "worth", "label": "Worth?", "kind": "money"}]
    things = a_question("things", kind="group", options=[], each="Thing", parts=parts)
    published(a_definition(a_page("things", things)), 1)
    begun = client.post(form("lost-cat"), {"emergency": "no", "device_safe": "yes"})
    address = begun["Location"]
    added = client.post(address, {"things-0-what": "Watch", "things-0-worth": "lots", "add": "things"})
    assert [box["value"] for box in page_of(added).select("input[value][type=text]")] == ["Watch", "lots"]
    assert not summary(added)
    typed = {"things-0-what": "Watch", "things-1-what": "Ring"}
    removed = client.post(address, typed | {"remove": "things-0"})
    assert [box["value"] for box in page_of(removed).select("input[value][type=text]")] == ["Ring"]
    wrong = client.post(address, typed | {"things-1-worth": "lots"})
    assert summary(wrong)[0][1] == "#things-1-worth"
    client.post(address, typed)
    again = page_of(client.get(address))
    assert [box["value"] for box in again.select("input[value][type=text]")] == ["Watch", "Ring"]


def test_another_language_shows_what_was_typed_and_keeps_and_refuses_nothing(client: Client, draft: str) -> None:
    """The default of the Enter key goes on; only the button of the language changes it."""
    address = page(draft, "what-happened")
    response = client.post(f"{address}?language=cy", {"what_happened": "He ran.", "language": "cy"})
    shown = page_of(response)
    assert "He ran." in str(shown.select_one("textarea"))
    assert "Beth ddigwyddodd?" in said(response)
    first = shown.select_one("[form=page-form]")
    assert first is not None
    assert first.get("name") is None
    assert "He ran." not in said(client.get(address))
    assert client.post(f"{address}?language=cy", {"what_happened": "", "language": "cy"}).status_code == 200
    assert summary(client.post(address, {"what_happened": ""})) == [
        ("Dywedwch wrthym beth ddigwyddodd, mewn ychydig eiriau neu lawer.", "#what_happened")
    ]


def test_a_form_of_the_force_without_welsh_says_so_in_welsh(client: Client) -> None:
    published(a_definition(), 1)
    client.cookies["language"] = "cy"
    response = client.get(form("lost-cat"))
    assert "Nid yw\u2019r ffurflen hon yn Gymraeg eto." in said(response)
    assert "Nid yw\u2019r ffurflen hon" not in said(client.get(form("burglary")))


def at_the_thefts(client: Client) -> str:
    """Say which shop it is and that there are several thefts, and return the address of the page that lists them."""
    draft = begin(client, form("shop-theft"))
    client.post(page(draft, "shop"), {"shop": "Corner", "where-words": "2 Mill Lane", "how_many": "several"})
    return page(draft, "thefts")


def thefts(count: int) -> dict[str, str]:
    """Return the fields of so many thefts as a browser sends them, empty ones too."""
    told = {"day-day": "3", "day-month": "5", "day-year": "2026", "time": "", "what": "Gin", "worth": "", "person": ""}
    return {f"thefts-{row}-{name}": said for row in range(count) for name, said in told.items()}


def test_as_many_thefts_as_a_shop_may_tell_of_fit_in_one_form(client: Client) -> None:
    address = at_the_thefts(client)
    answered = {f"thefts-{row}-camera": "yes" for row in range(50)}
    response = client.post(address, thefts(50) | answered | {"csrfmiddlewaretoken": "x"})
    assert (response.status_code, response["Location"]) == (302, page(address.split("/")[2], "harm"))
    assert len(page_of(client.get(address)).select(".app-group__row")) == 50


def test_what_is_wrong_in_a_row_is_said_at_the_top_with_the_row(client: Client) -> None:
    response = client.post(at_the_thefts(client), thefts(3) | {"thefts-1-worth": "lots", "thefts-2-day-month": "13"})
    assert summary(response) == [
        ("Theft 2: Enter an amount in pounds like 250 or 19.99, or leave it empty.", "#thefts-1-worth"),
        ("Theft 3: Enter a real date with day, month and year, like 27 3 2026.", "#thefts-2-day-day"),
    ]


def test_a_button_that_changes_the_rows_leads_to_the_row_that_comes_next(client: Client) -> None:
    shown = page_of(client.post(at_the_thefts(client), thefts(2) | {"add": "thefts"}))
    rows = [str(row["id"]) for row in shown.select(".app-group__row")]
    assert rows == ["thefts-0", "thefts-1", "thefts-2"]
    assert [button["formaction"] for button in shown.select("main [formaction]")] == [
        "#thefts",
        "#thefts-0",
        "#thefts-1",
        "#thefts-3",
    ]


def test_a_table_is_put_into_the_rows_to_be_looked_through_and_then_kept(client: Client) -> None:
    address = at_the_thefts(client)
    table = "\n".join(f"{day}/04/2026\t\tGin\t12" for day in range(1, 31))
    shown = client.post(address, thefts(1) | {"thefts-table": f"{table}\n31/04/2026\t\t=1+1\tlots"})
    assert "We put 31 rows into the list." in said(shown)
    assert [words for words, _place in summary(shown)] == [
        "Theft 32: Enter a real date with day, month and year, like 27 3 2026.",
        "Theft 32: Enter an amount in pounds like 250 or 19.99, or leave it empty.",
    ]
    boxes = {str(box["name"]): str(box.get("value", "")) for box in page_of(shown).select("main input[type=text]")}
    assert boxes["thefts-31-what"] == "=1+1"
    mended = boxes | {"thefts-31-day-day": "30", "thefts-31-worth": "9"}
    assert client.post(address, mended).status_code == 302
    assert len(page_of(client.get(address)).select(".app-group__row")) == 32


def test_a_table_that_is_none_is_refused_where_it_was_pasted(client: Client) -> None:
    shown = client.post(at_the_thefts(client), {"thefts-table": "Two bottles of gin"})
    assert summary(shown) == [("There are no columns in this. Copy whole rows of a spreadsheet.", "#thefts-table")]
    assert page_of(shown).select("details[open] #thefts-table-error")


def test_a_page_whose_title_is_its_first_question_says_it_once(client: Client) -> None:
    twice = a_page("first", a_question("colour", label="Which colour?"), a_question("size"), title="Which colour?")
    published(a_definition(twice, a_page("second", a_question("day"), a_question("reason"))), 1)
    draft = begin(client, form("lost-cat"))
    first = page_of(client.get(page(draft, "first")))
    assert [heading.get_text() for heading in first.select("h1")] == ["Which colour?"]
    assert first.get_text().count("Which colour?") == 1
    client.post(page(draft, "first"), {"colour": "red", "size": "red"})
    assert [heading.get_text() for heading in page_of(client.get(page(draft, "second"))).select("h1")] == ["Second"]


def test_an_address_in_what_a_page_says_first_leads_there(client: Client) -> None:
    published(a_definition(a_page("first", a_question("colour"), lead="See https://www.gov.uk/lost-cat first.")), 1)
    shown = page_of(client.get(page(begin(client, form("lost-cat")), "first")))
    assert [link["href"] for link in shown.select(".app-elsewhere a")] == ["https://www.gov.uk/lost-cat"]


def test_whoever_types_an_emergency_into_the_wrong_form_is_told_of_999_at_once_and_before_they_send(
    client: Client,
) -> None:
    draft = begin(client, form("lost-property"))
    typed = {"kind": "bag", "what_happened": "My bag. He is in my kitchen with a knife"}
    following = client.post(page(draft, "what"), typed)["Location"]
    assert page_of(client.get(following)).select_one('.app-urgent a[href="tel:999"]') is not None
    after = client.post(following, {"where-words": "Mill Lane", "when-not_sure": "yes"})["Location"]
    assert page_of(client.get(after)).select_one(".app-urgent") is None
    client.post(page(draft, "memorable-word"), {"memorable_word": "lighthouse"})
    client.post(after, {})
    assert page_of(client.get(page(draft, "check"))).select_one(".app-urgent") is not None
