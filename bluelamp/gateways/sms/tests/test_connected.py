"""What the settings must say before a text can leave."""

from pathlib import Path
from typing import Any

import pytest
from pytest_django import Settings

from bluelamp.gateways.sms.connected import NotSetRight, providers
from bluelamp.gateways.sms.tests.providing import a_secret
from tests.needs import once

pytestmark = once


@pytest.fixture
def set_right(settings: Settings, tmp_path: Path) -> Settings:
    settings.TEXTS_BY = ["notify", "twilio"]
    settings.TWILIO_ACCOUNT, settings.TWILIO_FROM = "AC1", "+447700900999"
    settings.NOTIFY_TEMPLATE = "f33517ff"
    settings.TWILIO_SECRET = settings.NOTIFY_SECRET = str(a_secret(tmp_path))
    return settings


def test_they_are_tried_in_the_order_in_which_they_are_set(set_right: Settings) -> None:
    assert list(providers()) == ["notify", "twilio"]


def test_without_settings_there_is_none() -> None:
    assert providers() == {}


@pytest.mark.parametrize(
    ("name", "value", "said"),
    [
        ("TEXTS_BY", ["pigeon"], "BLUELAMP_TEXTS_BY names pigeon"),
        ("TWILIO_ACCOUNT", "", "BLUELAMP_TWILIO_ACCOUNT must be"),
        ("TWILIO_FROM", "HarrowPolice", "a name would tell who writes"),
        ("TWILIO_SECRET", "/nowhere", "BLUELAMP_TWILIO_SECRET must name a file"),
        ("TWILIO_URL", "http://api.twilio.com", "BLUELAMP_TWILIO_URL must begin with https://"),
        ("NOTIFY_TEMPLATE", "", "BLUELAMP_NOTIFY_TEMPLATE must be"),
        ("NOTIFY_SECRET", "", "BLUELAMP_NOTIFY_SECRET must name a file"),
    ],
)
def test_what_is_wrong_is_said_by_its_name(set_right: Settings, name: str, value: Any, said: str) -> None:
    setattr(set_right, name, value)
    with pytest.raises(NotSetRight, match=said):
        providers()


def test_a_file_that_holds_no_key_of_notify_is_none(set_right: Settings, tmp_path: Path) -> None:
    set_right.NOTIFY_SECRET = str(a_secret(tmp_path, "short"))
    with pytest.raises(NotSetRight, match="holds no key of GOV"):
        providers()
