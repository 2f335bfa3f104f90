"""Takes mails over as `bluelamp email receive` does, and is killed after keeping the first, before it answers."""

import os
import signal
import sys
from typing import Any, Final

import django

django.setup()

from bluelamp.channels.email import keeping, receiver  # noqa: E402 (settings come first)
from bluelamp.site.command import main  # noqa: E402 (settings come first)

KEEP: Final = "keep"  # what the receiver calls


def keep_and_die(content: bytes, **told: Any) -> None:
    """Keep a mail, and die of it with no time to say so."""
    keeping.keep(content, **told)
    os.kill(os.getpid(), signal.SIGKILL)


if __name__ == "__main__":
    setattr(receiver, KEEP, keep_and_die)
    sys.argv = ["bluelamp", "email", "receive"]
    main()
