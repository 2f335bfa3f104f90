"""Only addresses that anyone on the internet can reach are public, and only a good answer takes a message."""

import pytest

from bluelamp.gateways.webhooks.rules import Why, is_public, of_status


@pytest.mark.parametrize("address", ["93.184.215.14", "8.8.8.8", "2606:2800:21f:cb07:6820:80da:af6b:8b2c", "2a00::1"])
def test_what_anyone_can_reach_is_public(address: str) -> None:
    assert is_public(address)


@pytest.mark.parametrize(
    "address",
    [
        # this machine, its network, what a provider or a cloud keeps to itself
        *("127.0.0.1", "127.8.8.8", "0.0.0.0", "10.0.0.1", "172.16.0.1", "172.31.255.255", "192.168.1.1"),
        *("169.254.169.254", "169.254.0.1", "100.64.0.1", "100.100.100.200", "168.63.129.16", "192.0.0.192"),
        # nobody's, or everybody's
        *("192.0.2.1", "198.51.100.1", "203.0.113.1", "198.18.0.1", "224.0.0.1", "240.0.0.1", "255.255.255.255"),
        # the same in IPv6
        *("::1", "::", "fe80::1", "fe80::1%eth0", "fc00::1", "fd00:ec2::254", "ff02::1", "2001:db8::1", "fec0::1"),
        # an IPv4 address inside an IPv6 one: mapped, compatible, translated, 6to4, Teredo
        *("::ffff:127.0.0.1", "::ffff:93.184.215.14", "::127.0.0.1", "64:ff9b::7f00:1", "64:ff9b:1::7f00:1"),
        *("2002:7f00:1::", "2001:0:7f00:1::"),
        # none at all
        *("", "localhost", "1.2.3", "0x7f.1"),
    ],
)
def test_every_other_is_not(address: str) -> None:
    assert not is_public(address)


@pytest.mark.parametrize(
    ("status", "why"),
    [
        *((status, Why.TAKEN) for status in (200, 202, 204, 299)),
        *((status, Why.REDIRECT) for status in (300, 301, 302, 307, 308, 304)),
        *((status, Why.REFUSED) for status in (100, 199, 400, 404, 410, 500, 503, 999)),
    ],
)
def test_only_a_good_answer_takes_a_message(status: int, why: Why) -> None:
    assert of_status(status) == why
