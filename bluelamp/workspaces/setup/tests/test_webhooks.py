"""Where an administrator gives partners webhooks, and sees how they go."""

from typing import Any

import pytest

from bluelamp.gateways.webhooks.tests.names import lead
from bluelamp.partners.models import Partner, Webhook
from bluelamp.partners.tests.scenarios import a_key
from bluelamp.workspaces.setup.tests.office import Desk, a_desk, problems, words

pytestmark = pytest.mark.django_db
WEBHOOKS = "/desk/setup/partners/webhooks/"
PUBLIC = ["93.184.215.14"]


def a_desk_with_a_partner() -> Desk:
    """Return an administrator at their desk, where one partner has a key."""
    desk = a_desk()
    a_key()
    return desk


def made(desk: Desk, **told: Any) -> Any:
    """Ask for a webhook and return the page that comes."""
    typed = {"partner": str(Partner.objects.get().pk), "target": "https://hooks.example.com/in", "hears": ["answered"]}
    return desk.send(WEBHOOKS, **typed | told)


def test_a_webhook_is_made_and_its_secret_shown_once(monkeypatch: pytest.MonkeyPatch) -> None:
    desk = a_desk_with_a_partner()
    lead(monkeypatch, PUBLIC)
    assert "No partner has a webhook yet." in words(desk.see(WEBHOOKS))
    shown = words(made(desk).select_one(".app-code"))
    assert shown.startswith("bluelamp_hook_")
    page = desk.see(WEBHOOKS)
    assert shown not in str(page)
    row = words(page.select_one("tbody tr"))
    assert row.startswith("Lantern Stores https://hooks.example.com/in A report was answered, never what was said")
    assert "Nothing was told yet. Give a new secret" in row
    assert "Webhooks: tell partners" in words(desk.see("/desk/setup/partners/"))


def test_without_a_partner_there_is_nobody_to_tell() -> None:
    page = a_desk().see(WEBHOOKS)
    assert "There is no partner yet." in words(page)
    assert page.select_one("main form") is None


@pytest.mark.parametrize(
    ("typed", "leads_to", "says"),
    [
        ({"partner": ""}, PUBLIC, "Choose a partner."),
        ({"partner": "nonsense"}, PUBLIC, "Choose a partner."),
        ({"hears": []}, PUBLIC, "Choose at least one thing that the partner's system is told."),
        (
            {"target": "http://hooks.example.com/"},
            PUBLIC,
            "Enter an address that begins with https:// and holds no user name and no password.",
        ),
        ({}, [], "This name leads nowhere. Check how it is spelled, or ask the partner."),
        ({}, ["10.1.1.1"], "This leads to a private address. Enter one that anyone on the internet can reach."),
    ],
)
def test_what_is_wrong_is_said_and_what_was_typed_is_there_again(
    typed: dict[str, Any], leads_to: list[str], says: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk = a_desk_with_a_partner()
    lead(monkeypatch, leads_to)
    page = made(desk, **typed)
    assert problems(page) == [says]
    assert page.select_one("#target")["value"] == typed.get("target", "https://hooks.example.com/in")
    assert not Webhook.objects.exists()
