"""Someone who told us something without a name comes back and says who they are."""

import pytest
from django.test import Client

from bluelamp.foundation.tests.reading import page_of, said
from bluelamp.people.models import Handle, Person
from bluelamp.people.rules import Safety
from bluelamp.reports.tests.coming_back import come_back
from bluelamp.reports.tests.scenarios import Reported, a_burglary_reported, a_child_told_us
from bluelamp.staff.tests.scenarios import a_force_with_teams

pytestmark = pytest.mark.django_db
PAGE = "/track/matter/name/"
TYPED = {"name": "Zebedee Quillfeather", "email": "zebedee@example.com", "safe": "not_sure"}


@pytest.fixture
def unnamed() -> Reported:
    """A burglary that was reported without a name."""
    a_force_with_teams()
    return a_burglary_reported(name="", email="")


def test_whoever_shows_no_receipt_is_asked_for_it(client: Client, unnamed: Reported) -> None:
    assert client.post(PAGE, TYPED)["Location"] == "/track/"
    assert Person.objects.get().name == ""


def test_they_say_it_and_those_who_deal_with_it_know(client: Client, unnamed: Reported) -> None:
    come_back(client, unnamed)
    matter = page_of(client.get("/track/matter/"))
    assert "Your name is not on your report. You do not have to give it." in said(client.get("/track/matter/"))
    assert matter.select(f'a[href="{PAGE}"]')
    told = said(client.post(PAGE, TYPED, follow=True))
    assert "We have your name. Those who deal with your report see it." in told
    assert "Quillfeather" not in told
    person = Person.objects.get()
    assert (person.name, Handle.objects.get().safety) == ("Zebedee Quillfeather", Safety.NOT_SURE)
    assert client.post(PAGE, TYPED | {"name": "Someone Else"})["Location"] == "/track/matter/#name-given"
    assert Person.objects.get().name == "Zebedee Quillfeather"


@pytest.mark.parametrize(
    ("typed", "wrong"),
    [
        ({"name": " "}, "Enter your name."),
        ({"name": "a" * 401}, "Shorten your name to 400 characters or fewer."),
        ({"email": "zebedee"}, "Enter an e-mail address like name@example.com, or leave it empty."),
        ({"safe": ""}, "Say whether it is safe to write to this address."),
    ],
)
def test_what_is_wrong_is_said_and_nothing_kept(
    client: Client, unnamed: Reported, typed: dict[str, str], wrong: str
) -> None:
    come_back(client, unnamed)
    answer = client.post(PAGE, TYPED | typed)
    assert wrong in said(answer)
    assert Person.objects.get().name == ""


def test_another_language_keeps_what_was_typed_and_says_nothing_yet(client: Client, unnamed: Reported) -> None:
    come_back(client, unnamed)
    page = page_of(client.post(PAGE, TYPED | {"language": "cy"}))
    assert page.select_one("#name[value='Zebedee Quillfeather']")
    assert not page.select(".govuk-error-summary")
    assert Person.objects.get().name == ""


def test_a_child_who_told_us_alone_is_not_asked(client: Client) -> None:
    a_force_with_teams()
    come_back(client, a_child_told_us())
    assert "Your name" not in said(client.get("/track/matter/"))
    for page in (PAGE, f"{PAGE}locked/"):
        assert client.post(page, TYPED | {"part": ""})["Location"] == "/track/matter/#name-given"
    assert Person.objects.get().name == ""


def test_whoever_gave_their_name_at_once_has_nothing_to_say(client: Client, reported: Reported) -> None:
    come_back(client, reported)
    assert "We have your name." in said(client.get("/track/matter/"))
    assert client.get(PAGE)["Location"] == "/track/matter/#name-given"
