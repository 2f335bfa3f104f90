"""Lets live streams end once the server is told to stop: it waits for them, and takes nobody in meanwhile."""

import asyncio
import signal
from types import FrameType

from bluelamp.foundation.live.stream import follower


def end_streams_when_told_to_stop() -> None:
    """Listen to the signals that stop the server, before whoever listened to them until now."""
    loop = asyncio.get_running_loop()
    for number in (signal.SIGTERM, signal.SIGINT):
        _listen(number, loop)


def _listen(number: signal.Signals, loop: asyncio.AbstractEventLoop) -> None:
    others = signal.getsignal(number)

    def told(number: int, frame: FrameType | None) -> None:
        asyncio.run_coroutine_threadsafe(follower.end(), loop)
        if callable(others):
            others(number, frame)

    signal.signal(number, told)
