"""What can be done to several contacts at once, in words: the choices, what would change, and why not."""

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final
from uuid import UUID

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from bluelamp.contacts.changes import WHOLE_TEAM, Change, ChangeKind, WhyNot
from bluelamp.contacts.queries import close_reasons
from bluelamp.contacts.rules import GRADES, State
from bluelamp.contacts.several import Target
from bluelamp.contacts.tags import tag_labels
from bluelamp.foundation.design.fields import Option
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.foundation.ledger.still import Still, alike
from bluelamp.staff.closed_teams import open_teams
from bluelamp.staff.duty import Colleague, colleagues_in
from bluelamp.staff.duty_words import not_here

if TYPE_CHECKING:
    from bluelamp.contacts.models import Contact

WHY_NOT: Final = {
    WhyNot.ALREADY: gettext_lazy("It is so already."),
    WhyNot.IS_CLOSED: gettext_lazy("It is closed."),
    WhyNot.CHANGED: gettext_lazy("Someone changed it meanwhile."),
    WhyNot.NOT_IN_TEAM: gettext_lazy("They are not in the team that has it."),
    WhyNot.NOT_HERE: gettext_lazy("They are not here."),
    WhyNot.KNOWS_THEM: gettext_lazy("They cannot be given it."),
    WhyNot.SEALED: gettext_lazy("It is sealed, and stays with the team that has it."),
}
STATES: Final = {
    State.WAITING: gettext_lazy("Waiting"),
    State.ANSWERED: gettext_lazy("Answered"),
    State.CLOSED: gettext_lazy("Closed"),
}


@dataclass(frozen=True)
class Group:
    """Changes of one kind, to choose from."""

    label: str
    options: tuple[Option, ...]


def change_groups(by: Actor, still: Still) -> list[Group]:
    """Return every change that this member of staff can make to several contacts."""
    members = still.ask(_members, by.teams)
    others = [option for account, option in members.items() if account != by.id]
    mine = [Option(f"assign:{by.id}", _("Me"))] if by.id in members else []
    give = Group(_("Give them to"), (*mine, *others, Option(f"assign:{WHOLE_TEAM}", _("Anyone in the team"))))
    return [give, *still.ask(_whoever_has_them, alike(by))]


def _whoever_has_them(by: Actor) -> list[Group]:
    grades = [Option(f"grade:{grade}", _("Grade %(grade)s") % {"grade": grade}) for grade in GRADES]
    groups = [
        Group(_("Grade them"), tuple(grades)),
        Group(_("Put on the tag"), tuple(Option(f"tag:{code}", label) for code, label in tag_labels().items())),
        Group(_("Move them to"), _other_teams(by)),
        Group(_("Close them"), tuple(Option(f"close:{code}", words) for code, words in close_reasons())),
    ]
    return [group for group in groups if group.options]


def _other_teams(by: Actor) -> tuple[Option, ...]:
    """Return the teams to move contacts to; all of one who reaches a single team are in it, and stay."""
    if not by.may("contacts.move"):
        return ()
    only = by.teams if len(by.teams) == 1 and not by.may("contacts.see_all_teams") else frozenset()
    return tuple(Option(f"move:{code}", name) for code, name in open_teams().items() if code not in only)


def _members(teams: frozenset[str]) -> dict[UUID, Option]:
    return {each.account.pk: _colleague(each) for each in colleagues_in(teams)}


def _colleague(colleague: Colleague) -> Option:
    """Return someone to give contacts to; who is not here can be seen and not chosen."""
    duty, name = colleague.duty, colleague.account.name
    label = name if duty.here else f"{name} ({not_here(duty)})"
    return Option(f"assign:{colleague.account.pk}", label, off=not duty.here)


def what_it_does(change: Change, target: Target) -> str:
    """Say what a change does."""
    match change.kind:
        case ChangeKind.ASSIGN if target.account:
            return _("Give them to %(name)s") % {"name": target.account}
        case ChangeKind.ASSIGN:
            return _("Give them to anyone in the team")
        case ChangeKind.GRADE:
            return _("Give them grade %(grade)s") % {"grade": change.value}
        case ChangeKind.TAG:
            return _("Put on the tag “%(tag)s”") % {"tag": target.tag}
        case ChangeKind.MOVE:
            return _("Move them to %(team)s") % {"team": target.team}
    return _("Close them: %(reason)s") % {"reason": dict(close_reasons())[change.value]}


def how_it_is(change: Change, contact: "Contact") -> str:
    """Say how a contact is now, in what a change changes."""
    match change.kind:
        case ChangeKind.ASSIGN:
            return str(contact.assigned_to) if contact.assigned_to else _("Nobody has it yet")
        case ChangeKind.GRADE:
            return _("Grade %(grade)s") % {"grade": contact.grade} if contact.grade else _("Not graded")
        case ChangeKind.CLOSE:
            return str(STATES[State(contact.state)])
        case ChangeKind.MOVE if contact.assigned_to:
            return _("%(team)s, with %(name)s") % {"team": contact.team, "name": contact.assigned_to}
        case ChangeKind.MOVE:
            return str(contact.team)
    return _("Without it")


def how_many_changed(changed: int, *, asked: int) -> str:
    """Say how many contacts were changed, and how many were not."""
    done = ngettext("%(count)s contact is changed.", "%(count)s contacts are changed.", changed) % {"count": changed}
    left = asked - changed
    if not left:
        return done
    rest = ngettext("%(count)s stays as it was.", "%(count)s stay as they were.", left) % {"count": left}
    return f"{done} {rest}"
