"""Where mails are handed over, and for whom."""

import pytest
from django.core.management import CommandError, call_command
from pytest_django import Settings

from bluelamp.channels.email.place import Place, ReceiverNotSetRight, is_own_sender, place_to_listen
from bluelamp.contacts.mail_addresses import is_ours
from bluelamp.site.checks.configuration import wrong_with_configuration


def test_it_is_this_machine_alone_unless_told_otherwise(settings: Settings) -> None:
    for said, place in (
        ("8024", Place("127.0.0.1", 8024)),
        (":8024", Place("127.0.0.1", 8024)),
        ("10.0.0.5:24", Place("10.0.0.5", 24)),
        ("[::1]:24", Place("::1", 24)),
    ):
        settings.LMTP = said
        assert place_to_listen() == place


@pytest.mark.parametrize("said", ["localhost", "8024x", "0", "70000", "10.0.0.5:", "٢٤"])
def test_what_is_no_place_is_refused_in_words(settings: Settings, said: str) -> None:
    settings.LMTP = said
    with pytest.raises(ReceiverNotSetRight, match="Set it to a port"):
        place_to_listen()


@pytest.mark.django_db
def test_so_is_one_that_takes_mails_for_nobody(settings: Settings) -> None:
    settings.LMTP = "8024"
    for addresses in ([], ["harrowmere.example"], ["@in.example"], ["contact@"], ["Us <contact@in.example>"]):
        settings.LMTP_ADDRESSES = addresses
        assert any("BLUELAMP_LMTP_ADDRESSES" in fault for fault in wrong_with_configuration())
        with pytest.raises(CommandError, match="BLUELAMP_LMTP_ADDRESSES"):
            call_command("email", "receive")


def test_nothing_listens_where_it_is_not_set_or_for_training(settings: Settings) -> None:
    with pytest.raises(CommandError, match="BLUELAMP_LMTP"):
        call_command("email", "receive")
    settings.LMTP, settings.TRAINING = "8024", True
    with pytest.raises(CommandError, match="training"):
        call_command("email", "receive")


@pytest.mark.django_db
def test_an_address_is_ours_whatever_stands_behind_a_plus(settings: Settings) -> None:
    settings.LMTP_ADDRESSES, settings.SMTP_SENDER = ["Contact@in.example"], "no-reply@in.example"
    assert is_ours("contact+abc@IN.example")
    assert not any(map(is_ours, ("", "@", "contact", "other@in.example", "contact@in.example.org")))
    assert is_own_sender("no-reply@in.example")
    assert not is_own_sender("elin@post.example")
