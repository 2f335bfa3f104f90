"""The map to find a place on, as someone without a script uses it: the list says the same."""

import pytest
from django.test import Client
from pytest_django import Settings

from bluelamp.channels.web_report.tests.reporting import begin
from bluelamp.foundation.quiet import hidden
from bluelamp.foundation.tests.reading import page_of, said, summary
from bluelamp.reports.tests.addresses import form, page
from bluelamp.reports.tests.forms import a_definition, a_page, published

QUAY = "The fish quay, Harbour, Harrowmere"
WHERE = {"code": "where", "label": "Where was it?", "kind": "place", "missing": "Say where."}
TRIP = {"code": "trip", "label": "Which way?", "kind": "journey"}


@pytest.fixture
def draft(client: Client, settings: Settings) -> str:
    """A draft that asks for a place and for a journey, in a demonstration."""
    settings.DEMONSTRATION = True
    published(a_definition(a_page("where", WHERE), a_page("trip", TRIP), anonymous=True), 1)
    return begin(client, form("lost-cat"))


@pytest.fixture
def on_map(draft: str) -> str:
    """The map for the place."""
    return page(draft, "where") + "map/where-pick/"


def choices(response: object) -> dict[str, str]:
    """Return what there is to choose from, value by words."""
    found = page_of(response)
    labels = {str(label["for"]): label.get_text() for label in found.select("label")}
    return {labels[str(box["id"])]: str(box["value"]) for box in found.select('[name="pick"]')}


def test_the_question_leads_to_the_map_with_nothing_typed_and_keeps_what_is(client: Client, draft: str) -> None:
    where = page(draft, "where")
    assert client.post(where, {"map": "where-pick"})["Location"] == f"{where}map/{hidden('where-pick')}/"
    assert client.post(where, {"map": "where-pick", "where-words": "by the tree"}).status_code == 302
    assert "by the tree" in said(client.get(where))


def test_a_place_is_looked_up_chosen_and_kept_beside_the_words(client: Client, draft: str, on_map: str) -> None:
    where = page(draft, "where")
    client.post(where, {"map": "where-pick", "where-words": "by the tree"})
    found = choices(client.post(on_map, {"near": "fish quay"}))
    back = client.post(on_map, {"use": "yes", "pick": found[QUAY]})
    assert back["Location"] == f"{where}#where-pick"
    again = client.get(where)
    assert [box["value"] for box in page_of(again).select('[name="where-pick"][checked]')] == [found[QUAY]]
    assert "by the tree" in said(again)
    assert page_of(client.get(on_map)).select("[data-map]")[0]["data-at"] == "55.60613,3.22849"


def test_the_list_names_the_cross_first_and_then_what_is_nearest(client: Client, on_map: str) -> None:
    near = choices(client.post(on_map, {"list": "yes", "at": "55.60613,3.22849"}))
    assert list(near)[:2] == [f"The cross on the map: Near {QUAY}", QUAY]
    assert len(near) == 10


def test_far_from_everything_the_cross_alone_can_be_chosen(client: Client, draft: str, on_map: str) -> None:
    (only,) = choices(client.post(on_map, {"list": "yes", "at": "51.50135,-0.14189"})).items()
    assert only[0] == "The cross on the map: A place without a name"
    client.post(on_map, {"use": "yes", "pick": only[1]})
    assert "A place without a name" in said(client.get(page(draft, "where")))


@pytest.mark.parametrize("at", ["", "here", "91,0", "\x00"])
def test_without_a_point_the_list_says_what_to_do(client: Client, on_map: str, at: str) -> None:
    assert "Move closer on the map" in said(client.post(on_map, {"list": "yes", "at": at}))


def test_a_place_that_is_not_there_is_said(client: Client, on_map: str) -> None:
    assert "We found no place of that name" in said(client.post(on_map, {"near": "xyzzy"}))


@pytest.mark.parametrize("pick", ["", "nonsense", "91,0||x"])
def test_nothing_chosen_is_said_with_the_list_still_there(client: Client, on_map: str, pick: str) -> None:
    response = client.post(on_map, {"use": "yes", "pick": pick, "at": "55.60613,3.22849"})
    assert summary(response) == [("Choose a place from the list, or go back without one.", "#pick")]
    assert QUAY in choices(response)


def test_each_end_of_a_journey_has_a_map_of_its_own(client: Client, draft: str) -> None:
    trip = page(draft, "trip")
    for end in ("start", "end"):
        pick = f"55.60613,3.22849||The {end}"
        client.post(f"{trip}map/trip-{end}_pick/", {"use": "yes", "pick": pick})
    shown = said(client.get(trip))
    assert "The start" in shown
    assert "The end" in shown


@pytest.mark.parametrize("tail", ["where/map/where/", "where/map/trip-start_pick/", "nowhere/map/where-pick/"])
def test_what_is_not_asked_has_no_map(client: Client, draft: str, tail: str) -> None:
    assert client.get(f"/report/{draft}/{tail}").status_code == 404


def test_another_browser_is_told_that_it_is_gone(on_map: str) -> None:
    for response in (Client().get(on_map), Client().post(on_map, {"list": "yes", "at": "55.6,3.2"})):
        assert response.status_code == 404
        assert "We no longer have what you typed" in said(response)


def test_without_a_gazetteer_there_is_no_map(client: Client, on_map: str, settings: Settings) -> None:
    settings.DEMONSTRATION = False
    assert client.get(on_map).status_code == 404
    assert client.get("/map/drawing/").status_code == 404


def test_the_town_is_drawn_from_here(client: Client, settings: Settings) -> None:
    settings.DEMONSTRATION = True
    assert client.get("/map/drawing/").json()["type"] == "FeatureCollection"


def test_nothing_is_loaded_from_elsewhere_but_tiles_where_they_are_set(
    client: Client, on_map: str, settings: Settings
) -> None:
    policy = client.get(on_map)["Content-Security-Policy"]
    assert policy == f"{settings.CONTENT_SECURITY_POLICY}; worker-src 'self'"
    settings.MAP_TILES = "https://tiles.example.org/{z}/{x}/{y}.png"
    policy = client.get(on_map)["Content-Security-Policy"]
    assert "img-src 'self' data: blob: https://tiles.example.org;" in policy
    assert policy.endswith("; connect-src 'self' https://tiles.example.org; worker-src 'self'")


def test_the_page_of_the_question_loads_nothing_of_the_map(client: Client, draft: str) -> None:
    assert "map.js" not in client.get(page(draft, "where")).content.decode()


def test_another_language_leaves_the_map_where_it_was(client: Client, on_map: str) -> None:
    typed = {"near": "fish quay", "at": "54.12000,-0.12000"}
    shown = page_of(client.post(on_map, typed | {"language": "cy"}))
    assert {name: shown.select(f'[name="{name}"]')[0]["value"] for name in typed} == typed


def test_the_map_begins_where_the_words_lead_that_were_typed(client: Client, draft: str, on_map: str) -> None:
    client.post(page(draft, "where"), {"map": "where-pick", "where-words": "fish quay"})
    shown = client.get(on_map)
    assert page_of(shown).select('[name="near"]')[0]["value"] == "fish quay"
    assert QUAY in choices(shown)
