"""People whose safety hangs on how they are answered."""

from typing import Final

from django.utils.translation import gettext_lazy as _

from bluelamp.training.definition import Aim, Deed, Does, DoesNot, Later, Script, TrainerSays
from bluelamp.training.scripts.report import report

NOT_SAFE_TO_RING: Final = Script(
    code="not-safe-to-ring",
    title=_("Please do not ring"),
    about=_("Someone whose phone is read by another, and a time when she can talk."),
    answers=report(
        kind="violence",
        what_happened=(
            "I don't know if this is the right place. My partner gets angry. Last week he held my arm so hard it left "
            "marks and he took the car keys so I couldn't leave. He is always sorry after. Please don't ring this "
            "number he looks at it. I am using the computer at the library."
        ),
        where="At home, Millbeck",
        hurt="yes",
        before="yes",
        suspect_known="yes",
        suspect="My partner",
        works_for_police="no",
        phone="07700 900886",
        phone_safe="not_safe",
    ),
    later=(
        Later(
            words=(
                "Nobody has ever asked me that. He works Thursdays and I am at my sister's from 12 till 1, you could "
                "ring there, 01632 960155. Only then please. If I don't pick up don't leave a message"
            ),
            minutes=2,
            once_answered=True,
        ),
    ),
    aims=(
        Aim(
            code="first-answer",
            words=_("Answered within 15 minutes"),
            points=2,
            judged=Does(deed=Deed.ANSWERED, within=15),
        ),
        Aim(
            code="safe-to-ring",
            words=_("Asked whether it is ever safe to ring, and when and where"),
            points=3,
            judged=TrainerSays(),
        ),
        Aim(
            code="no-blame",
            words=_("Did not ask why she stays, and did not tell her what to do"),
            points=2,
            judged=TrainerSays(),
        ),
        Aim(
            code="promise",
            words=_("Promised to ring at the time she gave, so that it is not forgotten"),
            points=2,
            judged=Does(deed=Deed.PROMISED, after=1),
        ),
        Aim(
            code="note",
            words=_("Left a note for colleagues about when it is safe"),
            points=1,
            judged=Does(deed=Deed.NOTED),
        ),
        Aim(
            code="left-open",
            words=_("Left it open"),
            points=1,
            judged=DoesNot(deed=Deed.CLOSED),
        ),
    ),
)

TAKES_IT_BACK: Final = Script(
    code="takes-it-back",
    title=_("Forget I wrote"),
    about=_("Someone who takes it back a few minutes later, and perhaps not by their own will."),
    answers=report(
        kind="violence",
        what_happened=(
            "my brother threw a plate at me and said next time it wont be a plate. hes been like this since he lost "
            "the job. mum says not to tell anyone. im 19 i just want him to get help"
        ),
        where="our house, kilnhill",
        before="yes",
        suspect_known="yes",
        suspect="my brother, 26",
        works_for_police="no",
        name="Josie",
        email="josie.k@post.example",
        email_safe="not_sure",
    ),
    later=(
        Later(
            words="Please ignore this. It was a joke. Nothing happened and I do not want any contact from you.",
            minutes=3,
        ),
        Later(
            words="sorry. that was mum typing. im ok right now he is out. can you still help",
            minutes=4,
            once_answered=True,
        ),
    ),
    aims=(
        Aim(
            code="second-answer",
            words=_("Answered her taking it back, within 15 minutes"),
            points=2,
            judged=Does(deed=Deed.ANSWERED, within=15, after=1),
        ),
        Aim(
            code="noticed",
            words=_("Saw that it did not sound like her, and asked whether she is safe"),
            points=3,
            judged=TrainerSays(),
        ),
        Aim(
            code="careful",
            words=_("Wrote nothing that would harm her, were it read by someone else"),
            points=3,
            judged=TrainerSays(),
        ),
        Aim(
            code="left-open",
            words=_("Did not close it"),
            points=2,
            judged=DoesNot(deed=Deed.CLOSED),
        ),
        Aim(
            code="third-answer",
            words=_("Answered her when she came back"),
            points=1,
            judged=Does(deed=Deed.ANSWERED, after=2),
        ),
    ),
)
