"""Reading what people need so that we and they understand each other: what holds now, and what held before."""

from collections.abc import Collection
from dataclasses import dataclass
from typing import Final
from uuid import UUID

from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from bluelamp.people.models import NEEDS, WHO_SAID, Needs
from bluelamp.people.rules import GivenBy, Need

LANGUAGES: Final = {
    "sq": _("Albanian"),
    "ar": _("Arabic"),
    "bn": _("Bengali"),
    "bg": _("Bulgarian"),
    "yue": _("Cantonese"),
    "zh": _("Chinese"),
    "cs": _("Czech"),
    "nl": _("Dutch"),
    "en": _("English"),
    "fr": _("French"),
    "de": _("German"),
    "el": _("Greek"),
    "gu": _("Gujarati"),
    "hi": _("Hindi"),
    "hu": _("Hungarian"),
    "it": _("Italian"),
    "ja": _("Japanese"),
    "ko": _("Korean"),
    "ku": _("Kurdish"),
    "lv": _("Latvian"),
    "lt": _("Lithuanian"),
    "ne": _("Nepali"),
    "ps": _("Pashto"),
    "fa": _("Persian"),
    "pl": _("Polish"),
    "pt": _("Portuguese"),
    "pa": _("Punjabi"),
    "ro": _("Romanian"),
    "ru": _("Russian"),
    "sk": _("Slovak"),
    "so": _("Somali"),
    "es": _("Spanish"),
    "ta": _("Tamil"),
    "tr": _("Turkish"),
    "uk": _("Ukrainian"),
    "ur": _("Urdu"),
    "vi": _("Vietnamese"),
    "cy": _("Welsh"),
}
NO_LANGUAGE: Final = ""


@dataclass(frozen=True, kw_only=True)
class Needed:
    """What someone needs, and who said so. `language` is '' where it was not said."""

    language: str = NO_LANGUAGE
    needs: tuple[Need, ...] = ()
    besides: str = ""
    address_as: str = ""
    given_by: GivenBy = GivenBy.OWNER


def needs_of(people: Collection[UUID]) -> Needs | None:
    """Return what was written last of what someone needs, on any of their records; None where nothing was."""
    return _written(people).first()


def every_version_of(people: Collection[UUID]) -> list[Needs]:
    """Return all that was ever written of what someone needs, the newest first."""
    return list(_written(people).select_related("written_by"))


def needed(written: Needs) -> Needed:
    """Return what a version says."""
    return Needed(
        language=written.language,
        needs=tuple(Need(code) for code in written.said.split()),
        besides=written.besides,
        address_as=written.address_as,
        given_by=GivenBy(written.given_by),
    )


def in_words(said: Needed) -> list[str]:
    """Return what someone needs, each in words."""
    words = dict(NEEDS)
    language = [str(LANGUAGES[said.language])] if said.language in LANGUAGES else []
    address = [_("Address them as %(name)s") % {"name": said.address_as}] if said.address_as else []
    return [*language, *(str(words[need]) for need in said.needs), *filter(None, [said.besides]), *map(str, address)]


def what_can_be_needed() -> list[tuple[str, str]]:
    """Return what can be needed: codes and words."""
    return [(str(code), str(words)) for code, words in NEEDS]


def who_can_say() -> list[tuple[str, str]]:
    """Return who can say so: codes and words."""
    return [(str(code), str(words)) for code, words in WHO_SAID]


def _written(people: Collection[UUID]) -> QuerySet[Needs]:
    return Needs.objects.filter(person__in=people).exclude(digest_key=b"").order_by("-written_at", "-pk")
