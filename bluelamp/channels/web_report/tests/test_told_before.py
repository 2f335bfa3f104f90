"""Whoever picks a place learns that someone told us of the same there, and no more than that."""

from typing import Final

import pytest
from django.test import Client

from bluelamp.channels.web_report.tests.reporting import begin
from bluelamp.foundation.tests.reading import said
from bluelamp.reports.models import ToldPlace
from bluelamp.reports.tests.addresses import form, page
from bluelamp.reports.tests.telling_again import A_STREET_AWAY, HERE, THIRTY_METRES_ON, told_of

pytestmark = pytest.mark.django_db
FORM: Final = form("road-obstruction")


def at_the_place(client: Client, point: str = HERE) -> tuple[str, str]:
    """Tell of a tree and pick its place; return the draft, and where that leads."""
    draft = begin(client, FORM)
    client.post(page(draft, "what-kind"), {"kind": "tree"})
    chosen = {"where-words": "Mill Lane", "where-pick": f"{point}|1|Mill Lane"}
    return draft, client.post(page(draft, "where"), chosen)["Location"]


def test_where_nobody_told_us_one_just_goes_on(client: Client) -> None:
    draft, leads_to = at_the_place(client)
    assert leads_to == page(draft, "how-bad")
    told_of(A_STREET_AWAY)
    draft, leads_to = at_the_place(Client())
    assert leads_to == page(draft, "how-bad")


def test_where_someone_did_it_is_said_without_any_detail_and_one_can_add_theirs(client: Client) -> None:
    contact = told_of(what_happened="The old oak at number 7.", name="Sam Okafor")
    draft, leads_to = at_the_place(client, THIRTY_METRES_ON)
    assert leads_to == page(draft, "told")
    shown = client.get(leads_to)
    assert "In the last 7 days, someone told us of the same kind of thing near this place." in said(shown)
    for detail in ("oak", "Sam", contact.reference):
        assert detail not in shown.content.decode()
    assert f'href="{page(draft, "check")}"' in shown.content.decode()
    assert client.get(page(draft, "check"))["Location"] == page(draft, "how-bad")


def test_whoever_has_nothing_to_add_is_counted_once_and_thanked(client: Client) -> None:
    told_of()
    _draft, leads_to = at_the_place(client)
    for _turn in range(2):
        assert client.post(leads_to)["Location"] == "/told-again/"
    assert "We counted that one more person knows of it." in said(client.get("/told-again/"))
    assert ToldPlace.objects.get().again == 1


def test_where_it_was_closed_meanwhile_one_goes_on(client: Client) -> None:
    told_of()
    draft, leads_to = at_the_place(client)
    ToldPlace.objects.all().delete()
    assert client.get(leads_to)["Location"] == page(draft, "check")
    assert client.post(leads_to)["Location"] == page(draft, "check")


def test_another_browser_learns_nothing_of_it(client: Client) -> None:
    told_of()
    _draft, leads_to = at_the_place(client)
    assert "Someone has told us" not in said(Client().get(leads_to))
    Client().post(leads_to)
    assert ToldPlace.objects.get().again == 0


def test_the_language_can_be_changed_there_and_nothing_is_counted(client: Client) -> None:
    told_of()
    _draft, leads_to = at_the_place(client)
    assert "Mae rhywun wedi dweud wrthym" in said(client.get(leads_to, {"language": "cy"}, follow=True))
    assert ToldPlace.objects.get().again == 0


def test_a_parked_vehicle_is_told_of_elsewhere_so_that_its_driver_learns_nothing(client: Client) -> None:
    draft = begin(client, FORM)
    leads_to = client.post(page(draft, "what-kind"), {"kind": "parked"})["Location"]
    assert "Use another form for a parked vehicle" in said(client.get(leads_to))
