"""Makes a partner's key inside a server's database."""

from bluelamp.partners.tests.scenarios import a_key


def print_key() -> None:
    """Print a key that may send as much as it likes."""
    print(a_key(pace=60_000).shown)
