"""Finding a service: by the words that people have for their trouble, and by what most people come with."""

from collections import Counter
from collections.abc import Collection
from dataclasses import replace
from typing import Final

from bluelamp.contacts.queries import newest_subjects
from bluelamp.contacts.rules import Channel
from bluelamp.foundation.remembering import remembered_for
from bluelamp.foundation.search.nearest import ABOUT, Names, nearness, phrases_in
from bluelamp.reports.definition import ENGLISH, QUESTION, Service
from bluelamp.reports.other_languages import called_elsewhere, small_elsewhere

WELSH: Final = "cy"
SECONDS_REMEMBERED: Final = 3_600.0
NEWEST: Final = 2_000
ENOUGH: Final = 100  # with fewer reports than these chance would decide what stands first
MOST_FOUND: Final = 6
NEAR_THE_BEST: Final = 0.05
LIKELY: Final = (
    "crime",
    "antisocial-behaviour",
    "theft",
    "burglary",
    "vehicle-crime",
    "road-incident",
    "domestic-abuse",
    "existing-case",
    "lost-property",
    QUESTION,
)
# Sensitive because it may be about anything: its words point to nothing that is.
ABOUT_ANYTHING: Final = frozenset({"existing-case"})


def found(typed: str, offered: Collection[Service]) -> list[Service]:
    """Return the services that fit some words best, the best first; none where none does. Slips are forgiven.

    Of two that fit alike the likelier one stands first. One that fits far less than the best does only shares some word
    with what was typed, and would be in the way.
    """
    near = nearness(typed, {service.code: _names(service) for service in offered}, small=small_elsewhere())
    least = NEAR_THE_BEST * max(near.values(), default=0)
    best = sorted(offered, key=lambda service: (-near.get(service.code, 0), _place(service.code)))
    return [service for service in best if near.get(service.code, 0) > least][:MOST_FOUND]


def is_sensitive_matter(typed: str, offered: Collection[Service]) -> bool:
    """Say whether some words point to a sensitive service: one is called just that, or is the nearest.

    A word that only its text has does not make it the nearest.
    """
    sensitive = [service for service in offered if service.sensitive and service.code not in ABOUT_ANYTHING]
    near = nearness(typed, {service.code: _names(service) for service in offered})
    nearest = max(near, key=lambda code: near[code], default="")
    is_near = near.get(nearest, 0) > ABOUT
    return any(is_called(typed, service) or (is_near and service.code == nearest) for service in sensitive)


def is_called(typed: str, service: Service) -> bool:
    """Say whether one of the names that people have for a service stands in some words."""
    return bool(phrases_in(typed, _names(service).all_called))


def most_used(offered: Collection[Service], *, most: int) -> list[Service]:
    """Return the services that people came with most of late; until enough did, those that are likely."""
    used = _used()
    known = [service for service in offered if service.code in LIKELY or service.code in used]
    return sorted(known, key=lambda service: (-used[service.code], _place(service.code)))[:most]


def _place(code: str) -> int:
    """Return where a service stands among those that are likely; after them where it is none."""
    return LIKELY.index(code) if code in LIKELY else len(LIKELY)


@remembered_for(SECONDS_REMEMBERED)
def _used() -> Counter[str]:
    used = newest_subjects(Channel.WEB_REPORT, most=NEWEST)
    return used if used.total() >= ENOUGH else Counter()


def _names(service: Service) -> Names:
    """Return what a service is known by: in both languages, and what people call it in others."""
    english = _names_in(ENGLISH, service)
    called = f"{english.called}, {called_elsewhere(service.code)}"
    return replace(english, called=called, welsh=_names_in(WELSH, service))


def _names_in(language: str, service: Service) -> Names:
    told = service.definition
    label, called, about = (text.by_language.get(language, "") for text in (told.label, told.also_called, told.about))
    return Names(label, called, about)
