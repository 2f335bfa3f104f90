"""An address hides what its page is about, and still leads there."""

import pytest
from django.http import HttpResponse
from django.test import Client, RequestFactory
from django.urls import resolve

from bluelamp.foundation.quiet import code_in, hidden, hides_its_name

CODES = ["domestic-abuse", "a", "who", "what_happened", "x" * 40]


@pytest.mark.parametrize("code", CODES)
def test_what_is_hidden_is_found_again_and_can_stand_in_an_address(code: str) -> None:
    assert code_in(hidden(code)) == code
    assert code not in hidden(code)
    assert hidden(code).replace("_", "").isalnum()


@pytest.mark.parametrize(
    "segment", ["burglary", "_", "_nonsense", "_" + "a" * 200, "__", "_aaaaaaaa", "CRIME", "_tŷ", "\0"]
)
def test_what_hides_nothing_is_a_name(segment: str) -> None:
    assert code_in(segment) == segment


def test_whoever_comes_by_a_name_is_led_to_the_address_that_hides_it() -> None:
    view = hides_its_name(lambda _request, **_parts: HttpResponse("a form"))
    by_name = RequestFactory().get("/report/burglary/?language=cy")
    by_name.resolver_match = resolve("/report/burglary/")
    assert view(by_name, service="burglary")["Location"] == f"/report/{hidden('burglary')}/?language=cy"
    quiet = RequestFactory().get(f"/report/{hidden('burglary')}/")
    quiet.resolver_match = resolve(quiet.path)
    assert view(quiet, service="burglary").status_code == 200


@pytest.mark.django_db
def test_a_form_is_found_by_its_name_too(client: Client) -> None:
    assert client.get("/report/domestic-abuse/", follow=True).redirect_chain == [
        (f"/report/{hidden('domestic-abuse')}/", 302)
    ]
    assert client.get("/report/no-such-form/", follow=True).status_code == 404


@pytest.mark.django_db
def test_a_form_that_is_sent_to_a_name_is_sent_on_whole(client: Client) -> None:
    sent = client.post("/report/domestic-abuse/", {"typed": "a story"})
    assert (sent.status_code, sent["Location"]) == (307, f"/report/{hidden('domestic-abuse')}/")


@pytest.mark.django_db
@pytest.mark.parametrize("segment", ["CRIME", "a" * 70, "_" + "a" * 200])
def test_what_no_code_can_be_leads_nowhere(client: Client, segment: str) -> None:
    assert client.get(f"/report/{segment}/").status_code == 404
