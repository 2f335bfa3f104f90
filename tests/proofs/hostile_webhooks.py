"""Webhooks of text messages, good and forged, replayed, truncated and reordered, by a chance made from a number."""

import json
import logging
import random
from collections import Counter
from collections.abc import Callable
from typing import Final
from urllib.parse import urlencode

from django.test import Client
from django.test.utils import override_settings

from bluelamp.channels.sms.signatures import SETTINGS, SIGNATURE
from bluelamp.channels.sms.tests.sending import (
    BEARER,
    FIELDS,
    FORM,
    KEY,
    NOTIFY,
    TOKEN,
    TWILIO,
    fields_of,
    signed,
)
from bluelamp.texts.models import DeadLetter, Text

Fields = dict[str, str]
Count = Counter[str]
NEW: Final = "key=spring,algorithm=HMAC_SHA256"


class Provider:
    """What was sent so far: good texts by their names, for replays, and what must be there in the end."""

    def __init__(self, chance: random.Random) -> None:
        self.chance = chance
        self.client = Client(enforce_csrf_checks=True, SERVER_NAME="localhost")
        self.sent: list[tuple[str, Fields]] = []
        self.waiting: list[Fields] = []

    def a_text(self, number: int) -> Fields:
        """Return the fields of a text that nobody sent before."""
        return fields_of(MessageSid=f"SM{number}", SmsSid=f"SM{number}", Body=f"Text {number}, {self.chance.random()}")

    def post(self, fields: Fields, headers: dict[str, str], *, body: str | None = None) -> int:
        """Send a form as it is."""
        sent = urlencode(fields) if body is None else body
        return self.client.post(TWILIO, sent, content_type=FORM, headers=headers).status_code


def found_in(count: int) -> Count:
    """Send so many webhooks, and count what was accepted that must not be, and what is lost or doubled."""
    found: Count = Counter({"accepted": 0, "refused in vain": 0, "good": 0, "forged": 0, "replayed": 0, "reordered": 0})
    with override_settings(TWILIO_TOKENS=[TOKEN], TWILIO_KEYS={"spring": KEY}, NOTIFY_TOKEN=BEARER):
        provider = Provider(random.Random(count))
        for number in range(count):
            provider.chance.choice(KINDS)(provider, number, found)
        for fields in provider.waiting:
            _good(provider, fields, found)
    kept = dict(Text.objects.filter(sid__in=[sid for sid, _ in provider.sent]).values_list("sid", "said__words"))
    found["lost"] = sum(kept.get(sid) != fields["Body"] for sid, fields in provider.sent)
    found["doubled"] = Text.objects.count() - len(kept)
    found["dead"] = DeadLetter.objects.count()
    return found


def print_found(count: int) -> None:
    """Print what was found, for another process to read."""
    logging.disable(logging.WARNING)  # a line for each that is refused
    print(json.dumps(found_in(count)))


def _good(provider: Provider, fields: Fields, found: Count) -> None:
    found["good"] += 1
    status = provider.post(fields, signed(fields, anew=provider.chance.random() < 0.5))
    found["refused in vain"] += status != 200
    if fields["MessageSid"] not in {sid for sid, _ in provider.sent[-50:]}:
        provider.sent.append((fields["MessageSid"], fields))


def _new(provider: Provider, number: int, found: Count) -> None:
    _good(provider, provider.a_text(number), found)


def _reordered(provider: Provider, number: int, found: Count) -> None:
    """Keep a text back, and send one that was kept back before."""
    found["reordered"] += 1
    provider.waiting.append(provider.a_text(number))
    if len(provider.waiting) > 3:
        _good(provider, provider.waiting.pop(provider.chance.randrange(len(provider.waiting))), found)


def _replayed(provider: Provider, number: int, found: Count) -> None:
    if provider.sent:
        found["replayed"] += 1
        _sid, fields = provider.chance.choice(provider.sent)
        found["refused in vain"] += provider.post(fields, signed(fields)) != 200


def _forged(provider: Provider, number: int, found: Count) -> None:
    """Send what the provider never signed: no status but 403 may come of it, and no row."""
    found["forged"] += 1
    fields, before = provider.a_text(number), (Text.objects.count(), DeadLetter.objects.count())
    status = provider.chance.choice(FORGERIES)(provider, fields)
    after = (Text.objects.count(), DeadLetter.objects.count())
    found["accepted"] += status != 403 or before != after


def _with_no_signature(provider: Provider, fields: Fields) -> int:
    return provider.post(fields, {})


def _by_another_key(provider: Provider, fields: Fields) -> int:
    shown = signed(fields)[SIGNATURE]
    return provider.post(fields, {SIGNATURE: shown[::-1]})


def _of_another_text(provider: Provider, fields: Fields) -> int:
    return provider.post(fields, signed(FIELDS))


def _changed(provider: Provider, fields: Fields) -> int:
    name = provider.chance.choice(list(fields))
    return provider.post(fields | {name: f"{fields[name]}x"}, signed(fields))


def _without_a_field(provider: Provider, fields: Fields) -> int:
    name = provider.chance.choice([name for name, value in fields.items() if value])
    return provider.post({each: value for each, value in fields.items() if each != name}, signed(fields))


def _with_a_field(provider: Provider, fields: Fields) -> int:
    return provider.post(fields | {f"New{provider.chance.random()}": "1"}, signed(fields))


def _truncated(provider: Provider, fields: Fields) -> int:
    body = urlencode(fields)
    return provider.post(fields, signed(fields), body=body[: provider.chance.randrange(len(body) - 1)])


def _downgraded(provider: Provider, fields: Fields) -> int:
    older, newer = signed(fields)[SIGNATURE], signed(fields, anew=True)[SIGNATURE]
    return provider.post(fields, provider.chance.choice([{SIGNATURE: newer}, {SIGNATURE: older, SETTINGS: NEW}]))


def _to_another_address(provider: Provider, fields: Fields) -> int:
    address = f"{TWILIO}?again={provider.chance.random()}"
    return provider.client.post(address, urlencode(fields), content_type=FORM, headers=signed(fields)).status_code


def _by_another_bearer(provider: Provider, fields: Fields) -> int:
    said = {"id": fields["MessageSid"], "source_number": fields["From"], "message": fields["Body"]}
    shown = {"Authorization": f"Bearer {BEARER[: provider.chance.randrange(len(BEARER))]}"}
    body = json.dumps(said)
    return provider.client.post(NOTIFY, body, content_type="application/json", headers=shown).status_code


FORGERIES: Final[tuple[Callable[[Provider, Fields], int], ...]] = (
    _with_no_signature,
    _by_another_key,
    _of_another_text,
    _changed,
    _without_a_field,
    _with_a_field,
    _truncated,
    _downgraded,
    _to_another_address,
    _by_another_bearer,
)
KINDS: Final = (_new, _reordered, _replayed, _forged, _forged, _forged, _forged)
