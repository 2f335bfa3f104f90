"""A line to an address that was checked: it leads there, whatever the name says meanwhile, and is cut in the end."""

import socket
import ssl
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from http.client import HTTPConnection
from threading import Event, Timer


class Line(HTTPConnection):
    """HTTP to one of some numeric addresses; with a context for TLS, whoever answers there must prove the name."""

    def __init__(
        self, host: str, port: int, addresses: Sequence[str], *, context: ssl.SSLContext | None, seconds: float
    ) -> None:
        super().__init__(host, port, timeout=seconds)
        self.default_port = 443 if context else 80
        self._context = context
        self._addresses = addresses
        self._seconds = seconds
        self._over = Event()
        self._reached: socket.socket | None = None

    @property
    def was_cut(self) -> bool:
        """Say whether the time was over before all was said."""
        return self._over.is_set()

    def connect(self) -> None:
        """Connect to the first address that answers."""
        self.sock = self._reached = plain = self._reach()
        if self._context is not None:
            secured = self._context.wrap_socket(plain, server_hostname=self.host, do_handshake_on_connect=False)
            self.sock = self._reached = secured  # before they shake hands, so that this too can be cut
            secured.do_handshake()

    @contextmanager
    def cut_in_time(self) -> Iterator[None]:
        """Cut the line once its seconds are over, however little by little the other side goes on."""
        timer = Timer(self._seconds, self._cut)
        timer.daemon = True
        timer.start()
        try:
            yield
        finally:
            timer.cancel()
            self.close()

    def _reach(self) -> socket.socket:
        *others, last = self._addresses
        for address in others:
            with suppress(OSError):
                return self._reach_one(address)
        return self._reach_one(last)

    def _reach_one(self, address: str) -> socket.socket:
        """Connect to a numeric address, without anyone being asked where it is."""
        found = socket.socket(socket.AF_INET6 if ":" in address else socket.AF_INET, socket.SOCK_STREAM)
        found.settimeout(self._seconds / len(self._addresses))
        try:
            found.connect((address, self.port))
        except OSError:
            found.close()
            raise
        found.settimeout(self._seconds)
        return found

    def _cut(self) -> None:
        """Cut what was reached: `sock` is gone by then where the answer goes on until the line ends."""
        self._over.set()
        if self._reached is not None:
            with suppress(OSError):  # past TLS, which would wait to say goodbye
                socket.socket.shutdown(self._reached, socket.SHUT_RDWR)
