"""Erase a matter: show first what would go, then do it in the name of someone who may."""

from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from bluelamp.contacts.queries import attachments_of, contact_for_staff, conversation
from bluelamp.foundation.access.action import NotAllowed
from bluelamp.foundation.access.look import NoSuchRecord
from bluelamp.foundation.retention.rules import WhyErased
from bluelamp.people.queries import handles_of
from bluelamp.promises.queries import promises_about
from bluelamp.quality.actions import erase_review
from bluelamp.quality.queries import count_feedback_about
from bluelamp.reports.actions import erase_matter
from bluelamp.reports.queries import report_of
from bluelamp.site.management.deciding import decider
from bluelamp.surveys.actions import erase_answer
from bluelamp.surveys.queries import is_answered


class Command(BaseCommand):
    """`bluelamp erase`."""

    help = "Show what would be erased of a matter; with --yes, erase it. The proof that it was there stays."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Take which matter, in whose name, and why."""
        parser.add_argument("reference", help="the reference of the contact, such as K7PM-2XQD")
        parser.add_argument("--by", required=True, metavar="ADDRESS", help="whose decision it is: their e-mail address")
        parser.add_argument("--reason", required=True, choices=[str(why) for why in WhyErased])
        parser.add_argument("--with-person", action="store_true", help="the person's name and handles too")
        parser.add_argument("--yes", action="store_true", help="do it")

    def handle(self, *args: Any, reference: str, by: str, reason: str, with_person: bool, yes: bool, **_: Any) -> None:
        """Show or erase; refuse in words what its actor may not."""
        actor = decider(by)
        try:
            contact = contact_for_staff(actor, reference)
            self.stdout.write(f"{contact.reference}: {_what_goes(contact, with_person=with_person)}")
            if not yes:
                self.stdout.write("Nothing was erased. Say --yes to erase this; it cannot be brought back.")
                return
            erase_matter(by=actor, contact=contact, reason=WhyErased(reason), with_person=with_person)
            erase_review(by=actor, contact_id=contact.pk, reason=WhyErased(reason))
            erase_answer(by=actor, contact_id=contact.pk, reason=WhyErased(reason))
        except (NoSuchRecord, NotAllowed) as error:
            raise CommandError(
                "There is no such contact within the reach of this account, or it may not erase. Check both."
            ) from error
        self.stdout.write("Erased. The ledger says that, when, why and by whom. Backups still hold it until they go.")


def _what_goes(contact: Any, *, with_person: bool) -> str:
    report = report_of(contact)
    parts = [
        f"{int(report is not None and not report.is_erased())} report",
        f"{sum(not message.is_erased() for message in conversation(contact, with_notes=True))} messages and notes",
        f"{len(attachments_of(contact))} files",
        f"{sum(bool(promise.words) for promise in promises_about(contact.pk))} promises",
        f"{count_feedback_about(contact.pk)} pieces of feedback on how it was dealt with",
        f"{int(is_answered(contact.pk))} answer to how it went",
    ]
    if with_person:
        parts.append(f"a name and {len(handles_of(contact.person_id))} handles")
    return ", ".join(parts) + "."
