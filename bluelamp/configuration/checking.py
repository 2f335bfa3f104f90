"""Whether what a file says can be done here: codes that mean something, lengths, nothing named twice."""

from collections.abc import Callable, Iterable, Iterator
from typing import Any, Final

from django.core.exceptions import ValidationError
from django.core.validators import URLValidator, validate_slug
from django.utils.text import slugify
from django.utils.translation import gettext as _

from bluelamp.configuration.definition import (
    Configuration,
    HolidaySet,
    OpeningSet,
    ReplySet,
    RuleSet,
    SenderSet,
    TeamSet,
    TemplateSet,
    ViewSet,
)
from bluelamp.contacts.filters import KnownCodes, read_query
from bluelamp.contacts.fitting import phrases_in
from bluelamp.knowledge import articles
from bluelamp.knowledge.definition import Article
from bluelamp.knowledge.rules import CODE, LONGEST_TITLE, unknown_in
from bluelamp.knowledge.rules import Kind as ArticleKind
from bluelamp.knowledge.templates import TEMPLATES, what_is_wrong_in
from bluelamp.reports.definition import Definition
from bluelamp.reports.services import composed, services
from bluelamp.reports.soundness import is_service_code, problems_of_codes
from bluelamp.reports.telling import chosen_in, what_can_be_chosen
from bluelamp.staff.opening import CHAT
from bluelamp.staff.opening_times import DAYS, hours_in
from bluelamp.staff.queries import accounts_of
from bluelamp.staff.senders import EMAIL, what_is_wrong_with_sender
from bluelamp.staff.typed_times import day_in

NAMED: Final = 120
SHORT: Final = 40
RULE_NAME: Final = 60
LISTED_WORDS: Final = 200
URL: Final = 200
Codes = frozenset[str]


def faults_in(wanted: Configuration, here: Configuration) -> list[str]:
    """Return a sentence for each thing that cannot be done, with its place; none where all of it can."""
    teams = _codes(wanted.teams, here.teams)
    usable = teams - _closed_in_the_end(wanted, here)
    skills = _codes(wanted.skills, here.skills)
    tags = frozenset(slugify(label) for label in [*(wanted.tags or ()), *(here.tags or ())])
    return [
        *_of_force(wanted, here),
        *_of_codes("teams", wanted.teams or (), longest=50, name=NAMED),
        *_of_codes("skills", wanted.skills or (), longest=SHORT, name=SHORT),
        *_each("teams", wanted.teams or (), lambda team: _of_overflow(team, usable) or _of_closing(team, here, usable)),
        *_each("tags", wanted.tags or (), _of_label),
        *_each("marker_kinds", wanted.marker_kinds or (), _of_label),
        *_each("rules", wanted.rules or (), lambda rule: _of_rule(rule, usable, skills, _chosen(wanted))),
        *_each("services", wanted.services or (), _of_service),
        *_twice("services", [definition.code for definition in wanted.services or ()]),
        *_each("team_views", wanted.team_views or (), lambda view: _of_view(view, teams, tags)),
        *_each("saved_replies", wanted.saved_replies or (), _of_reply),
        *_each("templates", wanted.templates or (), _of_template),
        *_twice("templates", [template.code for template in wanted.templates or ()]),
        *_each("articles", wanted.articles or (), lambda article: _of_article(article, ArticleKind.ARTICLE)),
        *_twice("articles", [article.code for article in wanted.articles or ()]),
        *_each("easy_reads", wanted.easy_reads or (), lambda text: _of_article(text, ArticleKind.EASY_READ)),
        *_twice("easy_reads", [text.code for text in wanted.easy_reads or ()]),
        *_each("senders", wanted.senders or (), _of_sender),
        *_twice("senders", [sender.channel for sender in wanted.senders or ()]),
        *_each("opening_hours", wanted.opening_hours or (), lambda hours: _of_opening(hours, _offered(wanted))),
        *_twice("opening_hours", [f"{each.door} {each.about}".strip() for each in wanted.opening_hours or ()]),
        *_each("bank_holidays", wanted.bank_holidays or (), _of_holiday),
        *_twice("bank_holidays", [holiday.day for holiday in wanted.bank_holidays or ()]),
        *_twice("saved_replies", [reply.code for reply in wanted.saved_replies or ()]),
    ]


def _codes(*parts: Iterable[Any] | None) -> Codes:
    return frozenset(each.code for part in parts for each in part or ())


def _each(part: str, things: Iterable[Any], wrong: Callable[[Any], str]) -> Iterator[str]:
    for number, each in enumerate(things, 1):
        if said := wrong(each):
            yield f"{part} {number}: {said}"


def _of_force(wanted: Configuration, here: Configuration) -> Iterator[str]:
    if here.force is None:
        yield _("No force is set up here yet. Set it up first: bluelamp force.")
    if wanted.force is None:
        return
    if not 0 < len(wanted.force.name) <= NAMED:
        yield _("force: the name must have 1 to 120 characters.")
    try:
        URLValidator(["https"])(wanted.force.exit_url)
    except ValidationError:
        yield _("force: exit_url must be a whole address that begins with https://")
    if len(wanted.force.exit_url) > URL:
        yield _("force: exit_url is too long.")


def _of_codes(part: str, things: Iterable[Any], *, longest: int, name: int) -> Iterator[str]:
    yield from _twice(part, [each.code for each in things])
    if part == "skills":
        yield from _twice(part, [each.name for each in things])
    yield from _each(part, things, lambda each: _of_code(each, longest, name))


def _of_code(each: Any, longest: int, name: int) -> str:
    try:
        validate_slug(each.code)
    except ValidationError:
        return _("a code has letters, numbers and hyphens only.")
    if len(each.code) > longest or not 0 < len(each.name) <= name:
        return _("the code or the name is too long, or there is no name.")
    return ""


def _twice(part: str, codes: list[str]) -> Iterator[str]:
    for code in sorted({code for code in codes if codes.count(code) > 1}):
        yield _("%(part)s: “%(code)s” stands there twice.") % {"part": part, "code": code}


def _of_overflow(team: Any, teams: Codes) -> str:
    if team.offered_to == team.code:
        return _("a team is not offered its own work.")
    return _no_team(team.offered_to, teams) if team.offered_to else ""


def _closed_in_the_end(wanted: Configuration, here: Configuration) -> Codes:
    """Return the teams that are closed here, or would be by the file: nothing is opened again by one."""
    return frozenset(team.code for team in (*(here.teams or ()), *(wanted.teams or ())) if team.followed_by)


def _of_closing(team: TeamSet, here: Configuration, usable: Codes) -> str:
    if not team.followed_by or team in (here.teams or ()):
        return ""
    if accounts_of(team.code) and not any(each.code == team.code and each.followed_by for each in here.teams or ()):
        return _("there are people in it. Close it under Teams, so that they move with its work.")
    return _no_team(team.followed_by, usable)


def _of_label(label: str) -> str:
    code = slugify(label)
    fits = code and code[0].isalnum() and len(label) <= SHORT
    return "" if fits else _("it must be a word or two with letters or numbers, at most 40 characters.")


def _chosen(wanted: Configuration) -> Codes:
    """Return what can be chosen in a report here, or once the services of the file are offered."""
    coming = [composed(definition, 0) for definition in wanted.services or ()]
    return frozenset([*what_can_be_chosen(), *chosen_in(coming)])


def _of_service(definition: Definition) -> str:
    """Say what is wrong with a service whose parts cannot be named; all else is mended in the draft."""
    if not is_service_code(definition.code):
        return _("the code must be small letters, digits and single dashes, 40 at the most.")
    for problem in problems_of_codes(definition):
        place = ", ".join(code for code in (problem.page, problem.question) if code)
        return f"{place[:NAMED]}: {problem.says}"
    return ""


def _of_rule(rule: RuleSet, teams: Codes, skills: Codes, chosen: Codes) -> str:
    if not 0 < len(rule.name) <= RULE_NAME:
        return _("the name must have 1 to 60 characters.")
    if rule.chosen and rule.chosen not in chosen:
        return _("nobody can choose “%(code)s” in a report here.") % {"code": rule.chosen}
    for listed in (rule.place, rule.words):
        if listed and (not phrases_in(listed) or len(listed) > LISTED_WORDS):
            return _("words must have letters or numbers, with commas between them, at most 200 characters.")
    if rule.skill and rule.skill not in skills:
        return _("there is no skill with the code “%(code)s”, here or in the file.") % {"code": rule.skill}
    return _no_team(rule.team, teams)


def _of_view(view: ViewSet, teams: Codes, tags: Codes) -> str:
    filters = read_query(view.query, KnownCodes(teams=teams, tags=tags, services=frozenset(services())))
    if not 0 < len(view.name) <= SHORT:
        return _("the name must have 1 to 40 characters.")
    if filters.query() != view.query or not filters.narrowed():
        return _("its filters mean nothing here. Take it out, or take in the teams and tags that it names.")
    return _no_team(view.team, teams)


def _of_reply(reply: ReplySet) -> str:
    if not CODE.fullmatch(reply.code):
        return _("a code has small letters, numbers and hyphens, at most 40.")
    if not 0 < len(reply.title) <= LONGEST_TITLE or not reply.words:
        return _("the title must have 1 to 80 characters, and there must be words.")
    if unknown := unknown_in(reply.words):
        return _("“%(gap)s” is nothing that is filled in.") % {"gap": unknown[0]}
    return ""


def _of_template(written: TemplateSet) -> str:
    template = TEMPLATES.get(written.code)
    if template is None:
        return _("there is no template “%(code)s” here.") % {"code": written.code}
    return " ".join(what_is_wrong_in(template, written.title, written.words).values())


def _of_article(article: Article, kind: ArticleKind) -> str:
    wrong = articles.what_is_wrong_in(article, kind)
    return " ".join(f"{name}: {said}" for name, said in wrong.items())


def _of_opening(opening: OpeningSet, offered: frozenset[str]) -> str:
    days = opening.week.split(",")
    if opening.door != CHAT or len(days) != DAYS or any(hours_in(day) != day for day in days):
        return _("the door must be chat, and the week seven times hours such as 09:00-17:00, with commas between them.")
    if opening.about and opening.about not in offered:
        return _("there is no service “%(code)s” here.") % {"code": opening.about}
    return ""


def _offered(wanted: Configuration) -> frozenset[str]:
    """Return the codes of the services that are offered here, and that are in the file."""
    return frozenset(services()) | {definition.code for definition in wanted.services or ()}


def _of_sender(sender: SenderSet) -> str:
    if sender.channel != EMAIL or not sender.address:
        return _("the channel must be email, and there must be an address.")
    return " ".join(what_is_wrong_with_sender(sender.name, sender.address).values())


def _of_holiday(holiday: HolidaySet) -> str:
    day = day_in(holiday.day)
    if day is None or day.isoformat() != holiday.day or not 0 < len(holiday.name) <= NAMED:
        return _("it must have a day such as 2026-12-25, and a name of at most 120 characters.")
    return ""


def _no_team(code: str, teams: Codes) -> str:
    if code in teams:
        return ""
    return _("there is no open team with the code “%(code)s”, here or in the file.") % {"code": code}
