"""Where a name leads, asked in a time that has an end."""

import socket
from threading import Thread


def numbers_of(host: str, port: int, *, seconds: float) -> list[str]:
    """Look a name up now and return its numeric addresses; none where it leads nowhere or nobody says so in time.

    It is asked for in a thread of its own, because nobody can say how long that takes.
    """
    found: list[str] = []

    def ask() -> None:
        try:
            answers = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
        except (OSError, UnicodeError):
            return
        found.extend(dict.fromkeys(str(answer[4][0]) for answer in answers))

    asking = Thread(target=ask, name="look up", daemon=True)
    asking.start()
    asking.join(seconds)
    return list(found)
