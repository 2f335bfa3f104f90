"""What begins quietly and becomes urgent."""

from typing import Final

from django.utils.translation import gettext_lazy as _

from bluelamp.training.definition import Aim, Deed, Does, Later, Script, TrainerSays
from bluelamp.training.scripts.report import report

IN_THE_GARDEN: Final = Script(
    code="garden",
    title=_("Someone in the garden"),
    about=_("A burglary of last night that turns into danger while you read."),
    answers=report(
        kind="burglary",
        what_happened=(
            "Our shed was broken into last night, the padlock is on the grass. We haven't been in to see what's gone. "
            "Not urgent just thought we should let you know."
        ),
        way_in="door",
        where="18 Skylark Close, Northlight. Garden backs on to the old railway path",
        name="Priya Hollinshead",
        email="priya.h@harrowmere.example",
        email_safe="safe",
        phone="07700 900264",
        phone_safe="safe",
    ),
    later=(
        Later(
            words=(
                "hi sorry me again. theres a torch moving about by the shed right now. i think hes come back. im "
                "upstairs with the kids and the lights off. what do i do"
            ),
            minutes=2,
        ),
        Later(
            words="Rang 999, they stayed on with me till the car came. thank you. hands still shaking",
            minutes=3,
            once_answered=True,
        ),
    ),
    aims=(
        Aim(
            code="danger",
            words=_("Marked it as danger within 3 minutes of her second message"),
            points=3,
            judged=Does(deed=Deed.MARKED_DANGER, within=3, after=1),
        ),
        Aim(
            code="quick-answer",
            words=_("Answered that message within 3 minutes"),
            points=2,
            judged=Does(deed=Deed.ANSWERED, within=3, after=1),
        ),
        Aim(
            code="999",
            words=_("Told her to ring 999, before anything else"),
            points=3,
            judged=TrainerSays(),
        ),
        Aim(
            code="urgent",
            words=_("Graded it 1 or 2"),
            points=1,
            judged=Does(deed=Deed.GRADED_URGENT, after=1),
        ),
        Aim(
            code="colleague",
            words=_("Asked a colleague, or left a note, so that others know"),
            points=1,
            judged=TrainerSays(),
        ),
        Aim(
            code="afterwards",
            words=_("Answered her once it was over"),
            points=1,
            judged=Does(deed=Deed.ANSWERED, after=2),
        ),
    ),
)

HIS_MOTHER: Final = Script(
    code="roofer",
    title=_("The roof"),
    about=_("Someone who tells it for another, and a man who is coming back tomorrow."),
    answers=report(
        who="on_behalf",
        consent="not_sure",
        what_happened=(
            "My father is 84 and lives on his own. A man knocked and said tiles were loose. Dad has paid him £1,900 in "
            "cash so far and I can see from the street nothing has been done. He gets cross when I bring it up, he "
            "thinks the man is nice. I live two hundred miles away and don't know what I'm supposed to do."
        ),
        where="Saltgate, near the bowling green. I would sooner give the house number on the phone",
        suspect_known="yes",
        suspect="Calls himself Ricky. White van, no name on it.",
        works_for_police="not_sure",
        name="Helen Marchbank",
        email="helen.marchbank@post.example",
        email_safe="safe",
        phone="07700 900512",
        phone_safe="safe",
    ),
    later=(
        Later(
            words=(
                "Thank you for answering. I have just spoken to Dad. Ricky is coming at nine tomorrow morning and they "
                "are going to the bank together, for another two thousand. Dad asked me not to make a fuss."
            ),
            minutes=2,
            once_answered=True,
        ),
    ),
    aims=(
        Aim(
            code="first-answer",
            words=_("Answered within 30 minutes"),
            points=1,
            judged=Does(deed=Deed.ANSWERED, within=30),
        ),
        Aim(
            code="his-wish",
            words=_("Asked what her father himself knows and wants"),
            points=2,
            judged=TrainerSays(),
        ),
        Aim(
            code="urgent",
            words=_("Graded it 1 or 2 within 15 minutes, once there was a time"),
            points=2,
            judged=Does(deed=Deed.GRADED_URGENT, within=15, after=1),
        ),
        Aim(
            code="passed-on",
            words=_("Asked a colleague to do something before nine tomorrow"),
            points=2,
            judged=Does(deed=Deed.ASKED_COLLEAGUE, after=1),
        ),
        Aim(
            code="bank",
            words=_("Said that the bank can stop it, and how to ask"),
            points=1,
            judged=TrainerSays(),
        ),
    ),
)
