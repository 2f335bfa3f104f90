"""A records system that is none: it keeps reports in memory, and behaves as well or as badly as it is told to."""

import json
from contextlib import suppress
from dataclasses import dataclass, field
from enum import StrEnum
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Event, Lock
from typing import Any, Final

HERE: Final = "127.0.0.1"


class Mood(StrEnum):
    """How it behaves when a report comes in."""

    TAKES = "takes"
    REFUSES = "refuses"
    FAILS = "fails"  # says 500, and keeps nothing
    HANGS = "hangs"  # says nothing for long, and keeps nothing
    LATE = "late"  # keeps it, and says so only once the other side has given up
    LATER = "later"  # keeps it only once the other side has given up
    BREAKS = "breaks"  # keeps it, and hangs up in the middle of saying so
    TWICE = "twice"  # keeps it, and says so twice


@dataclass
class Kept:
    """One record: its number, and what the newest version said."""

    number: str
    says: dict[str, Any]


@dataclass
class RecordsPeer:
    """What it holds by our references, how many records it ever made, and how it behaves now.

    `patience` is how many seconds it takes where it is slow. `asks` are the requests that it had, by their verbs.
    """

    secret: str
    mood: Mood = Mood.TAKES
    looks: Mood = Mood.TAKES
    patience: float = 15.0
    kept: dict[str, Kept] = field(default_factory=dict)
    asks: list[str] = field(default_factory=list)
    made: int = 0
    lock: Lock = field(default_factory=Lock)
    over: Event = field(default_factory=Event)

    def keep(self, reference: str, says: dict[str, Any]) -> Kept:
        """Keep a report: under a number of its own the first time, and never an older version over a newer one."""
        with self.lock:
            known = self.kept.get(reference)
            if known is None:
                self.made += 1
                known = self.kept[reference] = Kept(f"OCC/{self.made:06}/26", says)
            elif says["version"] >= known.says["version"]:
                known.says = says
            return known

    def answer(self, reference: str) -> tuple[int, dict[str, Any]]:
        """Return the status and the words that say what is held under a reference."""
        known = self.kept.get(reference)
        if known is None:
            return 404, {"reference": reference, "held": False}
        return 200, {"reference": reference, "number": known.number, "version": known.says["version"]}


class Handler(BaseHTTPRequestHandler):
    """Answers for a peer as it is in the mood to."""

    protocol_version = "HTTP/1.1"
    timeout = 30
    peer: RecordsPeer

    def do_GET(self) -> None:
        """Say what is held."""
        self._dispatch(self.peer.looks)

    def do_POST(self) -> None:
        """Make a record, or bring the one there is up to date."""
        self._dispatch(self.peer.mood)

    def do_PUT(self) -> None:
        """Bring a record up to date."""
        self._dispatch(self.peer.mood)

    def _dispatch(self, mood: Mood) -> None:
        says = json.loads(self.rfile.read(int(self.headers.get("Content-Length", 0))) or b"{}")
        reference = says.get("reference") or self.path.rpartition("/")[2]
        self.peer.asks.append(self.command)
        if self.headers.get("Authorization") != f"Bearer {self.peer.secret}":
            self._say(401, {})
        elif mood == Mood.REFUSES:
            self._say(422, {"reference": reference, "reason": "The offence code is missing."})
        elif mood == Mood.FAILS:
            self._say(500, {})
        else:
            self._take(mood, reference, says)

    def _take(self, mood: Mood, reference: str, says: dict[str, Any]) -> None:
        peer = self.peer
        if mood in (Mood.HANGS, Mood.LATER):
            peer.over.wait(peer.patience)
        changes = self.command == "POST" or (self.command == "PUT" and reference in peer.kept)
        if changes and mood != Mood.HANGS:
            peer.keep(reference, says)
        if mood == Mood.LATE:
            peer.over.wait(peer.patience)
        self._say(*peer.answer(reference), mood=mood)

    def _say(self, status: int, said: dict[str, Any], *, mood: Mood = Mood.TAKES) -> None:
        body = json.dumps(said).encode()
        head = f"HTTP/1.1 {status} -\r\nContent-Type: application/json\r\nContent-Length: {len(body)}\r\n\r\n"
        whole = head.encode() + body
        with suppress(OSError):  # whoever asked has hung up
            self.wfile.write(whole[:-5] if mood == Mood.BREAKS else whole * (2 if mood == Mood.TWICE else 1))
        self.close_connection = True

    def log_message(self, *_told: object) -> None:
        """Say nothing: what is sent is about people."""


class Server(ThreadingHTTPServer):
    """Ends without waiting for those who are slow."""

    daemon_threads = True
    block_on_close = False


def serving(peer: RecordsPeer, port: int = 0) -> Server:
    """Return a server for a peer, on this machine only; whoever calls runs it."""
    return Server((HERE, port), type("HandlerOfOne", (Handler,), {"peer": peer}))
