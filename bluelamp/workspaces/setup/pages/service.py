"""One version of a service: how it stands, what is wrong with it, what it asks, and what can be done about it."""

from dataclasses import dataclass
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import path, reverse
from django.utils.translation import gettext as _

from bluelamp.foundation.access.entrance import open_to
from bluelamp.foundation.clock import force_zone, today
from bluelamp.foundation.design.fields import Field, Option
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.reports.comparing import changes_between
from bluelamp.reports.editing import page_called
from bluelamp.reports.outline import question_called
from bluelamp.reports.soundness import Problem
from bluelamp.reports.versions import State, Version, problems_here, versions_of, wrote
from bluelamp.workspaces.setup.forms import Form
from bluelamp.workspaces.setup.service_editing import ADDRESS, carried, version_shown
from bluelamp.workspaces.setup.service_words import COLOURS, facts, outline, state_in_words


@dataclass(frozen=True)
class Wrong:
    """Something that is wrong, and where to mend it."""

    says: str
    where: str
    href: str


@open_to("reports.see_services")
def service(request: HttpRequest, by: Actor, service_code: str, version_number: int) -> HttpResponse:
    """Show it."""
    version = version_shown(service_code, version_number)
    may_write = by.may("reports.write_service") and version.row is not None
    versions = versions_of(service_code)
    before = earlier_of(version, versions)
    wrong = problems_here(version.definition) if version.can_change else []
    context: dict[str, Any] = {
        **carried(version),
        "says": state_in_words(version),
        "colour": COLOURS[version.state],
        "is_newest": version.number == versions[0].number,
        "newest": versions[0],
        "may_write": may_write,
        "may_begin": by.may("reports.write_service"),
        "problems": [_wrong(problem, version, linked=may_write) for problem in wrong],
        "facts": facts(version.definition),
        "outline": outline(version.definition),
        "others": [(other, state_in_words(other)) for other in versions if other.number != version.number],
        "before": before,
        "changes": changes_between(before.definition, version.definition) if before and version.can_change else [],
        **_steps(by, version, sound=not wrong),
    }
    return render(request, "workspaces/setup/pages/service.html", context)


def earlier_of(version: Version, versions: list[Version]) -> Version | None:
    """Return the version that another is to take the place of: the one that is offered, or else the one before it."""
    others = [other for other in versions if other.number != version.number]
    offered = [other for other in others if other.state == State.OFFERED]
    before = [other for other in others if other.number < version.number]
    return next(iter([*offered, *before]), None)


def _steps(by: Actor, version: Version, *, sound: bool) -> dict[str, Any]:
    """Say which steps this reader can take now."""
    is_own = version.row is not None and wrote(by, version.row)
    waits = version.can_change and sound
    can_publish = version.state in (State.APPROVED, State.TO_COME) and by.may("reports.publish_service")
    withdrawable = version.state in (State.OFFERED, State.TO_COME)
    return {
        "waits": waits,
        "may_approve": waits and by.may("reports.approve_service") and not is_own,
        "is_own": is_own,
        "publish": _publish_fields(version) if can_publish else None,
        "may_withdraw": withdrawable and by.may("reports.publish_service"),
        "withdraw": _withdraw_field(),
    }


def _publish_fields(version: Version) -> list[Field]:
    begins = version.begins.astimezone(force_zone()) if version.begins else None
    form = Form({"day": f"{begins or today():%Y-%m-%d}", "time": f"{begins:%H:%M}" if begins else ""})
    hint = _("As 2026-12-01 or 1/12/2026.")
    empty = _("As 09:00. Left empty, it is at once today and from midnight on a later day.")
    return [
        form.one_line("day", _("From which day?"), hint=hint, size=10),
        form.one_line("time", _("From what time? (optional)"), hint=empty, size=5),
    ]


def _withdraw_field() -> Field:
    return Field(
        name="sure",
        label=_("Are you sure?"),
        options=(Option("yes", _("Offer it to nobody from now on, in no version")),),
        kind="checkboxes",
        is_page_heading=False,
        label_size="s",
    )


def _wrong(problem: Problem, version: Version, *, linked: bool) -> Wrong:
    """Return a problem with the place where it is mended, and its name."""
    if problem.question:
        name, parts = "service_question", [problem.question]
        question = question_called(version.definition, problem.question)
        where = _("Question “%(question)s”") % {"question": (question and question.label) or problem.question}
    elif problem.page:
        name, parts = "service_page", [problem.page]
        page = page_called(version.definition, problem.page)
        where = _("Page “%(page)s”") % {"page": (page and page.title) or problem.page}
    elif not version.definition.pages:
        name, parts, where = "new_service_page", [], _("Pages")
    else:
        name, parts, where = "service_about", [], _("About the service")
    href = reverse(name, args=[version.code, version.number, *parts]) if linked else ""
    return Wrong(problem.says, where, href)


address = path(ADDRESS, service, name="service")
