"""Makes a matter and shows its receipt, so that a file can be sent about it; runs with a server's settings."""

from django.core import signing

from bluelamp.channels.tracking.visit import COOKIE
from bluelamp.channels.web_report.pages.check_answers import REPORTER
from bluelamp.contacts.models import Receipt
from bluelamp.reports.actions import submit_report
from tests.bench.preparing import make_drafts


def print_cookie() -> None:
    """Print the cookie of a browser in which the matter is open."""
    ((draft_id, token),) = make_drafts(1)
    sent = submit_report(by=REPORTER, draft_id=draft_id, token=token)
    receipt = Receipt.objects.get(contact_id=sent.contact_id)
    print(f"{COOKIE}={signing.dumps(str(receipt.pk), salt=COOKIE)}")
