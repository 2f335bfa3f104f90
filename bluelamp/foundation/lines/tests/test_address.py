"""There is one address, and what goes there goes by TLS or stays on this machine."""

import pytest

from bluelamp.foundation.lines.address import Address, read_address
from tests.needs import once

pytestmark = once


def test_an_address_inside_the_network_is_taken() -> None:
    assert read_address("https://records.police.internal/api/") == Address(True, "records.police.internal", 443, "/api")
    assert read_address("https://10.20.30.40:8443") == Address(True, "10.20.30.40", 8443, "")


@pytest.mark.parametrize("host", ["127.0.0.1", "localhost", "[::1]"])
def test_in_the_open_it_leads_to_this_machine_only(host: str) -> None:
    found = read_address(f"http://{host}:8200")
    assert found is not None
    assert (found.secure, found.port) == (False, 8200)
    assert read_address("http://10.20.30.40") is None


WRONG = """

records
ftp://records.example
https://
https://a:b@records.example
https://records.example?a=1
https://records.example:0
https://records.example:99999
https://rec ords"""


@pytest.mark.parametrize("url", [*WRONG.split("\n")[1:], "https://records.example/\n"])
def test_anything_else_is_none(url: str) -> None:
    assert read_address(url) is None
