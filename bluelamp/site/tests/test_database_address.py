"""What the address of a database asks for is heard."""

import json
import os
import subprocess
import sys
from typing import Any

import pytest

SHOW = "import json; from bluelamp.site.settings import DATABASES; print(json.dumps(DATABASES['default']))"


def settings_with(address: str) -> dict[str, Any]:
    """Return the database's settings in a process of their own, where this is its address."""
    environment = os.environ | {"BLUELAMP_DATABASE_URL": address}
    done = subprocess.run([sys.executable, "-c", SHOW], env=environment, stdout=subprocess.PIPE, check=True)
    read: dict[str, Any] = json.loads(done.stdout)
    return read


def test_tls_is_as_strict_as_the_address_says() -> None:
    database = settings_with("postgres://bluelamp:secret@db/records?sslmode=verify-full")
    assert database["OPTIONS"]["sslmode"] == "verify-full"
    assert database["OPTIONS"]["pool"]


@pytest.mark.parametrize(
    "address",
    [
        "postgres://bluelamp@first,second/records?target_session_attrs=read-write",
        "postgres://bluelamp@/records?host=first,second&port=5432,5433&target_session_attrs=read-write",
    ],
)
def test_an_address_may_name_two_servers_of_which_one_is_the_primary(address: str) -> None:
    database = settings_with(address)
    assert (database["HOST"] or database["OPTIONS"]["host"]) == "first,second"
    assert database["OPTIONS"]["target_session_attrs"] == "read-write"
