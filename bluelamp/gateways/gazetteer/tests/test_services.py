"""What is asked of a gazetteer and what comes back, over a real line, well or badly."""

from collections.abc import Callable
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest
import structlog

from bluelamp.foundation.lines.address import read_address
from bluelamp.gateways.gazetteer.adapter import Gazetteer, Point, Spot
from bluelamp.gateways.gazetteer.asking import AT_ONCE, MOST_READ, Service
from bluelamp.gateways.gazetteer.nominatim import Nominatim
from bluelamp.gateways.gazetteer.os_places import OsPlaces
from bluelamp.gateways.gazetteer.tests.payloads import NOMINATIM, OS_PLACES, answer
from tests.listening import Listener
from tests.needs import once
from tests.ports import free_port

pytestmark = once
TWELVE = Spot("12, LANTERN STREET, HARROWMERE, HM1 2AB", Point(51.76543, -1.12346), "uprn:200010019924")
STREET = Spot(
    "Lantern Street, Harbour, Harrowmere, HM1 2AB, United Kingdom", Point(51.76543, -1.12346), "osm:way/90394480"
)
Kind = Callable[[Service], Gazetteer]
BOTH = pytest.mark.parametrize("kind", [OsPlaces, Nominatim])
HERE = Point(51.765, -1.123)


def service(url: str, key: Path | None = None) -> Service:
    """Return what is behind an address."""
    address = read_address(url)
    assert address is not None
    return Service(address, key, seconds=0.4)


def asked(listener: Listener) -> tuple[str, dict[str, list[str]]]:
    """Return where the last question went, and what it was."""
    parts = urlsplit(listener.heard[-1].path)
    return parts.path, parse_qs(parts.query)


def test_os_places_finds_addresses_in_their_order(listener: Listener, tmp_path: Path) -> None:
    key = tmp_path / "key"
    key.write_text("tell nobody\n")
    listener.says(answer(OS_PLACES))
    found = OsPlaces(service(listener.url, key)).find("12 lantern & co")
    assert found is not None
    assert (found[0], len(found)) == (TWELVE, 2)
    path, question = asked(listener)
    assert (path, question["query"], question["maxresults"]) == ("/hook/find", ["12 lantern & co"], ["10"])
    assert listener.heard[0].headers["key"] == "tell nobody"
    assert "tell" not in listener.heard[0].path


def test_os_places_names_the_nearest_first(listener: Listener) -> None:
    listener.says(answer(OS_PLACES))
    found = OsPlaces(service(listener.url)).near(HERE)
    assert found is not None
    assert [spot.source for spot in found] == ["uprn:200010019925", "uprn:200010019924"]
    path, question = asked(listener)
    assert (path, question["point"], question["srs"]) == ("/hook/radius", ["51.76500,-1.12300"], ["EPSG:4326"])


def test_os_places_with_nothing_to_show_leaves_its_results_out(listener: Listener) -> None:
    listener.says(answer({"header": OS_PLACES["header"]}))
    assert OsPlaces(service(listener.url)).find("nowhere") == ()


def test_nominatim_finds_places(listener: Listener) -> None:
    listener.says(answer(NOMINATIM))
    assert Nominatim(service(listener.url)).find("lantern") == (STREET,)
    path, question = asked(listener)
    assert (path, question["q"], question["format"]) == ("/hook/search", ["lantern"], ["jsonv2"])


def test_nominatim_names_a_building_and_its_street_once_where_they_are_one(listener: Listener) -> None:
    listener.says(answer(NOMINATIM[0]))
    assert Nominatim(service(listener.url)).near(HERE) == (STREET,)
    assert [asked_for.path.rpartition("zoom=")[2] for asked_for in listener.heard] == ["18", "17"]


def test_nominatim_that_is_unable_names_nothing(listener: Listener) -> None:
    listener.says(answer({"error": "Unable to geocode"}))
    assert Nominatim(service(listener.url)).near(HERE) == ()


@BOTH
@pytest.mark.parametrize(
    "said",
    [
        [answer({"error": "no"}, "401 Who")],
        [answer({"error": "no"}, "429 Too Many")],
        [b"HTTP/1.1 302 Found\r\nLocation: https://elsewhere.example/\r\nContent-Length: 0\r\n\r\n"],
        [answer(OS_PLACES)[:-9]],
        [b"HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\n<html"],
        [answer("x" * MOST_READ)],
        [b"SSH-2.0-OpenSSH_9.2\r\n"],
        [],
    ],
)
def test_anything_else_is_no_answer(kind: Kind, said: list[bytes], listener: Listener) -> None:
    listener.says(*said)
    assert kind(service(listener.url)).find("12 lantern") is None
    assert kind(service(listener.url)).near(HERE) is None


@BOTH
def test_one_that_says_a_byte_at_a_time_is_cut(kind: Kind, listener: Listener) -> None:
    listener.says(*(bytes([byte]) for byte in answer(NOMINATIM)), moment=0.05)
    assert kind(service(listener.url)).find("12 lantern") is None


@BOTH
def test_where_nobody_listens_nobody_knows(kind: Kind) -> None:
    for url in (f"http://127.0.0.1:{free_port()}", "https://gazetteer.invalid"):
        assert kind(service(url)).find("12 lantern") is None


def test_whoever_keeps_it_running_is_told_why_and_not_what_was_asked(listener: Listener) -> None:
    listener.says(answer({"error": "no"}, "401 Who"))
    with structlog.testing.capture_logs() as log:
        Nominatim(service(listener.url)).find("12 lantern")
    assert log == [{"event": "the gazetteer gave no answer", "why": "it answered 401", "log_level": "warning"}]


def test_while_two_wait_a_third_goes_on_without(listener: Listener) -> None:
    listener.says(answer(NOMINATIM))
    with AT_ONCE, AT_ONCE:
        assert Nominatim(service(listener.url)).find("lantern") is None
    assert listener.heard == []
    assert Nominatim(service(listener.url)).find("lantern") == (STREET,)


@pytest.mark.parametrize(
    "odd", [{"results": 5}, {"results": [5, {}, {"DPA": 5}, {"DPA": {"ADDRESS": "x", "LAT": "y"}}]}]
)
def test_what_is_no_place_is_passed_over(listener: Listener, odd: dict[str, object]) -> None:
    listener.says(answer(OS_PLACES | odd))
    assert OsPlaces(service(listener.url)).find("12 lantern") == ()
