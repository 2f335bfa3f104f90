"""Someone types where it was, has it found, and chooses; whatever comes of it, they can go on."""

import pytest
from django.test import Client
from pytest_django import Settings

from bluelamp.channels.web_report.tests.reporting import begin
from bluelamp.foundation.quiet import hidden
from bluelamp.foundation.tests.reading import page_of, said
from bluelamp.gateways.gazetteer.adapter import Answer, Point
from bluelamp.reports.tests.addresses import form, page
from bluelamp.reports.tests.forms import a_definition, a_page, published
from tests.ports import free_port

MORE = {"code": "more", "label": "More?", "kind": "words"}
WALK = "12 Lantern Walk, Harbour, Harrowmere"


class Silent:
    """A gazetteer that cannot say."""

    def find(self, words: str) -> Answer:
        """Say nothing."""
        return None

    def near(self, point: Point) -> Answer:
        """Say nothing."""
        return None

    def drawn(self) -> None:
        """Draw nothing."""


@pytest.fixture
def where(client: Client, settings: Settings) -> str:
    """The page that asks where it was, in a demonstration."""
    settings.DEMONSTRATION = True
    asked = {"code": "where", "label": "Where was it?", "kind": "place", "missing": "Say where."}
    published(a_definition(a_page("where", asked), a_page("more", MORE), anonymous=True), 1)
    return page(begin(client, form("lost-cat")), "where")


def options(response: object) -> dict[str, str]:
    """Return what there is to choose from, words by value, of the places."""
    found = page_of(response)
    boxes = [(box, found.select_one(f'label[for="{box["id"]}"]')) for box in found.select('[name="where-pick"]')]
    return {str(box["value"]): label.get_text() for box, label in boxes if label}


def checked(client: Client, where: str) -> str:
    """Answer the rest, and return what the check of all answers says."""
    for rest in ("more", "memorable-word"):
        client.post(where.replace(hidden("where"), hidden(rest)), {"more": "", "memorable_word": "penguin"})
    return said(client.get(where.replace(hidden("where"), "check")))


def test_what_was_typed_is_found_chosen_kept_and_told(client: Client, where: str) -> None:
    found = client.post(where, {"find": "where-pick", "where-words": "12 lantern wlk", "where-postcode": "harbour"})
    assert list(options(found).values()) == [
        WALK,
        "12 Lantern Avenue, Harbour, Harrowmere",
        "None of these: keep what I typed",
    ]
    assert "12 lantern wlk" in said(found)
    # The button leads to the places; without an address of its own the form would take that part along to every page.
    assert page_of(found).select("#page-form")[0]["action"] == where
    assert not page_of(found).select('[name="where-pick"][checked]')
    chosen = next(iter(options(found)))
    client.post(where, {"where-words": "12 lantern wlk", "where-pick": chosen})
    told = checked(client, where)
    assert "12 lantern wlk" in told
    assert f"Place chosen: {WALK}" in told
    assert "Point on the map" not in told
    assert "Number of the place" not in told
    again = client.get(where)
    assert [box["value"] for box in page_of(again).select('[name="where-pick"][checked]')] == [chosen]


def test_none_of_these_keeps_what_was_typed(client: Client, where: str) -> None:
    client.post(where, {"where-words": "by the old tree", "where-pick": "none"})
    told = checked(client, where)
    assert "by the old tree" in told
    assert "Place chosen" not in told


def test_looking_up_refuses_nothing_and_keeps_nothing(client: Client, where: str) -> None:
    found = client.post(where, {"find": "where-pick", "where-words": "orchard"})
    assert not page_of(found).select(".govuk-error-message")
    assert "orchard" not in said(client.get(where))


@pytest.mark.parametrize(
    ("words", "says"),
    [
        ("", "Type an address or a place first"),
        ("xyzzy", "We found no place of that name."),
    ],
)
def test_where_nothing_is_found_the_page_says_what_to_do(client: Client, where: str, words: str, says: str) -> None:
    found = client.post(where, {"find": "where-pick", "where-words": words})
    assert says in said(found)
    assert options(found) == {}


def test_a_gazetteer_that_cannot_say_holds_nobody_up(client: Client, where: str, settings: Settings) -> None:
    settings.GAZETTEER = f"{__name__}.Silent"
    assert "What you typed is enough" in said(client.post(where, {"find": "where-pick", "where-words": "library"}))
    assert client.post(where, {"where-words": "library"}).status_code == 302


def test_a_line_that_is_down_holds_nobody_up(client: Client, where: str, settings: Settings) -> None:
    settings.GAZETTEER, settings.GAZETTEER_URL = "nominatim", f"http://127.0.0.1:{free_port()}"
    assert "What you typed is enough" in said(client.post(where, {"find": "where-pick", "where-words": "library"}))


def test_people_are_told_where_what_they_typed_leaves_the_house(client: Client, where: str, settings: Settings) -> None:
    leaves = "is sent to the service that finds it"
    assert leaves not in said(client.get(where))
    settings.GAZETTEER = f"{__name__}.Silent"
    assert leaves in said(client.get(where))


def test_without_a_gazetteer_words_are_enough(client: Client, where: str, settings: Settings) -> None:
    settings.DEMONSTRATION = False
    assert "Find the place" not in said(client.get(where))
    assert client.post(where, {"where-words": "library"}).status_code == 302


@pytest.mark.parametrize("name", ["nothing", "where", "what_happened", "\x00"])
def test_nonsense_in_the_place_of_a_field_shows_the_page_again(client: Client, where: str, name: str) -> None:
    assert client.post(where, {"find": name, "where-words": "library"}).status_code == 200
