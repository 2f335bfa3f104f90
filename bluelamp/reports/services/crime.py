"""Report a crime."""

from typing import Final

from django.utils.translation import gettext_lazy as _

from bluelamp.reports.definition import Kind, Option, Page, Question, Service, When
from bluelamp.reports.services.spine import (
    ABOUT_YOU,
    EMERGENCY,
    MEMORABLE_WORD,
    NO,
    NOT_SURE,
    SAFE_CONTACT,
    YES,
)

WHO: Final = Page(
    code="who",
    title=_("Who are you?"),
    questions=(
        Question(
            code="who",
            label=_("Which of these is true for you?"),
            kind=Kind.CHOICE,
            missing=_("Choose what is true for you."),
            options=(
                Option(code="victim", label=_("It happened to me")),
                Option(code="witness", label=_("I saw it or know about it")),
                Option(code="on_behalf", label=_("I am telling you for someone else")),
                Option(code="business", label=_("It happened to a business or organisation")),
            ),
        ),
    ),
)

CONSENT: Final = Page(
    code="consent",
    title=_("The person it happened to"),
    only=When(question="who", answered=("on_behalf",)),
    questions=(
        Question(
            code="consent",
            label=_("Does the person know that you are telling us?"),
            kind=Kind.CHOICE,
            hint=_("You can tell us either way."),
            missing=_("Say whether the person knows."),
            options=(YES, NO, NOT_SURE),
        ),
    ),
)

WHAT_KIND: Final = Page(
    code="what-kind",
    title=_("What kind of crime was it?"),
    questions=(
        Question(
            code="kind",
            label=_("What kind of crime was it?"),
            kind=Kind.CHOICE,
            hint=_("Choose the nearest. You do not need to know the right name."),
            missing=_("Choose the nearest kind of crime."),
            options=(
                Option(
                    code="burglary",
                    label=_("Someone broke in"),
                    hint=_("to a home, shed, garage or business"),
                ),
                Option(code="theft", label=_("Something was stolen"), hint=_("without breaking in")),
                Option(code="vehicle", label=_("A vehicle was stolen, broken into or damaged")),
                Option(code="damage", label=_("Something was damaged on purpose")),
                Option(code="violence", label=_("Someone was hurt or threatened")),
                Option(code="other", label=_("Something else")),
            ),
        ),
    ),
)

WHAT_HAPPENED: Final = Page(
    code="what-happened",
    title=_("What happened?"),
    questions=(
        Question(
            code="what_happened",
            label=_("What happened?"),
            kind=Kind.WORDS,
            hint=_("Tell it in your own words. Spelling does not matter."),
            missing=_("Tell us what happened, in a few words or many."),
            longest=20_000,
        ),
    ),
)

BREAK_IN: Final = Page(
    code="break-in",
    title=_("The break-in"),
    only=When(question="kind", answered=("burglary",)),
    questions=(
        Question(
            code="way_in",
            label=_("How did they get in?"),
            kind=Kind.CHOICE,
            missing=_("Choose how they got in, or that you are not sure."),
            options=(
                Option(code="door", label=_("Through a door")),
                Option(code="window", label=_("Through a window")),
                Option(code="other", label=_("Another way")),
                NOT_SURE,
            ),
        ),
    ),
)

STOLEN: Final = Page(
    code="stolen",
    title=_("What was taken"),
    only=When(question="kind", answered=("burglary", "theft", "vehicle")),
    questions=(
        Question(
            code="stolen",
            label=_("What was taken? (optional)"),
            kind=Kind.WORDS,
            hint=_("One thing on each line. Makes, colours and serial numbers help us find it."),
            longest=5_000,
        ),
        Question(
            code="registration",
            label=_("Registration number of the vehicle, if you know it (optional)"),
            kind=Kind.LINE,
            longest=20,
            only=When(question="kind", answered=("vehicle",)),
        ),
    ),
)

TIME: Final = Page(
    code="when",
    title=_("When did it happen?"),
    questions=(
        Question(
            code="still_happening",
            label=_("Is it still going on?"),
            kind=Kind.CHOICE,
            missing=_("Say whether it is still going on."),
            options=(YES, NO),
        ),
        Question(
            code="earliest",
            label=_("Earliest day it can have happened (optional)"),
            kind=Kind.DATE,
            hint=_("For example, 27 3 2026. Leave it empty if you are not sure."),
        ),
        Question(
            code="latest",
            label=_("Latest day it can have happened (optional)"),
            kind=Kind.DATE,
            hint=_("Leave it empty if it was on the same day."),
        ),
        Question(
            code="time_words",
            label=_("What time of day? (optional)"),
            kind=Kind.LINE,
            hint=_("For example, after dark, or between 9 and 10 in the morning."),
            longest=200,
        ),
    ),
)

PLACE: Final = Page(
    code="where",
    title=_("Where did it happen?"),
    questions=(
        Question(
            code="where",
            label=_("Where did it happen?"),
            kind=Kind.WORDS,
            hint=_("An address, a place near it, a website or an app. Write “I do not know” if you do not know."),
            missing=_("Tell us where it happened, or write that you do not know."),
            longest=2_000,
        ),
    ),
)

HARM: Final = Page(
    code="harm",
    title=_("How it affected people"),
    questions=(
        Question(
            code="hurt",
            label=_("Was anyone hurt?"),
            kind=Kind.CHOICE,
            missing=_("Say whether anyone was hurt."),
            options=(YES, NO, NOT_SURE),
        ),
        Question(
            code="before",
            label=_("Has something like this happened before?"),
            kind=Kind.CHOICE,
            missing=_("Say whether it has happened before."),
            options=(YES, NO, NOT_SURE),
        ),
        Question(
            code="because",
            label=_("Do you think it happened because of who someone is? (optional)"),
            kind=Kind.CHOICE,
            hint=_("For example their race, religion, disability, sexual orientation or being transgender."),
            options=(YES, NO, NOT_SURE),
        ),
    ),
)

SUSPECT: Final = Page(
    code="who-did-it",
    title=_("Who did it?"),
    questions=(
        Question(
            code="suspect_known",
            label=_("Do you know, or did you see, who did it?"),
            kind=Kind.CHOICE,
            missing=_("Say whether you know or saw who did it."),
            options=(YES, NO, NOT_SURE),
        ),
    ),
)

SUSPECT_DETAIL: Final = Page(
    code="about-them",
    title=_("About the person who did it"),
    only=When(question="suspect_known", answered=("yes", "not_sure")),
    questions=(
        Question(
            code="suspect",
            label=_("What can you tell us about them? (optional)"),
            kind=Kind.WORDS,
            hint=_("A name, what they looked like, a vehicle, how you know them."),
            longest=5_000,
        ),
        Question(
            code="works_for_police",
            label=_("Does this person work for the police?"),
            kind=Kind.CHOICE,
            hint=_("If so, only the team that looks into police conduct will see your report."),
            missing=_("Say whether this person works for the police."),
            options=(YES, NO, NOT_SURE),
        ),
    ),
)

EVIDENCE: Final = Page(
    code="evidence",
    title=_("What could help us"),
    questions=(
        Question(
            code="evidence",
            label=_("Is there anything like this? (optional)"),
            kind=Kind.MANY,
            hint=_("Choose all that there are. Keep them, and do not clean or touch what may carry traces."),
            options=(
                Option(code="cameras", label=_("CCTV, doorbell camera or dashcam")),
                Option(code="photos", label=_("Photos, video or screenshots")),
                Option(code="witnesses", label=_("Someone else who saw or heard it")),
                Option(code="traces", label=_("Something they touched or left behind")),
            ),
        ),
    ),
)

CRIME: Final = Service(
    code="crime",
    version=1,
    label=_("Report a crime"),
    team="digital-desk",
    answer_within_hours=48,
    pages=(
        EMERGENCY,
        WHO,
        CONSENT,
        WHAT_KIND,
        WHAT_HAPPENED,
        BREAK_IN,
        STOLEN,
        TIME,
        PLACE,
        HARM,
        SUSPECT,
        SUSPECT_DETAIL,
        EVIDENCE,
        ABOUT_YOU,
        SAFE_CONTACT,
        MEMORABLE_WORD,
    ),
)
