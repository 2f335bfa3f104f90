"""Serve pages and live streams on one port."""

from argparse import ArgumentParser
from typing import Any, Final

import uvicorn
from django.conf import settings
from django.core.management.base import BaseCommand, CommandError
from uvicorn.supervisors import Multiprocess

from bluelamp.site.checks.all import BEFORE_SERVING, ONCE_IT_SERVES, what_is_wrong
from bluelamp.site.logs import set_up_logs

MAY_WAIT: Final = 2048  # connections that wait for whichever process is free


class OneLineServer(uvicorn.Server):
    """Says in one line when it is ready."""

    async def startup(self, sockets: Any = None) -> None:
        """Start, then say where."""
        await super().startup(sockets=sockets)
        if self.started:
            print(f"Bluelamp is ready on http://{_shown(self.config.host)}:{self.config.port}", flush=True)


class Command(BaseCommand):
    """`bluelamp serve`."""

    help = "Serve pages and live streams on one port."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Take where to listen."""
        parser.add_argument("--host", default="127.0.0.1")
        parser.add_argument("--port", type=int, default=8000)

    def handle(self, *args: Any, host: str, port: int, **options: Any) -> None:
        """Serve until stopped; refuse what is not safe to run."""
        faults = [fault for _, found in what_is_wrong(BEFORE_SERVING | ONCE_IT_SERVES) for fault in found]
        if faults:
            raise CommandError("\n".join(faults))
        set_up_logs(settings.LOG_LEVEL)
        config = uvicorn.Config(
            "bluelamp.site.asgi:application",
            host=host,
            port=port,
            workers=settings.WORKERS,
            backlog=MAY_WAIT,
            lifespan="on",
            http="httptools",
            loop="uvloop",
            log_config=None,
            access_log=False,
            server_header=False,
            timeout_graceful_shutdown=10,
        )
        if settings.WORKERS > 1:
            print(f"Bluelamp is ready on http://{_shown(host)}:{port}", flush=True)
            Multiprocess(config, [config.bind_socket()]).run()
        else:
            OneLineServer(config).run()


def _shown(host: str) -> str:
    everywhere = ("0.0.0.0", "::", "127.0.0.1")  # noqa: S104 only compared
    return "localhost" if host in everywhere else host
