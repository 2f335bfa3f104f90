"""Plays a rehearsal, step by step: each is handed over, and read, before the next."""

import time
from collections.abc import Callable, Iterable
from typing import Final

from bluelamp.mails.queries import any_mail_waits
from bluelamp.site.rehearsal.step import Step
from bluelamp.texts.queries import any_text_waits

PATIENCE_SECONDS: Final = 60


class WentWrong(Exception):
    """A rehearsal could not go on; its text says why, and what to do."""


def play(steps: Iterable[Step], say: Callable[[str], None]) -> None:
    """Play each step and say what came and what staff see now. Raises `WentWrong`."""
    for number, step in enumerate(steps, start=1):
        code = step.hand_over()
        if code != step.answer:
            raise WentWrong(
                f"“{step.what}” was answered {code} instead of {step.answer}. Start `bluelamp serve` with the same "
                "settings as this, and look at its log."
            )
        _wait_until_read()
        say(f"{number:>2}. {step.what}\n    {step.seen}")


def _wait_until_read() -> None:
    give_up = time.monotonic() + PATIENCE_SECONDS
    while any_mail_waits() or any_text_waits():
        if time.monotonic() > give_up:
            raise WentWrong("What came in is not read. Look under “Work” in the training space, and at its log.")
        time.sleep(0.1)
