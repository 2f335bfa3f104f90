"""What a trainer is asked about a practice, and what was chosen."""

from typing import TYPE_CHECKING

from django.utils.translation import gettext as _

from bluelamp.foundation.design.fields import Field, Option
from bluelamp.training.queries import mark_lines
from bluelamp.training.rules import Why
from bluelamp.workspaces.supervisor.entries import Entries

if TYPE_CHECKING:
    from bluelamp.training.definition import Aim
    from bluelamp.training.models import Practice


def for_the_trainer(practice: "Practice") -> list["Aim"]:
    """Return the aims of a practice that a trainer judges, in the order of the script."""
    return [aim for aim, mark in mark_lines(practice) if mark.why == Why.TRAINER]


def point_fields(practice: "Practice", entries: Entries) -> list[Field]:
    """Ask how many points each aim is given."""
    return [
        Field(
            name=_name_of(aim),
            label=str(aim.words),
            error=entries.errors.get(_name_of(aim), ""),
            options=tuple(
                Option(str(points), _said(points, aim.points), checked=entries.text(_name_of(aim)) == str(points))
                for points in range(aim.points, -1, -1)
            ),
            kind="radios",
            is_page_heading=False,
            label_size="s",
        )
        for aim in for_the_trainer(practice)
    ]


def points_in(practice: "Practice", entries: Entries) -> dict[str, int]:
    """Return the points each aim was given by its code, and note those that were left out."""
    found: dict[str, int] = {}
    for aim in for_the_trainer(practice):
        given = entries.text(_name_of(aim))
        if given in {str(points) for points in range(aim.points + 1)}:
            found[aim.code] = int(given)
        else:
            entries.errors[_name_of(aim)] = _("Choose the points: %(aim)s") % {"aim": aim.words}
    return found


def debrief_field(entries: Entries, *, longest: int) -> Field:
    """Ask for words to the trainee."""
    return Field(
        name="words",
        label=_("What you want to tell them"),
        hint=_("They read it under Practise, with your name. At most %(longest)s characters.")
        % {"longest": f"{longest:,}"},
        value=entries.text("words"),
        error=entries.errors.get("words", ""),
        kind="textarea",
        is_page_heading=False,
        label_size="s",
        rows=6,
    )


def _name_of(aim: "Aim") -> str:
    return f"aim-{aim.code}"


def _said(points: int, of: int) -> str:
    return _("%(points)s of %(of)s") % {"points": points, "of": of}
