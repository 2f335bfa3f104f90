"""Makes reports that staff can answer, and signs in someone who may; runs with a server's settings."""

from django.test import Client

from bluelamp.channels.web_report.pages.check_answers import REPORTER
from bluelamp.contacts.models import Contact
from bluelamp.reports.actions import submit_report
from bluelamp.staff.models import Account
from tests.bench.preparing import make_drafts

SIGNED_IN_BY = "bluelamp.staff.signed_in.SignedIn"
ANSWERS_AS = "amina.yusuf@harrowmere.example"


def print_matters(count: int) -> None:
    """Print the session of someone who is signed in at the desk, and the reference of each new report."""
    client = Client()
    client.force_login(Account.objects.get(email=ANSWERS_AS), SIGNED_IN_BY)
    print(client.cookies["desk"].value)
    for draft_id, token in make_drafts(count):
        sent = submit_report(by=REPORTER, draft_id=draft_id, token=token)
        print(Contact.objects.get(pk=sent.contact_id).reference)
