"""All English that a page for the public can show, as the source and the shipped services say it."""

import ast
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from io import BytesIO
from pathlib import Path
from typing import Any, Final

import msgspec
from babel.messages.extract import extract
from django.utils.translation.template import templatize

from bluelamp.reports.shipped.welsh import SAID, YES_AND_NO

ROOT: Final = Path(__file__).resolve().parents[2]
SOURCE: Final = ROOT / "bluelamp"
PAGES: Final = (
    "channels/**/*.html",
    "gateways/post/letter.html",
    "site/pages/*.html",
    "surveys/shown/*.html",
    "foundation/design/layouts/public.html",
)
COMPONENTS: Final = (
    "back_link button checkboxes date_input demonstration details error_summary file_upload finding group input "
    "inset_text language no_abuse_images not_in_language panel radios select send_files summary_list tag "
    "textarea training warning_text"
)
PROGRAM: Final = (
    "channels/**/*.py",
    "contacts/actions/receipts.py",
    "contacts/queries.py",
    "foundation/access/tries.py",
    "foundation/design/fields.py",
    "foundation/files/checked.py",
    "foundation/files/form.py",
    "foundation/files/held.py",
    "foundation/files/intake.py",
    "foundation/files/locks.py",
    "foundation/files/models.py",
    "foundation/files/showing.py",
    "foundation/files/store.py",
    "foundation/files/tus.py",
    "foundation/words.py",
    "people/actions/name.py",
    "places/*.py",
    "promises/models.py",
    "pulse/actions/answer.py",
    "pulse/letters.py",
    "reports/actions/submit.py",
    "reports/fields.py",
    "reports/in_words.py",
    "reports/pasting.py",
    "reports/place_fields.py",
    "reports/reading.py",
    "reports/rows.py",
    "site/limits.py",
    "surveys/actions/answer.py",
    "surveys/invitation.py",
    "surveys/shown/*.py",
)
# Files of which the public reads no more than what these name.
IN_PART: Final[Mapping[str, frozenset[str]]] = {
    "contacts/guests.py": frozenset({"SAID_AS"}),
    "contacts/models.py": frozenset({"CLOSE_REASONS"}),
    "people/models/people.py": frozenset({"WHY_OPENED"}),
    "knowledge/templates.py": frozenset(
        {"NOTICE", "ANSWER", "TEXT", "TEXT_NEUTRAL", "LETTER", "LETTER_NEUTRAL", "EMERGENCY", "RECEIPT", "LOST_CODE"}
    ),
    "reports/quotes.py": frozenset({"READ_BACK"}),
    "workspaces/contact_staff/open_questions.py": frozenset({"QUESTIONS"}),
    "reports/outline.py": frozenset({"topics_in_words"}),
}
MARKS: Final[Mapping[str, Any]] = {
    "gettext": None,
    "gettext_lazy": None,
    "_": None,
    "ngettext": (1, 2),
    "pgettext": ((1, "c"), 2),
    "npgettext": ((1, "c"), 2, 3),
}
# What Django says of days has a capital in its Welsh, which is wrong within a sentence.
DAYS: Final = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
SHIPPED: Final = "reports/shipped/*.json"
Key = tuple[str, str | tuple[str, ...]]  # the context, '' where there is none, and the English, with its plural


@dataclass
class Public:
    """What is to be said in Welsh, and the files that say it."""

    said: dict[Key, list[str]] = field(default_factory=dict)

    def add(self, context: str | None, english: Any, file: str) -> None:
        """Note that a file says this."""
        files = self.said.setdefault((context or "", english), [])
        if file not in files:
            files.append(file)


def of_the_program() -> Public:
    """Return what templates and the program say to the public."""
    found = Public()
    for path in _files():
        name = str(path.relative_to(SOURCE))
        for line, english, _comments, context in _marked(path):
            if name not in IN_PART or line in _lines(path, IN_PART[name]):
                found.add(context, english, name)
    for day in DAYS:
        found.add(None, day, "django/utils/dates.py")
    return found


def of_the_services() -> Public:
    """Return what the shipped services, their parts and the pages around them say."""
    found = Public()
    files = sorted(
        SOURCE.glob(SHIPPED), key=lambda path: (path.stem not in ("spine", "parts"), path.stem != "spine", path)
    )
    for path in files:
        for context, english in _texts(msgspec.json.decode(path.read_bytes())):
            found.add(context, english, str(path.relative_to(SOURCE)))
    return found


def _files() -> Iterable[Path]:
    components = [f"foundation/design/components/{name}.html" for name in COMPONENTS.split()]
    for pattern in (*PAGES, *components, *PROGRAM, *IN_PART):
        found = sorted(SOURCE.glob(pattern))
        if not found:
            raise FileNotFoundError(f"There is no {pattern} any more. Name here where its words went.")
        yield from (path for path in found if "tests" not in path.parts[len(SOURCE.parts) :])


def _marked(path: Path) -> Iterator[tuple[int, Any, list[str], str | None]]:
    written = path.read_text(encoding="utf-8")
    source = templatize(written, str(path)) if path.suffix == ".html" else written
    yield from extract("python", BytesIO(source.encode()), MARKS)


def _lines(path: Path, names: frozenset[str]) -> set[int]:
    """Return the lines of a file on which these names are given what they are."""
    return {
        line
        for node in ast.parse(path.read_text(encoding="utf-8")).body
        if names & _called(node)
        for line in range(node.lineno, (node.end_lineno or node.lineno) + 1)
    }


def _called(node: ast.stmt) -> set[str]:
    if isinstance(node, ast.FunctionDef):
        return {node.name}
    targets = [node.target] if isinstance(node, ast.AnnAssign) else node.targets if isinstance(node, ast.Assign) else []
    return {target.id for target in targets if isinstance(target, ast.Name)}


def _texts(part: Any, asked: str = "") -> Iterator[tuple[str, str]]:
    """Give each text of a definition, yes and no with the question that they answer."""
    if isinstance(part, list):
        for inner in part:
            yield from _texts(inner, asked)
    elif isinstance(part, dict):
        asked = part["label"] if part.get("options") else asked
        for name, inner in part.items():
            if name in SAID and isinstance(inner, str):
                yield asked if inner in YES_AND_NO else "", inner
            else:
                yield from _texts(inner, asked)
