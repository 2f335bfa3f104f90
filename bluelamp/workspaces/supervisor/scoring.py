"""What is asked when a contact is scored, what was given, and what each page of quality has around it."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from bluelamp.foundation.design.fields import Field, Option
from bluelamp.foundation.design.staff import NavItem
from bluelamp.workspaces.supervisor.entries import Entries
from bluelamp.workspaces.supervisor.frame import address_of

if TYPE_CHECKING:
    from django_stubs_ext import StrOrPromise

    from bluelamp.quality.models import Criterion, Form, Score

NONE: Final = "none"
GIVEN: "Final[dict[str, StrOrPromise]]" = {
    "3": gettext_lazy("3: fully"),
    "2": gettext_lazy("2: mostly"),
    "1": gettext_lazy("1: in part"),
    "0": gettext_lazy("0: not at all"),
    NONE: gettext_lazy("Does not apply"),
}
PARTS: Final = ("quality", "trend", "quality_form")


@dataclass(frozen=True)
class Line:
    """One criterion and what it was given, in words."""

    criterion: str
    given: str


def parts_of_quality(team: str, *, here: str) -> list[NavItem]:
    """Return the parts of quality, each about the same team; the form is the force's."""
    labels = {"quality": _("To score"), "trend": _("Month by month"), "quality_form": _("The form")}
    return [NavItem(address_of(name, team=team), labels[name], current=name == here) for name in PARTS]


def name_of(criterion: "Criterion") -> str:
    """Return what the question about a criterion is called in the form."""
    return f"criterion-{criterion.place}"


def score_fields(form: "Form", entries: Entries) -> list[Field]:
    """Ask what each criterion is given."""
    return [
        Field(
            name=name_of(one),
            label=one.words,
            error=entries.errors.get(name_of(one), ""),
            options=tuple(
                Option(code, str(label), checked=entries.text(name_of(one)) == code) for code, label in GIVEN.items()
            ),
            kind="radios",
            is_page_heading=False,
            label_size="s",
        )
        for one in form.criteria.all()
    ]


def words_field(entries: Entries, *, longest: int) -> Field:
    """Ask for words to whoever dealt with the contact."""
    return Field(
        name="words",
        label=_("What you want to tell them"),
        hint=_("They read it on their “For me” page, with your name. At most %(longest)s characters.")
        % {"longest": f"{longest:,}"},
        value=entries.text("words"),
        error=entries.errors.get("words", ""),
        kind="textarea",
        is_page_heading=False,
        label_size="s",
        rows=6,
    )


def scores_in(form: "Form", entries: Entries) -> dict[int, int | None]:
    """Return what each criterion was given by its place, and note those that were left out."""
    found: dict[int, int | None] = {}
    for one in form.criteria.all():
        given = entries.text(name_of(one))
        if given not in GIVEN:
            entries.errors[name_of(one)] = _("Choose a score: %(criterion)s") % {"criterion": one.words}
            continue
        found[one.place] = None if given == NONE else int(given)
    return found


def lines_of(scores: "Iterable[Score]") -> list[Line]:
    """Return scores in words."""
    return [Line(score.criterion.words, str(GIVEN[code_of(score.value)])) for score in scores]


def code_of(value: int | None) -> str:
    """Return the code of a score, as forms and files have it."""
    return NONE if value is None else str(value)
