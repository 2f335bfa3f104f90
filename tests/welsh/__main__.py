"""python -m tests.welsh lists what no translator has checked; with `add` it writes what is missing."""

import sys

from tests.welsh.catalogue import catalogues, drafted, faults, with_all


def _add() -> None:
    for name, public in catalogues().items():
        print(f"bluelamp/locale/cy/LC_MESSAGES/{name}.po: {with_all(name, public)} new")


def _list() -> None:
    for name, public in catalogues().items():
        waiting = drafted(name)
        for message in waiting:
            print(f"{name}.po:{message.lineno}: {message.string!r}")
        for fault in faults(name, public):
            print(fault)
        print(
            f"{name}.po: {len(waiting)} of {len(public.said)} are drafted by a machine and not checked by a translator"
        )


if __name__ == "__main__":
    _add() if sys.argv[1:] == ["add"] else _list()
