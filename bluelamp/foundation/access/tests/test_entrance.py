"""Who may come in at a door, and what everyone else is told."""

import pytest
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase
from django.test import RequestFactory

from bluelamp.foundation.access import entrance
from bluelamp.foundation.access.action import NotAllowed
from bluelamp.foundation.access.entrance import open_to, open_to_public
from bluelamp.foundation.access.look import NoSuchRecord
from bluelamp.foundation.ledger.actor import Actor

SEEN = Actor.public("lamps.see")
UNSEEN = Actor.public()
ELSEWHERE = HttpResponse(status=302)


def receive_as_header_says(request: HttpRequest) -> Actor | HttpResponseBase:
    """A reception that believes what it is told."""
    return {"seen": SEEN, "unseen": UNSEEN}.get(request.headers.get("X-Who", ""), ELSEWHERE)


@pytest.fixture(autouse=True)
def a_trusting_reception(monkeypatch: pytest.MonkeyPatch) -> None:
    """Reception is of the staff room, above; here stands another."""
    monkeypatch.setattr(entrance, "RECEPTION", f"{__name__}.receive_as_header_says")


@open_to("lamps.see")
def lamp(_request: HttpRequest, by: Actor, *, there: bool = True) -> HttpResponse:
    """A page about one lamp."""
    assert by == SEEN
    if not there:
        raise NoSuchRecord
    return HttpResponse("lit")


def asked_by(who: str) -> HttpRequest:
    """A request from someone."""
    return RequestFactory().get("/", headers={"X-Who": who})


def test_a_view_says_what_its_entrance_is() -> None:
    assert getattr(lamp, "entrance", None) == "lamps.see"
    assert getattr(open_to_public(lambda request: ELSEWHERE), "entrance", None) == "public"


def test_whoever_holds_the_permission_comes_in_and_acts_as_themselves() -> None:
    response = lamp(asked_by("seen"))
    assert isinstance(response, HttpResponse)
    assert response.content == b"lit"


def test_without_the_permission_there_is_no_such_page() -> None:
    with pytest.raises(Http404):
        lamp(asked_by("unseen"))


def test_a_record_out_of_reach_is_no_such_page_either() -> None:
    with pytest.raises(Http404):
        lamp(asked_by("seen"), there=False)


def test_whoever_is_not_signed_in_goes_where_reception_sends_them() -> None:
    assert lamp(asked_by("nobody")) is ELSEWHERE


def test_what_an_action_does_not_allow_is_refused_to_staff_and_unknown_to_the_public() -> None:
    def forbidden(_request: HttpRequest, *_: object) -> HttpResponse:
        raise NotAllowed

    with pytest.raises(PermissionDenied):
        open_to("lamps.see")(forbidden)(asked_by("seen"))
    with pytest.raises(Http404):
        open_to_public(forbidden)(asked_by("seen"))
