"""Who a mail is from and to, however it is written."""

import pytest

from bluelamp.channels.email.reading.addresses import read_addresses
from bluelamp.channels.email.reading.defects import Defects
from tests.needs import once

pytestmark = once


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("elin@post.example", ["elin@post.example"]),
        ("Elin Prys <elin@post.example>, sam@post.example", ["Elin Prys <elin@post.example>", "sam@post.example"]),
        ('"Prys, Elin" <elin@post.example>', ['"Prys, Elin" <elin@post.example>']),
        ("elin@post.example (Elin Prys)", ["Elin Prys <elin@post.example>"]),
        ("=?utf-8?q?S=C3=ADan?= <sian@post.example>", ["Sían <sian@post.example>"]),
        ("=?utf-8?b?U8M=?= =?utf-8?b?rWFu?= <sian@post.example>", ["Sían <sian@post.example>"]),
        ("Undisclosed recipients:;", []),
        ("Friends: sam@post.example, elin@post.example;", ["sam@post.example", "elin@post.example"]),
        ('"Elin <elin@post.example>', ["Elin <elin@post.example>"]),
        ("<@relay.example:elin@post.example>", ["elin@post.example"]),
        ("Elin", ["Elin"]),
        (", ,", []),
    ],
)
def test_addresses_are_read(written: str, read: list[str]) -> None:
    assert [str(each) for each in read_addresses(written.encode(), Defects())] == read
