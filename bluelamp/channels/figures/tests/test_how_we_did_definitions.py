"""What anyone reads of how the figures are made."""

import pytest
from django.test import Client

pytestmark = pytest.mark.django_db


def test_it_says_what_is_hidden_and_why(client: Client) -> None:
    page = client.get("/how-we-did/definitions/").content.decode()
    assert "A count under 10, or one from which such a count could be worked out." in page
