"""What a page hands to the form and list components: frozen values, nothing to work out in a template."""

from dataclasses import dataclass
from typing import Literal

from django.utils.translation import gettext as _

Kind = Literal["text", "email", "tel", "password", "search", "textarea", "radios", "checkboxes", "select", "file"]
LabelSize = Literal["", "s", "m", "l"]
DatePartName = Literal["day", "month", "year"]

COMPONENTS = "foundation/design/components/"
OWN_COMPONENTS: dict[Kind, str] = {
    "textarea": "textarea",
    "radios": "radios",
    "checkboxes": "checkboxes",
    "select": "select",
    "file": "file_upload",
}
PART_WIDTHS: dict[DatePartName, int] = {"day": 2, "month": 2, "year": 4}


class _Shown:
    """What is the same of everything that is asked on a page."""

    __slots__ = ()
    name: str
    hint: str
    error: str
    is_page_heading: bool
    label_size: LabelSize

    @property
    def size(self) -> LabelSize:
        """How large the label or legend is set: large where it heads its page, unless the page chose a size."""
        return self.label_size or ("l" if self.is_page_heading else "")

    @property
    def described_by(self) -> str:
        """The ids of the hint and the error, in the order they are read out, or an empty string."""
        shown = ((f"{self.name}-hint", self.hint), (f"{self.name}-error", self.error))
        return " ".join(id_ for id_, words in shown if words)


@dataclass(frozen=True, slots=True)
class Option:
    """One answer a person can choose; one that is `off` is shown and cannot be chosen."""

    value: str
    label: str
    hint: str = ""
    checked: bool = False
    off: bool = False


@dataclass(frozen=True, slots=True)
class Field(_Shown):
    """One question. Its first control has the id `name`, so an `ErrorLink` points to `#name`.

    `kind` picks the component, `template` is its path. `is_page_heading` makes the label the page's `h1`;
    on a page with several questions turn it off. `width` is the number of characters a short answer has
    (2, 3, 4, 5, 10, 20 or 30; 0 for the full width). `value` may be anything a person typed.
    `language` is the code of the one that it is to be written in: the browser checks the spelling by it.
    """

    name: str
    label: str
    value: str = ""
    hint: str = ""
    error: str = ""
    options: tuple[Option, ...] = ()
    kind: Kind = "text"
    is_page_heading: bool = True
    label_size: LabelSize = ""
    autocomplete: str = ""
    inputmode: str = ""
    spellcheck: bool = True
    language: str = ""
    rows: int = 5
    width: int = 0

    @property
    def template(self) -> str:
        """The component that shows this question: `{% include field.template %}`."""
        return f"{COMPONENTS}{OWN_COMPONENTS.get(self.kind, 'input')}.html"


@dataclass(frozen=True, slots=True)
class DatePart:
    """One of the three boxes of a date."""

    name: str
    label: str
    value: str
    width: int
    wrong: bool


@dataclass(frozen=True, slots=True)
class DateField(_Shown):
    """A date asked for in three boxes named `name-day`, `name-month` and `name-year`.

    `wrong` names the boxes to mark when there is an error; empty marks all three. An `ErrorLink` points to
    the first wrong box, for example `#name-month`.
    """

    name: str
    label: str
    day: str = ""
    month: str = ""
    year: str = ""
    hint: str = ""
    error: str = ""
    wrong: tuple[DatePartName, ...] = ()
    is_page_heading: bool = True
    label_size: LabelSize = ""
    autocomplete: str = ""

    @property
    def template(self) -> str:
        """The component that shows this date: `{% include field.template %}`."""
        return f"{COMPONENTS}date_input.html"

    @property
    def parts(self) -> tuple[DatePart, ...]:
        """The three boxes, in the order they are read."""
        return (
            self._part("day", _("Day"), self.day),
            self._part("month", _("Month"), self.month),
            self._part("year", _("Year"), self.year),
        )

    def _part(self, part: DatePartName, label: str, value: str) -> DatePart:
        wrong = bool(self.error) and (not self.wrong or part in self.wrong)
        return DatePart(f"{self.name}-{part}", label, value, PART_WIDTHS[part], wrong)


@dataclass(frozen=True, slots=True)
class Finding:
    """The buttons that look up what was typed above them, or show a map; `name` is the field that chooses a place.

    `said` is what came of it where there is nothing to choose. `elsewhere` where what was typed leaves the house.
    """

    name: str
    said: str = ""
    elsewhere: bool = False


@dataclass(frozen=True, slots=True)
class Row:
    """One of several that are asked for alike: its fields, and the value of the button that takes it away.

    Where it has a `finding`, its buttons come behind the fields.
    """

    legend: str
    fields: "tuple[Field | DateField, ...]"
    remove: str = ""
    finding: Finding | None = None


@dataclass(frozen=True, slots=True)
class GroupField(_Shown):
    """A question that is answered in several fields: in one row without a legend, or in as many rows as are added.

    `add` is the words on the button that adds a row, empty where none can be added. `table` is where rows are pasted.
    """

    name: str
    label: str
    rows: tuple[Row, ...]
    hint: str = ""
    error: str = ""
    add: str = ""
    table: Field | None = None
    is_page_heading: bool = True
    label_size: LabelSize = ""

    @property
    def template(self) -> str:
        """The component that shows this group: `{% include field.template %}`."""
        return f"{COMPONENTS}group.html"


@dataclass(frozen=True, slots=True)
class ErrorLink:
    """One line of the error summary; without `href` it is shown as text."""

    text: str
    href: str = ""


@dataclass(frozen=True, slots=True)
class SummaryRow:
    """One answer on a check-your-answers page; `change_label` completes "Change ..." for a screen reader."""

    key: str
    value: str
    change_url: str = ""
    change_label: str = ""
