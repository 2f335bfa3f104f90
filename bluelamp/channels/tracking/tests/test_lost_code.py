"""A lost code."""

import pytest
from django.test import Client

from bluelamp.foundation.tests.reading import page_of, said


@pytest.mark.django_db
def test_a_lost_code_is_a_matter_for_people_and_not_for_a_form(client: Client) -> None:
    response = client.get("/track/lost-code/")
    assert "101" in said(response)
    assert not page_of(response).select("main form")
