"""By which ways a code may come in with words, as the settings say."""

from typing import Any

import pytest
from django.test import Client
from pytest_django import Settings

from bluelamp.contacts.carried_ways import ways_to_write
from bluelamp.foundation.tests.reading import said

LMTP = {"LMTP_ADDRESSES": ["contact@in.harrowmere.example"], "LMTP": "8024"}
IMAP = {"LMTP_ADDRESSES": ["contact@in.harrowmere.example"], "IMAP_URL": "imaps://mail.harrowmere.example/INBOX"}
TWILIO, KEYS, NOTIFY = {"TWILIO_TOKENS": ["t"]}, {"TWILIO_KEYS": {"n": "k"}}, {"NOTIFY_TOKEN": "t"}


@pytest.fixture(autouse=True)
def nothing_set(settings: Settings) -> None:
    """Let nothing come in but by the pages."""
    for name, empty in {**LMTP, **IMAP, **TWILIO, **KEYS, **NOTIFY}.items():
        setattr(settings, name, type(empty)())


@pytest.mark.parametrize(
    ("chosen", "ways"),
    [
        ({}, ""),
        ({"LMTP_ADDRESSES": LMTP["LMTP_ADDRESSES"]}, ""),
        ({"IMAP_URL": IMAP["IMAP_URL"]}, ""),
        (LMTP, "mail"),
        (IMAP, "mail"),
        (TWILIO, "text"),
        (KEYS, "text"),
        (NOTIFY, "text"),
        (LMTP | NOTIFY, "both"),
    ],
)
def test_a_way_is_named_where_it_is_on(settings: Settings, chosen: dict[str, Any], ways: str) -> None:
    for name, value in chosen.items():
        setattr(settings, name, value)
    assert ways_to_write() == ways


@pytest.mark.parametrize(
    ("chosen", "sentence"),
    [
        (LMTP, "by e-mail with your code and word in it: nothing is sent back to that address."),
        (TWILIO, "by text with your code and word in it: nothing is sent back to that number."),
        (LMTP | TWILIO, "by e-mail or text with your code and word in it: nothing is sent back to that address or"),
    ],
)
def test_the_page_that_asks_for_a_code_says_so_and_only_then(
    db: None, client: Client, settings: Settings, chosen: dict[str, Any], sentence: str
) -> None:
    assert "You can also write to us" not in said(client.get("/track/"))
    for name, value in chosen.items():
        setattr(settings, name, value)
    assert sentence in said(client.get("/track/"))
