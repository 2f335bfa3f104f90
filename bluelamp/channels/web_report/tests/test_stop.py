"""The pages that end a form."""

import pytest
from django.test import Client

from bluelamp.foundation.quiet import hidden
from bluelamp.foundation.tests.reading import page_of, said


@pytest.mark.parametrize("page", ["/emergency/", "/emergency/plain/"])
def test_an_emergency_leads_to_999_by_voice_and_without(client: Client, page: str) -> None:
    response = client.get(page)
    assert page_of(response).select('a[href="tel:999"]')
    assert "999" in said(response)
    assert "55" in said(response)


def test_a_child_without_a_phone_is_told_what_to_do_and_that_nobody_comes_by_this(client: Client) -> None:
    told = said(client.get("/emergency/plain/"))
    assert "This website cannot send help" in told
    assert "Ask a grown-up to call 999" in told


@pytest.mark.parametrize(("service", "following"), [("crime", "who"), ("tell-us", "what-happened")])
def test_someone_whose_device_is_not_safe_may_carry_on_with_the_same_form(
    client: Client, service: str, following: str
) -> None:
    form = page_of(client.get(f"/not-safe-here/{hidden(service)}/")).select_one("main form")
    assert form is not None
    fields = {str(field.get("name")): str(field.get("value")) for field in form.select("input")}
    del fields["csrfmiddlewaretoken"]
    assert client.post(str(form["action"]), fields)["Location"].endswith(f"/{hidden(following)}/")


def test_there_is_no_such_page_for_a_service_that_never_was(client: Client) -> None:
    assert client.get(f"/not-safe-here/{hidden('murder')}/").status_code == 404
