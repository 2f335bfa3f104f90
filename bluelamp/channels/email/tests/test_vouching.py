"""Only what our own mail server wrote about a sender counts."""

import pytest
from pytest_django import Settings

from bluelamp.channels.email.reading.reader import read_mail
from bluelamp.channels.email.tests.writing import SERVER
from bluelamp.channels.email.vouching import is_vouched
from tests.needs import once

pytestmark = once
FROM = "From: Elin <elin@post.example>"


@pytest.fixture(autouse=True)
def _server(settings: Settings) -> None:
    settings.MAIL_CHECKED_BY = SERVER


def vouched(*results: str, sender: str = FROM) -> bool:
    """Say whether a mail with such headers is vouched for."""
    headers = [f"Authentication-Results: {each}" for each in results]
    return is_vouched(read_mail("\n".join([*headers, sender, "", "Hello"]).encode()))


@pytest.mark.parametrize(
    "said",
    [
        "dmarc=pass header.from=post.example",
        "dmarc=pass (p=none dis=none) header.from=Post.Example",
        "spf=fail smtp.mailfrom=x@else.example; dkim=pass header.d=post.example header.s=one",
        "dkim=fail header.d=post.example; dkim=pass header.i=@post.example",
        "spf=pass (a comment; spf=fail) smtp.mailfrom=bounce@post.example",
    ],
)
def test_a_sender_whose_domain_was_proved_is_vouched_for(said: str) -> None:
    assert vouched(f"{SERVER}; {said}")
    assert vouched(f"{SERVER.upper()} 1;\n {said}")


@pytest.mark.parametrize(
    "said",
    [
        "none",
        "dmarc=pass header.from=else.example",
        "dmarc=none header.from=post.example",
        "dmarc=fail header.from=post.example; spf=pass smtp.mailfrom=elin@post.example",
        "dkim=pass header.d=example; spf=pass smtp.mailfrom=elin@post.example.evil.example",
        "spf=pass smtp.helo=post.example",
        'spf=fail reason="; dmarc=pass header.from=post.example" smtp.mailfrom=elin@post.example',
        "spf=fail (; dmarc=pass header.from=post.example)",
        "x=dmarc=pass header.from=post.example",
    ],
)
def test_any_other_is_not(said: str) -> None:
    assert not vouched(f"{SERVER}; {said}")


def test_what_others_wrote_does_not_count_nor_what_stands_below_ours() -> None:
    good = "dmarc=pass header.from=post.example"
    assert not vouched(f"mx.else.example; {good}")
    assert not vouched(f"{SERVER}.evil.example; {good}")
    assert not vouched(f"{SERVER}; none", f"{SERVER}; {good}")
    assert vouched("mx.else.example; none", f"{SERVER}; {good}")


def test_one_that_names_two_senders_is_vouched_for_by_nobody() -> None:
    good = f"{SERVER}; dmarc=pass header.from=post.example"
    for sender in (
        f"{FROM}, other@post.example",
        f"{FROM}\nFrom: other@post.example",
        "From: ",
        "Sender: elin@post.example",
    ):
        assert not vouched(good, sender=sender)


def test_where_no_server_is_named_nobody_vouches(settings: Settings) -> None:
    settings.MAIL_CHECKED_BY = ""
    assert not vouched("; dmarc=pass header.from=post.example", "dmarc=pass header.from=post.example")
