"""Published figures in words, for staff and for the public."""

from collections.abc import Iterable
from typing import TYPE_CHECKING, Final

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from bluelamp.contacts.rules import Channel
from bluelamp.reports.services import service_called
from bluelamp.staff.queries import teams_with
from bluelamp.surveys.published import OTHER, By

if TYPE_CHECKING:
    from django_stubs_ext import StrOrPromise

CHANNELS: "Final[dict[str, StrOrPromise]]" = {
    Channel.WEB_REPORT: gettext_lazy("Web form"),
    Channel.PARTNER: gettext_lazy("Partners"),
    Channel.EMAIL: gettext_lazy("E-mail"),
    Channel.SMS: gettext_lazy("Text message"),
    Channel.CHAT: gettext_lazy("Chat"),
    Channel.COUNTER: gettext_lazy("Front counter"),
    Channel.STREET: gettext_lazy("Outside"),
    Channel.PHONE: gettext_lazy("Phone"),
}
HAPPENED: "Final[dict[str, StrOrPromise]]" = {
    "in_time": gettext_lazy("We first answered in time"),
    "late": gettext_lazy("We first answered late"),
    "again": gettext_lazy("We asked something again"),
    "not_again": gettext_lazy("We asked nothing again"),
    "kept": gettext_lazy("We promised more, and kept it"),
    "not_kept": gettext_lazy("We promised nothing more, or did not keep it"),
}
TITLES: "Final[dict[By, StrOrPromise]]" = {
    By.PLACE: gettext_lazy("By place"),
    By.ABOUT: gettext_lazy("By what it was about"),
    By.FIRST_ANSWER: gettext_lazy("By when we first answered"),
    By.ASKED: gettext_lazy("By whether we asked something again"),
    By.PROMISE: gettext_lazy("By whether we kept what we promised"),
}


def named(by: By, codes: Iterable[str]) -> "dict[str, StrOrPromise]":
    """Return what the lines of a table are called, by their codes."""
    codes = list(codes)
    if by == By.PLACE:
        return {team.pk: team.name for team in teams_with(codes)}
    if by == By.ABOUT:
        return {code: _about(code) for code in codes}
    known = CHANNELS if by == By.CHANNEL else HAPPENED
    return {code: known.get(code, code) for code in codes}


def _about(code: str) -> str:
    service = None if code == OTHER else service_called(code)
    return str(service.label) if service else _("Anything else")
