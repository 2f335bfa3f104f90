"""Takes mails over from the force's mail server by LMTP (RFC 2033). It sends nothing on, to anyone."""

import asyncio
import logging
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from typing import Any, Final

import structlog
from aiosmtpd.controller import Controller
from aiosmtpd.lmtp import LMTP
from aiosmtpd.smtp import SMTP, Envelope, Session
from django.conf import settings
from django.db import close_old_connections

from bluelamp.channels.email.keeping import keep
from bluelamp.channels.email.place import Place
from bluelamp.contacts.mail_addresses import is_ours

log = structlog.get_logger(__name__)
MOST_RECIPIENTS: Final = 100
LONGEST_LINE: Final = 1024 * 1024  # real mails have far longer lines than the standard allows
IN_HAND_AT_ONCE: Final = 4  # mails, each of which takes its size in memory twice; the mail server waits with others
PATIENCE_SECONDS: Final = 300
NAME: Final = "bluelamp"
NOBODY: Final = (None, "", "<>")

TAKEN: Final = "250 2.0.0 Kept"
LATER: Final = "451 4.3.0 It could not be kept just now; send it again"
NOT_OURS: Final = "550 5.1.1 No mail is taken for this address here"
TOO_MANY: Final = "452 4.5.3 Too many recipients; send it to the others apart"
# Answers to `DATA` itself. All others are given once for each recipient.
ONCE_ONLY: Final = ("354", "501", "503")


class Conversation(LMTP):
    """One conversation with the mail server."""

    line_length_limit = LONGEST_LINE
    _recipients = 1
    _came = 0

    def data_received(self, data: bytes) -> None:
        """Take what comes; hang up on whoever goes on for far longer than a mail may be, which the library keeps."""
        self._came += len(data)
        if self._came > 2 * settings.LMTP_LARGEST and self.transport is not None:
            self.transport.close()
            return
        super().data_received(data)

    async def smtp_DATA(self, arg: str) -> None:
        """Take a mail once there is room, and answer for each of its recipients, as LMTP wants it."""
        async with self.event_handler.room:
            self._came = 0
            self._recipients = len(self.envelope.rcpt_tos) if self.envelope else 1
            try:
                await super().smtp_DATA(arg)
            finally:
                self._recipients = 1

    async def push(self, status: Any) -> None:
        """Send an answer; one about a whole mail once for each recipient."""
        once = self._recipients < 2 or str(status).startswith(ONCE_ONLY)
        await super().push(status if once else "\r\n".join([str(status)] * self._recipients))


class Keeper:
    """Answers the mail server. aiosmtpd calls its functions by their names."""

    def __init__(self) -> None:
        self.room = asyncio.Semaphore(IN_HAND_AT_ONCE)
        self._threads = ThreadPoolExecutor(IN_HAND_AT_ONCE, thread_name_prefix="mails")

    async def handle_RCPT(
        self, _server: SMTP, _session: Session, envelope: Envelope, address: str, options: list[str]
    ) -> str:
        """Take a mail for addresses of the force alone, and for so many at once."""
        if not is_ours(address):
            return NOT_OURS
        if len(envelope.rcpt_tos) >= MOST_RECIPIENTS:
            return TOO_MANY
        envelope.rcpt_tos.append(address)
        envelope.rcpt_options.extend(options)
        return "250 2.1.5 OK"

    async def handle_DATA(self, _server: SMTP, _session: Session, envelope: Envelope) -> str:
        """Keep a mail before it is acknowledged; whatever goes wrong, it is to be sent again."""
        work = partial(_keep_in_a_thread, envelope.original_content or b"", no_return_path=envelope.mail_from in NOBODY)
        try:
            await asyncio.get_running_loop().run_in_executor(self._threads, work)
        except Exception:
            log.exception("a mail could not be kept; the mail server sends it again")
            return LATER
        return TAKEN

    async def handle_exception(self, error: Exception) -> str:
        """Say to whatever else goes wrong that it is to be tried again."""
        log.error("a conversation with the mail server failed", exc_info=error)
        return LATER


def _keep_in_a_thread(content: bytes, *, no_return_path: bool) -> None:
    try:
        keep(content, no_return_path=no_return_path)
    finally:
        close_old_connections()


class Receiver(Controller):
    """Listens in a thread of its own, from start to stop."""

    def __init__(self, place: Place) -> None:
        # The library's own lines hold what was said, and so whole mails.
        logging.getLogger("mail.log").setLevel(logging.CRITICAL)
        super().__init__(Keeper(), hostname=place.host, port=place.port)

    def factory(self) -> SMTP:
        """Begin a conversation."""
        return Conversation(
            self.handler,
            hostname=NAME,
            ident=NAME,
            data_size_limit=settings.LMTP_LARGEST,
            enable_SMTPUTF8=True,
            timeout=PATIENCE_SECONDS,
        )
