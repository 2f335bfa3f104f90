"""Running a program of ours apart from the server, on what strangers wrote or sent."""

import subprocess
from collections.abc import Sequence
from typing import IO


def run_apart(program: Sequence[str], *, given: IO[bytes], made: IO[bytes], seconds: float) -> int:
    """Let a program read one open file and write another, and return how it ended; below 0 where a limit ended it.

    It has no environment, no folder and no terminal of ours. Raises `TimeoutExpired`, and `OSError` where it cannot
    be started.
    """
    given.flush()
    given.seek(0)
    done = subprocess.run(  # noqa: S603 our own program, and no words of anyone's
        program,
        stdin=given.fileno(),
        stdout=made.fileno(),
        stderr=subprocess.DEVNULL,
        cwd="/",
        env={},
        timeout=seconds,
        check=False,
        start_new_session=True,
    )
    made.seek(0)
    return done.returncode
