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
    assert [(each["code"], each["version"]) for each in told["services"]] == [("lost-cat", 3), ("crime", 1)]
    crime = SHIPPED_SERVICES["crime", 1].definition
    assert read_as(type(crime), told["services"][1]["definition"]) == crime
    assert {part["code"] for part in told["parts"]["handle"]} >= {"way", "value"}
