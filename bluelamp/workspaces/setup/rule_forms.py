"""What is asked about a rule and about a contact that one tries, and what a rule says in words."""

from typing import TYPE_CHECKING, Final

from django.utils.translation import gettext as _

from bluelamp.contacts.fitting import Asks, phrases_in
from bluelamp.foundation.design.fields import Field
from bluelamp.reports.telling import what_can_be_chosen
from bluelamp.staff.closed_teams import open_teams
from bluelamp.staff.queries import names_of_skills
from bluelamp.workspaces.setup.forms import Form

if TYPE_CHECKING:
    from bluelamp.contacts.models import RoutingRule

LONGEST_NAME: Final = 60
LONGEST_LIST: Final = 200
ASKS: Final = ("chosen", "place", "words")


def form_of_rule(rule: "RoutingRule") -> Form:
    """Return the form of a rule as it is."""
    asks = {"chosen": rule.chosen, "place": rule.place, "words": rule.words}
    return Form({"name": rule.name, "team": rule.team_id, "skill": rule.skill_id or "", **asks})


def check_rule(form: Form) -> None:
    """Note what is wrong with a rule."""
    if not form.typed["name"]:
        form.wrong["name"] = _("Enter what the rule is called, such as Hate crime.")
    elif len(form.typed["name"]) > LONGEST_NAME:
        form.wrong["name"] = _("This name is too long. Shorten it to 60 characters or fewer.")
    check_chosen(form)
    for name in ("place", "words"):
        listed = form.typed[name]
        if listed and not phrases_in(listed):
            form.wrong[name] = _("Enter words with letters or numbers, with commas between them.")
        elif len(listed) > LONGEST_LIST:
            form.wrong[name] = _("This is too long. Shorten it to 200 characters or fewer, or make two rules.")
    if form.typed["team"] not in open_teams():
        form.wrong["team"] = _("Choose the team that it goes to.")
    if form.typed["skill"] and form.typed["skill"] not in names_of_skills():
        form.wrong["skill"] = _("Choose a skill of the list, or that none is needed.")


def check_chosen(form: Form) -> None:
    """Note where something was chosen that nobody can choose in a report."""
    if form.typed["chosen"] and form.typed["chosen"] not in what_can_be_chosen():
        form.wrong["chosen"] = _("Choose an answer of the list, or any.")


def asks_of(form: Form) -> Asks:
    """Return what a rule asks for."""
    return Asks(*(form.typed[name] for name in ASKS))


def rule_fields(form: Form) -> list[Field]:
    """Ask what a rule is called, what it fits, and where that goes."""
    several = _("With commas between several: one of them is enough. Case and accents do not matter.")
    return [
        form.one_line("name", _("What is it called?"), hint=_("Colleagues read it beside each contact it decided on.")),
        form.one_of("chosen", _("What was chosen in the report?"), what_can_be_chosen(), none=_("Anything")),
        form.one_line("place", _("Which words are in where it happened? (optional)"), hint=several),
        form.one_line(
            "words",
            _("Which words are in anything that was written? (optional)"),
            hint=_("For a language, take small words that only it has: mae, wedi, heddlu. Never the name of a person."),
        ),
        form.one_of("team", _("To which team does it go?"), open_teams(), none=_("Choose a team")),
        form.one_of(
            "skill",
            _("Which skill does it need?"),
            names_of_skills(),
            none=_("None"),
            hint=_("Only those who have it are given it by “Take the next”."),
        ),
    ]


def trial_fields(form: Form) -> list[Field]:
    """Ask about a contact that one tries."""
    return [
        form.one_of("chosen", _("What is chosen in it"), what_can_be_chosen(), none=_("Nothing")),
        form.one_line("place", _("Where it happened")),
        form.one_line("words", _("What else is written"), hint=_("Make it up. It is not kept.")),
    ]


def fits_in_words(rule: "RoutingRule") -> list[str]:
    """Say what a rule fits, one thing it asks for in each."""
    said = []
    if rule.chosen:
        said.append(what_can_be_chosen().get(rule.chosen, _("An answer that nobody can choose any more")))
    if rule.place:
        said.append(_("Where it happened: %(words)s") % {"words": rule.place})
    if rule.words:
        said.append(_("Written: %(words)s") % {"words": rule.words})
    return said or [_("Every contact")]
