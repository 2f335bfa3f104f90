"""Pages that every report shares: the way to 999 at the start, and how to reach the person at the end."""

from typing import Final

from django.utils.translation import gettext_lazy as _

from bluelamp.reports.definition import Kind, Option, Page, Question, When

YES: Final = Option(code="yes", label=_("Yes"))
NO: Final = Option(code="no", label=_("No"))
NOT_SURE: Final = Option(code="not_sure", label=_("I am not sure"))

EMERGENCY: Final = Page(
    code="emergency",
    title=_("Is this an emergency?"),
    questions=(
        Question(
            code="emergency",
            label=_("Is any of this true right now?"),
            kind=Kind.CHOICE,
            hint=_(
                "Someone is in danger or needs medical help. The crime is happening, or the person who did it is "
                "still there or has just left. A weapon was used or threatened."
            ),
            missing=_("Say whether any of this is true right now."),
            options=(
                Option(code="yes", label=_("Yes, at least one of these"), stop="emergency"),
                Option(code="no", label=_("No, none of these")),
            ),
        ),
        Question(
            code="device_safe",
            label=_("Is it safe for you to use this device now?"),
            kind=Kind.CHOICE,
            hint=_("Think about who can see the screen, and who uses this phone or computer after you."),
            missing=_("Say whether it is safe for you to use this device."),
            options=(
                Option(code="yes", label=_("Yes, it is safe")),
                Option(code="no", label=_("No, or I am not sure"), stop="not-safe-here"),
                Option(code="carry_on", label=_("I want to carry on"), hidden=True),
            ),
        ),
    ),
)

ABOUT_YOU: Final = Page(
    code="about-you",
    title=_("How can we reach you?"),
    lead=_(
        "You do not have to give any of these. You can always read our answer on this website with your receipt code."
    ),
    questions=(
        Question(code="name", label=_("Your name (optional)"), kind=Kind.LINE, longest=400),
        Question(
            code="email",
            label=_("E-mail address (optional)"),
            kind=Kind.EMAIL,
            hint=_("We only ever send “There is an update”, and only if you tell us that is safe."),
            longest=254,
        ),
        Question(code="phone", label=_("Phone number (optional)"), kind=Kind.PHONE, longest=40),
    ),
)

SAFETY_OPTIONS: Final = (
    Option(code="safe", label=_("Yes, it is safe")),
    Option(code="not_safe", label=_("No, do not use it")),
    Option(code="not_sure", label=_("I am not sure"), hint=_("We will not use it.")),
)

SAFE_CONTACT: Final = Page(
    code="safe-contact",
    title=_("Is it safe to contact you?"),
    lead=_("Could anyone who might harm you see your messages or hear your calls?"),
    questions=(
        Question(
            code="email_safe",
            label=_("Is it safe for us to e-mail you?"),
            kind=Kind.CHOICE,
            missing=_("Say whether it is safe for us to e-mail you."),
            options=SAFETY_OPTIONS,
            only=When(question="email"),
        ),
        Question(
            code="phone_safe",
            label=_("Is it safe for us to phone you?"),
            kind=Kind.CHOICE,
            missing=_("Say whether it is safe for us to phone you."),
            options=SAFETY_OPTIONS,
            only=When(question="phone"),
        ),
    ),
)

MEMORABLE_WORD: Final = Page(
    code="memorable-word",
    title=_("Choose a memorable word"),
    lead=_("You need it with your receipt code to come back, read our answer and tell us more."),
    questions=(
        Question(
            code="memorable_word",
            label=_("Memorable word"),
            kind=Kind.MEMORABLE_WORD,
            hint=_("4 letters or more. Choose something that nobody else would guess and that you will remember."),
            missing=_("Choose a memorable word of 4 letters or more."),
            longest=100,
        ),
    ),
)

# Who someone is and how to reach them: of no matter for what a report is about.
SHARED: Final = (EMERGENCY, ABOUT_YOU, SAFE_CONTACT, MEMORABLE_WORD)
