"""Anyone can see what is offered, with its questions."""

import pytest
from django.test import Client

from bluelamp.reports.services import SHIPPED_SERVICES
from bluelamp.reports.tests.forms import a_definition, published
from bluelamp.reports.written import read_as

pytestmark = pytest.mark.django_db


def test_each_service_is_there_as_its_definition() -> None:
    published(a_definition(), 3)
    told = Client().get("/api/v1/services").json()
    offered = {each["code"]: each for each in told["services"]}
    assert (offered["lost-cat"]["version"], offered["crime"]["version"]) == (3, 2)
    assert "tell-us" not in offered
    crime = SHIPPED_SERVICES["crime", 2].definition
    assert read_as(type(crime), offered["crime"]["definition"]) == crime
    assert {part["code"] for part in told["parts"]["handle"]} >= {"way", "value"}
