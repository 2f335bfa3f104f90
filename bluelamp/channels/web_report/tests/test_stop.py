"""The pages that end a form."""

from django.test import Client

from bluelamp.foundation.tests.reading import page_of, said


def test_an_emergency_leads_to_999_by_voice_and_without(client: Client) -> None:
    response = client.get("/emergency/")
    assert page_of(response).select('a[href="tel:999"]')
    assert "999" in said(response)
    assert "55" in said(response)


def test_someone_whose_device_is_not_safe_may_carry_on_all_the_same(client: Client) -> None:
    response = client.get("/not-safe-here/")
    form = page_of(response).select_one('form[action="/report/crime/"]') or page_of(response).select_one("main form")
    assert form is not None
    fields = {str(field.get("name")): str(field.get("value")) for field in form.select("input")}
    del fields["csrfmiddlewaretoken"]
    assert client.post("/report/crime/", fields)["Location"].endswith("/who/")
