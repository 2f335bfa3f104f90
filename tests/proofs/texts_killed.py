"""Kills what takes over and reads text messages at moments of chance; counts what is lost or doubled.

The provider is one of ours that speaks as Twilio does: signed, again until it is told that we have it, some twice.
"""

import base64
import hashlib
import hmac
import json
import random
import subprocess
import sys
import time
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from tempfile import TemporaryDirectory
from threading import Thread
from typing import Any, Final
from urllib.parse import urlencode

from tests.bench.figures import Figure
from tests.proofs.ground import Ground
from tests.proofs.mails_killed import desk_beside
from tests.proofs.telling import none_of, tell

USUAL_COUNT = 40
A_ROUND: Final = 12  # texts; more than are taken over before a kill
SENDERS: Final = 5
PATIENCE_SECONDS: Final = 300
TOKEN: Final = "a token of the account"
PATH: Final = "/texts/twilio/received/"


@dataclass
class Provider:
    """What texts go through on their way in, and what was acknowledged."""

    ground: Ground
    desk: "subprocess.Popen[str]"
    sent: int = 0
    acknowledged: int = 0

    def counted(self) -> dict[str, Any]:
        """Return how often each mark stands somewhere, and what came of the texts."""
        assert self.desk.stdin is not None
        assert self.desk.stdout is not None
        self.desk.stdin.write("texts\n")
        self.desk.stdin.flush()
        counted: dict[str, Any] = json.loads(self.desk.stdout.readline())
        return counted

    def hand_over(self, numbers: range) -> None:
        """Send texts, each until it is acknowledged, and every third once more."""
        for number in numbers:
            for _time in range(2 if number % 3 == 0 else 1):
                while not self._handed_over(number):
                    time.sleep(0.05)
            self.acknowledged += 1

    def _handed_over(self, number: int) -> bool:
        fields = {
            "MessageSid": f"SM{number}",
            "From": f"+44770090010{number % SENDERS}",
            "To": "+447700900999",
            "Body": f"Mark {number}. It is green.",
        }
        address = f"{self.ground.server.address}{PATH}"
        text = address + "".join(f"{name}{fields[name]}" for name in sorted(fields))
        signature = base64.b64encode(hmac.new(TOKEN.encode(), text.encode(), hashlib.sha1).digest()).decode()
        asked = urllib.request.Request(address, urlencode(fields).encode(), {"X-Twilio-Signature": signature})
        try:
            with urllib.request.urlopen(asked, timeout=30) as answer:
                return bool(answer.status < 300)
        except OSError:
            return False


def prove(ground: Ground, kills: int) -> Iterator[Figure]:
    """Kill what takes texts over and reads them so many times."""
    chance = random.Random()
    with TemporaryDirectory(prefix="bluelamp-texts-") as folder, _provided(ground, Path(folder)) as provider:
        for _kill in range(kills):
            _one_round(provider, chance)
        counted = _drained(provider)
    marks = counted["marks"]
    lost = [number for number in range(provider.sent) if f"Mark {number}." not in marks]
    how = f"of {provider.sent} texts, {kills} kills, {ground.kind}; {counted['became']}"
    yield none_of("Texts lost", len(lost), f"{how}; lost: {lost}")
    yield none_of("Texts doubled", sum(marks.values()) - len(marks), how)


def _one_round(provider: Provider, chance: random.Random) -> None:
    numbers, before = range(provider.sent, provider.sent + A_ROUND), provider.acknowledged
    provider.sent += A_ROUND
    sending = Thread(target=provider.hand_over, args=(numbers,))
    sending.start()
    after = chance.randrange(1, A_ROUND)
    _wait_until(lambda: provider.acknowledged >= before + after)
    time.sleep(chance.uniform(0, 0.03))
    provider.ground.server.kill()
    provider.ground.server.start()
    sending.join()


def _drained(provider: Provider) -> dict[str, Any]:
    """Wait until something came of every text, and return what stands there then."""
    _wait_until(lambda: _settled(provider.counted()) == provider.sent, every=1)
    return provider.counted()


def _settled(counted: dict[str, Any]) -> int:
    return int(sum(count for became, count in counted["became"].items() if became != "waiting"))


@contextmanager
def _provided(ground: Ground, folder: Path) -> Iterator[Provider]:
    with ground.copied(folder) as copied:
        environment = copied.server.environment | {"BLUELAMP_TWILIO_TOKENS": TOKEN}
        environment |= {"DJANGO_SETTINGS_MODULE": "bluelamp.site.settings"}
        own = replace(copied, server=replace(copied.server, environment=environment, process=None))
        with own.served(), desk_beside(environment) as desk:
            yield Provider(own, desk)


def _wait_until(done: Callable[[], bool], *, every: float = 0.01) -> None:
    give_up = time.monotonic() + PATIENCE_SECONDS
    while not done():
        assert time.monotonic() < give_up, "Waited too long for the texts."
        time.sleep(every)


if __name__ == "__main__":
    sys.exit(tell(prove, USUAL_COUNT))
