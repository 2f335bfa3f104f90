"""Several processes that serve one port and share what comes in evenly."""

from typing import Final

from uvicorn.supervisors import Multiprocess

# How many connections a process takes before it does anything else. All that ask at once would go to the first
# process that wakes, and the others would have nothing to do for as long as those connections are kept.
TAKEN_AT_ONCE: Final = 1
MAY_WAIT: Final = 2048


class Processes(Multiprocess):
    """Keeps the processes alive, and lets many connections wait for whichever is free."""

    def keep_subprocess_alive(self) -> None:
        """Look after the processes, twice a second; each that began to listen let only a few connections wait."""
        super().keep_subprocess_alive()
        for socket in self.sockets:
            socket.listen(MAY_WAIT)
