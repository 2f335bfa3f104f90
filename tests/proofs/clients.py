"""Clients that send their forms at the same time, and each again and again until it is acknowledged."""

import time
from collections import Counter
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from http.client import HTTPConnection, HTTPException
from threading import Condition
from urllib.parse import urlsplit

from tests.bench.load import Form

AT_THE_SAME_TIME = 8
SECONDS_BETWEEN_TRIES = 0.2
PATIENCE_SECONDS = 60
ANSWER_SECONDS = 30


NO_ANSWER_OR_NOTHING_KEPT = (0, 503)


@dataclass(frozen=True)
class Answer:
    """What came back for a form: its status (0 where nothing did), where it leads, and what it says."""

    status: int
    leads_to: str = ""
    said: str = ""


def post(address: str, form: Form) -> Answer:
    """Send a form once."""
    line = HTTPConnection(urlsplit(address).netloc, timeout=ANSWER_SECONDS)
    headers = {"Cookie": form.cookie, "Content-Type": "application/x-www-form-urlencoded"}
    try:
        line.request("POST", form.path, form.body, headers)
        response = line.getresponse()
        return Answer(response.status, response.headers.get("Location", ""), response.read().decode())
    except (OSError, HTTPException):
        return Answer(0)
    finally:
        line.close()


@dataclass
class Clients:
    """What several clients have sent to one address, and what was acknowledged: the form's path, and where it led."""

    address: str
    acknowledged: dict[str, str] = field(default_factory=dict)
    others: Counter[int] = field(default_factory=Counter)
    unexpected: str = ""
    may_be_repeated: tuple[int, ...] = NO_ANSWER_OR_NOTHING_KEPT
    _news: Condition = field(default_factory=Condition)

    def send(self, forms: Sequence[Form], pool: ThreadPoolExecutor) -> None:
        """Begin to send forms; the pool is theirs to wait for."""
        for form in forms:
            pool.submit(self._send_until_acknowledged, form).add_done_callback(lambda done: done.result())

    def wait_for(self, acknowledged: int) -> None:
        """Return once so many forms were acknowledged."""
        with self._news:
            self._news.wait_for(lambda: len(self.acknowledged) >= acknowledged or self.unexpected, PATIENCE_SECONDS)
            if len(self.acknowledged) < acknowledged:
                self.unexpected = self.unexpected or f"only {len(self.acknowledged)} acknowledged, {self.others}"
        assert not self.unexpected, self.unexpected

    def _send_until_acknowledged(self, form: Form) -> None:
        give_up = time.monotonic() + PATIENCE_SECONDS
        while time.monotonic() < give_up and not self.unexpected:
            answer = post(self.address, form)
            with self._news:
                if answer.status == 302 and form.leads_to in answer.leads_to:
                    self.acknowledged[form.path] = answer.leads_to
                    self._news.notify_all()
                    return
                self.others[answer.status] += 1
                if answer.status not in self.may_be_repeated:
                    self.unexpected = f"{form.path} was answered with {answer.status}: {answer.said[:2000]}"
                    self._news.notify_all()
            time.sleep(SECONDS_BETWEEN_TRIES)
