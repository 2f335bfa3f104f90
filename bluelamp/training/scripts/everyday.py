"""What comes in every day: something stolen, something that is not for us, someone who has had enough."""

from typing import Final

from django.utils.translation import gettext_lazy as _

from bluelamp.contacts.rules import CloseReason
from bluelamp.training.definition import Aim, Deed, Does, DoesNot, Later, Script, TrainerSays
from bluelamp.training.scripts.report import report

BICYCLE: Final = Script(
    code="bicycle",
    title=_("A bicycle from the station"),
    about=_("A plain first answer, and closing in good order."),
    answers=report(
        kind="theft",
        what_happened=(
            "my bike got nicked from the racks at the station. locked it at 7.30 came back at ten past 6 and there was "
            "just the lock cut in half on the floor. its not worth loads but i need it to get to work"
        ),
        stolen="Ridgeback hybrid, dark green, white tape on the left handlebar",
        where="Bike racks outside Harrowmere station, the side by the taxis",
        evidence=["cameras"],
        name="Dean Ashwick",
        email="dean.ashwick@harrowmere.example",
        email_safe="safe",
    ),
    later=(
        Later(
            words=(
                "thanks for getting back so quick. found the receipt, frame number is WQ40771862. is there anything "
                "else i need to do or do i just wait?"
            ),
            minutes=2,
            once_answered=True,
        ),
    ),
    aims=(
        Aim(
            code="first-answer",
            words=_("Answered within 20 minutes"),
            points=2,
            judged=Does(deed=Deed.ANSWERED, within=20),
        ),
        Aim(
            code="what-next",
            words=_("Said what happens next, and by when"),
            points=2,
            judged=TrainerSays(),
        ),
        Aim(
            code="not-again",
            words=_("Asked for nothing that the report says already"),
            points=1,
            judged=TrainerSays(),
        ),
        Aim(
            code="second-answer",
            words=_("Answered the question about what to do, within 15 minutes"),
            points=2,
            judged=Does(deed=Deed.ANSWERED, within=15, after=1),
        ),
        Aim(
            code="closed",
            words=_("Closed it, as answered in full"),
            points=1,
            judged=Does(deed=Deed.CLOSED, reason=CloseReason.ANSWERED),
        ),
    ),
)

NOT_FOR_US: Final = Script(
    code="hedge",
    title=_("The hedge next door"),
    about=_("Saying no kindly, and whom to ask instead."),
    answers=report(
        what_happened=(
            "I am writing about my neighbour's hedge which is now over nine feet tall and takes all the light from our "
            "kitchen. We have asked him politely on three occasions. My husband says this is a criminal matter as it "
            "is on our side of the boundary. Please send an officer to instruct him to cut it."
        ),
        where="Orchard Rise, Wethercroft, Harrowmere",
        before="yes",
        suspect_known="yes",
        suspect="Mr Pellow at the corner house. He is not a bad man, only stubborn.",
        works_for_police="no",
        name="Mrs Muriel Tansley",
        phone="01632 960418",
        phone_safe="safe",
    ),
    later=(),
    aims=(
        Aim(
            code="first-answer",
            words=_("Answered within 30 minutes"),
            points=1,
            judged=Does(deed=Deed.ANSWERED, within=30),
        ),
        Aim(
            code="who-instead",
            words=_("Said who can help: the council, or a mediator"),
            points=2,
            judged=TrainerSays(),
        ),
        Aim(
            code="kind",
            words=_("Took her trouble seriously, without taking sides"),
            points=2,
            judged=TrainerSays(),
        ),
        Aim(
            code="no-danger",
            words=_("Did not mark it as danger"),
            points=1,
            judged=DoesNot(deed=Deed.MARKED_DANGER),
        ),
        Aim(
            code="closed",
            words=_("Closed it, as not for the police"),
            points=2,
            judged=Does(deed=Deed.CLOSED, reason=CloseReason.NOT_FOR_POLICE),
        ),
    ),
)

TOOLS: Final = Script(
    code="van",
    title=_("Third van this year"),
    about=_("An angry person, and a promise that nobody could keep."),
    answers=report(
        kind="vehicle",
        what_happened=(
            "Van done over AGAIN. Third time since January. Every tool I own. I rang 101 twice, 40 minutes on hold. "
            "What is the point of you lot?? I want someone here TODAY taking fingerprints and I want you to promise me "
            "you will get them this time, because last time I got a letter"
        ),
        stolen="Two drills, multi tool, site radio, tile cutter, my dad's chisels",
        registration="HW19 TRN",
        where="On the drive, 3 Kiln Bank, Kilnhill",
        before="yes",
        evidence=["cameras", "traces"],
        name="Carl Dunnock",
        email="carl@dunnocktiling.example",
        email_safe="safe",
        phone="07700 900731",
        phone_safe="safe",
    ),
    later=(
        Later(
            words="So that's a no then. Typical. Nobody's coming are they",
            minutes=1,
            once_answered=True,
        ),
    ),
    aims=(
        Aim(
            code="first-answer",
            words=_("Answered within 20 minutes"),
            points=2,
            judged=Does(deed=Deed.ANSWERED, within=20),
        ),
        Aim(
            code="no-empty-promise",
            words=_("Did not promise what cannot be kept: to catch anyone, or to come today"),
            points=3,
            judged=TrainerSays(),
        ),
        Aim(
            code="owned-up",
            words=_("Owned up to the wait and the letter, without excuses"),
            points=2,
            judged=TrainerSays(),
        ),
        Aim(
            code="traces",
            words=_("Told him to leave what was touched as it is, and keep the pictures"),
            points=1,
            judged=TrainerSays(),
        ),
        Aim(
            code="second-answer",
            words=_("Answered again within 10 minutes, though he was rude"),
            points=2,
            judged=Does(deed=Deed.ANSWERED, within=10, after=1),
        ),
    ),
)
