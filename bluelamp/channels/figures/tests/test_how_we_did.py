"""What anyone reads of how people say we did."""

import pytest
from django.test import Client
from time_machine import Traveller

from bluelamp.contacts.rules import Channel
from bluelamp.contacts.tests.scenarios import a_desk
from bluelamp.surveys.tasks import publish_what_is_complete
from bluelamp.surveys.tests.test_publish_figures import COMPLETE, answered

pytestmark = pytest.mark.django_db
PAGE = "/how-we-did/"


@pytest.fixture
def _published(clock: Traveller) -> None:
    a_desk()
    answered(Channel.WEB_REPORT, bad=10, good=30)
    answered(Channel.SMS, bad=3, good=30)
    clock.move_to(COMPLETE)
    publish_what_is_complete()


def test_until_something_is_published_it_says_so(client: Client) -> None:
    assert "Nothing is published yet." in client.get(PAGE).content.decode()


@pytest.mark.usefixtures("_published")
def test_the_share_stands_with_its_interval_and_what_few_said_does_not(client: Client) -> None:
    page = client.get(PAGE).content.decode()
    assert "Between 12 and 26 %" in page
    assert "Text message" in page
    assert not client.cookies


@pytest.mark.usefixtures("_published")
def test_it_is_there_in_welsh(client: Client) -> None:
    page = client.get(f"{PAGE}?language=cy").content.decode()
    assert "Cysylltiadau gwael" in page
    assert "Bad contacts" not in page
