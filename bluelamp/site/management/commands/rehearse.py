"""Rehearse a channel in a training space."""

from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from bluelamp.channels.email.place import ReceiverNotSetRight, check_addresses
from bluelamp.site.rehearsal import emails, texts
from bluelamp.site.rehearsal.playing import WentWrong, play
from bluelamp.site.rehearsal.space import why_not_here


class Command(BaseCommand):
    """`bluelamp rehearse email` and `bluelamp rehearse texts`."""

    help = "Let made-up e-mails or texts come in to a training space, as on a bad day."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Take which channel."""
        parser.add_argument("channel", choices=["email", "texts"])

    def handle(self, *args: Any, channel: str, **options: Any) -> None:
        """Play it; refuse wherever not everything is a training space."""
        faults = list(why_not_here())
        if faults:
            raise CommandError("\n".join(faults))
        try:
            if channel == "email":
                self._rehearse_email()
            else:
                self._rehearse_texts()
        except (WentWrong, ReceiverNotSetRight) as error:
            raise CommandError(str(error)) from error

    def _rehearse_email(self) -> None:
        check_addresses()
        with emails.receiving() as port:
            play(emails.steps_to(port), self.stdout.write)

    def _rehearse_texts(self) -> None:
        providers = texts.providers()
        if not providers:
            raise CommandError(
                "Choose words by which the providers are known here, for `bluelamp serve` too: BLUELAMP_TWILIO_TOKENS, "
                "BLUELAMP_TWILIO_KEYS or BLUELAMP_NOTIFY_TOKEN. Never take those of the live installation."
            )
        for provider in providers:
            self.stdout.write(provider.name)
            play(texts.steps_by(provider), self.stdout.write)
