"""Someone has their name locked away, for a part of what they told us or for all of it."""

import pytest
from django.test import Client

from bluelamp.foundation.tests.reading import page_of, said
from bluelamp.people.models import Person, SealedName
from bluelamp.reports.tests.coming_back import come_back
from bluelamp.reports.tests.scenarios import Reported, a_burglary_reported
from bluelamp.staff.tests.scenarios import a_force_with_teams

pytestmark = pytest.mark.django_db
PAGE = "/track/matter/name/locked/"
NAME = "Zebedee Quillfeather"


@pytest.fixture
def unnamed(client: Client) -> Reported:
    """A burglary that was reported without a name, by someone who came back and wrote more."""
    a_force_with_teams()
    reported = a_burglary_reported(name="", email="")
    come_back(client, reported)
    client.post("/track/matter/write/", {"words": "It was a blue van."})
    return reported


def parts(client: Client) -> dict[str, str]:
    """Return what the name can be for: words and values."""
    page = page_of(client.get(PAGE))
    labels = [" ".join(label.get_text().split()) for label in page.select("label.govuk-radios__label")]
    return dict(zip(labels, [str(box["value"]) for box in page.select("input[name=part]")], strict=True))


def test_whoever_shows_no_receipt_is_asked_for_it(unnamed: Reported) -> None:
    typed = {"name": NAME, "part": unnamed.contact.pk}
    assert Client().post(PAGE, typed)["Location"] == "/track/"
    assert not SealedName.objects.exists()


def test_for_one_message_alone_and_nobody_has_it_on_the_report(client: Client, unnamed: Reported) -> None:
    offered = parts(client)
    assert [label.split(" on ")[0] for label in offered] == [
        "All of my report",
        "What I told you first",
        "What I wrote",
    ]
    told = said(client.post(PAGE, {"name": NAME, "part": list(offered.values())[2]}, follow=True))
    assert "Your name, locked away on" in told
    assert "Your name is not on your report." in told
    assert NAME not in told
    assert Person.objects.get().name == ""
    assert len(parts(client)) == 2


def test_once_it_is_for_all_there_is_no_part_left(client: Client, unnamed: Reported) -> None:
    client.post(PAGE, {"name": NAME, "part": str(unnamed.contact.pk)})
    assert not page_of(client.get("/track/matter/")).select(f'a[href="{PAGE}"]')
    assert client.get(PAGE)["Location"] == "/track/matter/#name-given"
    assert SealedName.objects.count() == 1


@pytest.mark.parametrize("part", ["", "019a0000-0000-7000-8000-000000000001", "no-id"])
def test_what_is_no_part_of_theirs_is_refused(client: Client, unnamed: Reported, part: str) -> None:
    answer = client.post(PAGE, {"name": NAME, "part": part})
    assert "Choose what your name is for." in said(answer)
    assert not SealedName.objects.exists()


def test_both_mistakes_are_named_in_their_order(client: Client, unnamed: Reported) -> None:
    page = page_of(client.post(PAGE, {"name": ""}))
    assert [link["href"] for link in page.select(".govuk-error-summary a")] == ["#part", "#name"]
