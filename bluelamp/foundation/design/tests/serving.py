"""Serves a few pages with their scripts and a live line, and remembers what was asked for."""

import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

STATIC = Path(__file__).resolve().parent.parent / "static"
TYPES = {".css": "text/css", ".js": "text/javascript", ".svg": "image/svg+xml"}
PATIENCE_SECONDS = 10


def wait(happened: Callable[[], bool], complaint: str) -> None:
    """Wait until something has happened in the browser."""
    end = time.monotonic() + PATIENCE_SECONDS
    while not happened():
        assert time.monotonic() < end, complaint
        time.sleep(0.02)


class Site(ThreadingHTTPServer):
    """A small site with the content policy that the real one has."""

    daemon_threads = True

    def __init__(self, pages: dict[str, str]) -> None:
        super().__init__(("127.0.0.1", 0), Answer)
        self.pages = pages
        self.asked: list[tuple[str, dict[str, str]]] = []
        self.signed_out = False
        self.lines: list[Answer] = []
        self.open = threading.Event()
        self.open.set()

    @property
    def address(self) -> str:
        """Where the site is; browsers allow `localhost` what they else allow only with a certificate."""
        return f"http://localhost:{self.server_address[1]}"

    def times(self, path: str) -> int:
        """Return how often a path was asked for."""
        return sum(asked.partition("?")[0] == path for asked, _ in list(self.asked))

    def wait_for(self, path: str, times: int = 1) -> None:
        """Wait until a path was asked for so many times."""
        wait(lambda: self.times(path) >= times, f"{path} was not asked for {times} times")

    def wait_for_line(self, number: int = 1) -> None:
        """Wait until the live line was opened so many times."""
        wait(lambda: len(self.lines) >= number, f"The live line was not opened {number} times")

    @contextmanager
    def paused(self) -> Iterator[None]:
        """Take in requests but answer none until the block ends."""
        self.open.clear()
        try:
            yield
        finally:
            self.open.set()

    def tell(self, event: str) -> None:
        """Send an event down the live line that was opened last."""
        self.lines[-1].wfile.write(event.encode())

    def hang_up(self) -> None:
        """Cut every live line."""
        for line in self.lines:
            line.cut.set()


class Answer(BaseHTTPRequestHandler):
    """The answer to one request."""

    server: Site

    def do_GET(self) -> None:
        """Answer with a page, a static file, or the live line."""
        self.server.asked.append((self.path, dict(self.headers)))
        self.server.open.wait()
        path = self.path.partition("?")[0]
        if path == "/live/":
            self._live()
        elif path.startswith("/static/"):
            file = STATIC / path.removeprefix("/static/")
            self._send(file.read_bytes(), TYPES[file.suffix])
        elif path == "/desk/" and self.server.signed_out:
            self._redirect("/sign-in/")
        else:
            self._send(self.server.pages.get(path, "<title>Elsewhere</title>").encode(), "text/html")

    def do_POST(self) -> None:
        """Answer what was sent like what was asked."""
        self.do_GET()

    def _redirect(self, path: str) -> None:
        self.send_response(302)
        self.send_header("Location", path)
        self.end_headers()

    def _send(self, body: bytes, kind: str) -> None:
        self.send_response(200)
        self.send_header("Content-Type", f"{kind}; charset=utf-8")
        self.send_header("Content-Security-Policy", "default-src 'self'")
        self.end_headers()
        self.wfile.write(body)

    def _live(self) -> None:
        self.cut = threading.Event()
        self.send_response(200)
        self.send_header("Content-Type", "text/event-stream")
        self.end_headers()
        self.wfile.write(b": here\n\n")
        self.server.lines.append(self)
        self.cut.wait()

    def log_message(self, *_: object) -> None:
        """Keep the tests' output quiet."""


@contextmanager
def serve(pages: dict[str, str]) -> Iterator[Site]:
    """Serve the pages until the block ends."""
    site = Site(pages)
    thread = threading.Thread(target=site.serve_forever, daemon=True)
    thread.start()
    try:
        yield site
    finally:
        site.hang_up()
        site.shutdown()
        site.server_close()
        thread.join()
