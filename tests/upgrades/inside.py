"""What is done inside an installation, in a process with its settings."""

import json
from pathlib import Path
from typing import Any, Final

from django.conf import settings
from django.test import Client, override_settings

from bluelamp.foundation.work.worker import do_what_is_due
from bluelamp.partners.queries import key_shown
from bluelamp.people.agreements import Agreed, agreed_with
from bluelamp.reports.drafts import unseal_token
from bluelamp.reports.models import Report, SavedDraft
from bluelamp.reports.queries import draft_of, report_as_told
from bluelamp.reports.versions import all_versions
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


def before() -> list[Any]:
    """Return how the database is before an upgrade: its shape, and on PostgreSQL the files of its tables."""
    return [shape(), {} if settings.ON_SQLITE else files_on_disk()]


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


def shape_and_rows(sample: str) -> list[Any]:
    """Return the shape of the database, and the rows that stand in the columns which the schema of a sample has."""
    return [shape(), rows_of(sample)]


def kept_and_opened(sample: str) -> list[Any]:
    """Return the rows as they came, then seal, return how an old matter opens, and seal that too."""
    kept, sealed, answers = rows_of(sample), seal(), opened(sample)
    seal()
    return [kept, sealed, answers]


def kept_opened_and_read(sample: str) -> list[Any]:
    """Return besides what of the old can be read."""
    return [*kept_and_opened(sample), _read_again(_read(sample)["opens"])]


def _read_again(opens: dict[str, str]) -> dict[str, int]:
    """Count what can be read: reports with the questions of their writers, versions, saved drafts, keys, agreements."""
    reports = Report.objects.select_related("contact")
    saved = SavedDraft.objects.get()
    token = unseal_token(bytes(saved.sealed_token), saved.draft_id, opens["saved_code"])
    return {
        "reports": sum(bool(report_as_told(report)) for report in reports),
        "versions": sum(version.row is not None for version in all_versions()),
        "saved drafts": int(token is not None and draft_of(saved.draft_id, token) is not None),
        "keys": int(key_shown(opens["key"]) is not None),
        "agreed": sum(agreed.agreement is not None for report in reports for agreed in _agreed(report)),
    }


def _agreed(report: Report) -> list[Agreed]:
    return agreed_with(report.contact.person_id)


INSIDE = (lay_sample, before, rows_of, shape_and_rows, kept_and_opened, kept_opened_and_read, opened, work)
CALLED: Final = {f.__name__: f for f in (*INSIDE, shape, files_on_disk, make_history)}


def call(name: str, *arguments: str) -> None:
    """Print what one of these functions returns, as JSON."""
    print(json.dumps(CALLED[name](*arguments)))


def _read(sample: str) -> Any:
    return json.loads(Path(sample).read_text(encoding="utf-8"))
