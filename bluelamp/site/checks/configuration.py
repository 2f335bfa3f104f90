"""Settings that would be unsafe together."""

from collections.abc import Iterator
from typing import Final
from urllib.parse import urlsplit

from django.conf import settings

from bluelamp.channels.email.place import ReceiverNotSetRight, is_set, place_to_listen
from bluelamp.foundation.files.clamd import ScannerNotSetRight, is_configured, place_of
from bluelamp.gateways.gazetteer import connected as gazetteers
from bluelamp.gateways.records.connected import NotSetRight, connected, is_connected
from bluelamp.gateways.sms import connected as texts_by
from bluelamp.site.backup.restoring import half_way
from bluelamp.staff.queries import demonstration_accounts

LONGEST_CONNECTION: Final = 366
LONGEST_LONGER: Final = 12
LONGEST_CONFIRMED: Final = 24 * 60
LONGEST_TOLD, FARTHEST_TOLD = 90, 500  # days and metres
THIS_MACHINE: Final = ("localhost", "127.0.0.1", "::1")


def wrong_with_configuration() -> Iterator[str]:
    """Yield what must not be served as it is set."""
    if settings.DEBUG:
        yield "Django's debug mode is on and would show people's data to strangers. Take DEBUG out of the settings."
    if not settings.SECURE and urlsplit(settings.ADDRESS).hostname not in THIS_MACHINE:
        yield (
            f"BLUELAMP_ADDRESS is {settings.ADDRESS}: what people tell us would travel in the open. Put a web server "
            "with TLS in front and use an address with https://."
        )
    if settings.WEBHOOKS_HERE and not settings.DEMONSTRATION:
        yield (
            "BLUELAMP_WEBHOOKS_HERE lets whoever sets a webhook reach what this machine tells only itself. "
            "Take it away; it is for a demonstration."
        )
    if not 0 <= settings.CONNECTION_DAYS <= LONGEST_CONNECTION:
        yield f"BLUELAMP_CONNECTION_DAYS is {settings.CONNECTION_DAYS}. Set it to 0 to keep none, or to 366 at most."
    if not 1 <= settings.CONFIRMED_MINUTES <= LONGEST_CONFIRMED:
        yield f"BLUELAMP_CONFIRMED_MINUTES is {settings.CONFIRMED_MINUTES}. Set it to 1 at least, and to 1440 at most."
    if not 0 <= settings.LONGER_MONTHS <= LONGEST_LONGER:
        yield f"BLUELAMP_LONGER_MONTHS is {settings.LONGER_MONTHS}. Set it from 0, for no more, to {LONGEST_LONGER}."
    if not (0 <= settings.TOLD_DAYS <= LONGEST_TOLD and 1 <= settings.TOLD_METRES <= FARTHEST_TOLD):
        yield (
            f"BLUELAMP_TOLD_DAYS is {settings.TOLD_DAYS} and BLUELAMP_TOLD_METRES {settings.TOLD_METRES}. Set the days "
            f"from 0, to say nothing, to {LONGEST_TOLD}, and the metres from 1 to {FARTHEST_TOLD}."
        )
    yield from _wrong_with_records_system()
    yield from _wrong_with_gazetteer()
    yield from _wrong_with_providers()
    yield from _wrong_with_canaries()
    yield from _wrong_with_scanner()
    yield from _wrong_with_receiver()
    if half_way().exists():
        yield (
            f"A restore was begun and not finished: {half_way()} is still there. Empty the database and the files, "
            "remove this file, and restore again."
        )


def _wrong_with_records_system() -> Iterator[str]:
    if is_connected():
        try:
            connected()
        except NotSetRight as error:
            yield str(error)


def _wrong_with_gazetteer() -> Iterator[str]:
    try:
        gazetteers.gazetteer()
    except gazetteers.NotSetRight as error:
        yield str(error)


def _wrong_with_providers() -> Iterator[str]:
    try:
        texts_by.providers()
    except texts_by.NotSetRight as error:
        yield str(error)


def _wrong_with_canaries() -> Iterator[str]:
    number = settings.CANARY_NUMBER
    if number and (not texts_by.NUMBER.fullmatch(number) or number == settings.TWILIO_FROM):
        yield (
            "BLUELAMP_CANARY_NUMBER must be a number of your own, such as +447700900998, and not the one that texts "
            "are from: no provider sends a text from a number to itself."
        )


def _wrong_with_scanner() -> Iterator[str]:
    if is_configured():
        try:
            place_of(settings.CLAMAV)
        except ScannerNotSetRight as error:
            yield str(error)


def _wrong_with_receiver() -> Iterator[str]:
    if is_set():
        try:
            place_to_listen()
        except ReceiverNotSetRight as error:
            yield str(error)


def wrong_with_accounts() -> Iterator[str]:
    """Yield where anyone could sign in with a password that everyone knows."""
    if not settings.DEMONSTRATION and demonstration_accounts():
        yield (
            "This database holds demonstration accounts, whose passwords everyone knows. "
            "Set BLUELAMP_DEMONSTRATION=1, or use a database of your own."
        )
