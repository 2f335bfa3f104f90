"""Mail servers on which something goes wrong, for tests of what is then said of a notice."""

import socketserver
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from threading import Thread

TAKEN = b"250 OK\r\n"
REFUSED = b"550 No such mailbox\r\n"
CUT_OFF = b""


@dataclass
class BadOffice:
    """A mail server's address, and how many letters it was shown whole."""

    url: str
    seen_whole: list[bytes] = field(default_factory=list)


@contextmanager
def open_bad_office(
    *, says_to_recipient: bytes = b"250 OK\r\n", says_to_letter: bytes = CUT_OFF
) -> Iterator[BadOffice]:
    """Run a server that says this to the recipient and to the whole letter; on `CUT_OFF` it hangs up instead."""

    class Clerk(socketserver.StreamRequestHandler):
        def handle(self) -> None:
            self.wfile.write(b"220 here\r\n")
            for line in self.rfile:
                word = line[:4].upper()
                if word == b"DATA":
                    self.wfile.write(b"354 go on\r\n")
                    office.seen_whole.append(self._letter())
                    if not says_to_letter:
                        return
                    self.wfile.write(says_to_letter)
                elif word == b"QUIT":
                    self.wfile.write(b"221 bye\r\n")
                    return
                else:
                    self.wfile.write(says_to_recipient if word == b"RCPT" else TAKEN)

        def _letter(self) -> bytes:
            lines: list[bytes] = []
            while (line := self.rfile.readline()) != b".\r\n":
                lines.append(line)
            return b"".join(lines)

    with socketserver.ThreadingTCPServer(("127.0.0.1", 0), Clerk) as server:
        office = BadOffice(f"smtp://127.0.0.1:{server.server_address[1]}")
        thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
        thread.start()
        try:
            yield office
        finally:
            server.shutdown()
            thread.join()
