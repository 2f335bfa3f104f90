"""What is done inside an installation, in a process with its settings."""

import json
from pathlib import Path
from typing import Any, Final

from django.conf import settings
from django.test import Client, override_settings

from bluelamp.foundation.work.worker import do_what_is_due
from bluelamp.staff.models import Account
from bluelamp.staff.tests.scenarios import sign_in
from tests.ledger import read_ledger
from tests.static_files import PLAIN
from tests.upgrades.history import make_history
from tests.upgrades.rows import put_in, take_out
from tests.upgrades.schemas import apps_at, files_on_disk, lay, shape


def lay_sample(sample: str) -> None:
    """Lay the schema of a sample, and put its rows in."""
    told = _read(sample)
    lay(told["newest"])
    put_in(apps_at(told["newest"]), told["rows"])


def rows_of(sample: str) -> Any:
    """Return the rows that stand in the columns which the schema of a sample has."""
    return take_out(apps_at(_read(sample)["newest"]))


def seal() -> int:
    """Seal what waits and let the subscribers read, until there is nothing left to do."""
    return sum(iter(read_ledger, 0))


def work() -> int:
    """Do the work behind the pages that is due."""
    return do_what_is_due()


def opened(sample: str) -> dict[str, int]:
    """Open an old matter, as its person and as staff, and return how each page answers."""
    told = _read(sample)["opens"]
    public, desk = Client(SERVER_NAME="localhost"), Client(SERVER_NAME="localhost")
    with override_settings(STORAGES=settings.STORAGES | PLAIN):
        typed = public.post("/track/", {"code": told["code"], "word": told["word"]})
        sign_in(desk, Account.objects.get(email=told["signs_in"]))
        return {
            "code and word": typed.status_code,
            "matter": public.get("/track/matter/").status_code,
            "queue": desk.get("/desk/").status_code,
            "contact": desk.get(f"/desk/{told['reference']}/").status_code,
        }


CALLED: Final = {f.__name__: f for f in (lay_sample, rows_of, seal, work, opened, shape, files_on_disk, make_history)}


def call(name: str, *arguments: str) -> None:
    """Print what one of these functions returns, as JSON."""
    print(json.dumps(CALLED[name](*arguments)))


def _read(sample: str) -> Any:
    return json.loads(Path(sample).read_text(encoding="utf-8"))
