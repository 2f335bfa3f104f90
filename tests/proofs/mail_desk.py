"""Someone of the desk beside a served force: answers the first who wrote by mail, and counts what came of all.

It is told what to do by lines: `agree`, `answer`, `count`, `settled`, `texts`. It prints one line for each.
"""

import json
import re
import sys
from collections import Counter
from uuid import uuid4

import django

django.setup()

from bluelamp.contacts.actions import reply  # noqa: E402 (settings come first)
from bluelamp.contacts.models import Contact, Message, Notice  # noqa: E402
from bluelamp.contacts.rules import Channel  # noqa: E402
from bluelamp.foundation.work.models import Job, JobState  # noqa: E402
from bluelamp.mails.models import Mail  # noqa: E402
from bluelamp.people.tests.agreeing import an_agreement  # noqa: E402
from bluelamp.reports.queries import report_of  # noqa: E402
from bluelamp.staff.models import Account  # noqa: E402
from bluelamp.staff.queries import actor_for  # noqa: E402
from bluelamp.staff.rules import Role  # noqa: E402
from bluelamp.texts.models import Text  # noqa: E402

MARK = re.compile(r"Mark \d+\.")


def _first() -> Contact:
    return Contact.objects.filter(channel=Channel.EMAIL).order_by("pk")[0]


def _supervisor() -> Account:
    return Account.objects.filter(role=Role.SUPERVISOR).order_by("pk")[0]


def agree() -> str:
    """Agree with the person that e-mail is safe."""
    an_agreement(_first().person, _supervisor())
    return "agreed"


def answer() -> str:
    """Answer them."""
    reply(by=actor_for(_supervisor()), contact=_first(), words="We read it.", message_id=uuid4())
    return "answered"


def count() -> str:
    """Say how often each mark stands somewhere, and what still waits."""
    return json.dumps(
        {
            "marks": _marks(Channel.EMAIL),
            "became": Counter(Mail.objects.values_list("became", flat=True)),
            "notices": Counter(Notice.objects.filter(contact__channel=Channel.EMAIL).values_list("state", flat=True)),
            "answers": Message.objects.filter(contact__channel=Channel.EMAIL, written_by__isnull=False).count(),
            "given_up": Job.objects.filter(state=JobState.FAILED).count(),
        }
    )


def texts() -> str:
    """Say how often the mark of each text stands somewhere, and what came of texts."""
    became = Counter(Text.objects.values_list("became", flat=True))
    return json.dumps({"marks": _marks(Channel.SMS), "became": became})


def _marks(channel: Channel) -> Counter[str]:
    stories = [report_of(contact) for contact in Contact.objects.filter(channel=channel)]
    words = [str(story.answers["what_happened"]) for story in stories if story]
    words += Message.objects.values_list("words", flat=True)
    return Counter(MARK.findall("\n".join(words)))


def settled() -> str:
    """Say of how many mails something came."""
    return str(Mail.objects.exclude(settled_at=None).count())


TOLD = {"agree": agree, "answer": answer, "count": count, "settled": settled, "texts": texts}
if __name__ == "__main__":
    for line in sys.stdin:
        print(TOLD[line.strip()](), flush=True)
