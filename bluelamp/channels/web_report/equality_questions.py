"""The equality questions: optional, asked after the receipt, kept apart from everything else."""

from typing import Final

from django.utils.translation import gettext_lazy as _

from bluelamp.reports.definition import Kind, Option, Question

RATHER_NOT: Final = Option(code="rather_not", label=_("I would rather not say"))

QUESTIONS: Final = (
    Question(
        code="age",
        label=_("How old are you?"),
        kind=Kind.CHOICE,
        options=(
            Option(code="under_18", label=_("Under 18")),
            Option(code="18_24", label=_("18 to 24")),
            Option(code="25_44", label=_("25 to 44")),
            Option(code="45_64", label=_("45 to 64")),
            Option(code="65_or_over", label=_("65 or over")),
            RATHER_NOT,
        ),
    ),
    Question(
        code="sex",
        label=_("What is your sex?"),
        kind=Kind.CHOICE,
        options=(Option(code="female", label=_("Female")), Option(code="male", label=_("Male")), RATHER_NOT),
    ),
    Question(
        code="ethnicity",
        label=_("What is your ethnic group?"),
        kind=Kind.CHOICE,
        options=(
            Option(code="asian", label=_("Asian or Asian British")),
            Option(code="black", label=_("Black, Black British, Caribbean or African")),
            Option(code="mixed", label=_("Mixed or multiple ethnic groups")),
            Option(code="white", label=_("White")),
            Option(code="other", label=_("Another ethnic group")),
            RATHER_NOT,
        ),
    ),
    Question(
        code="disability",
        label=_("Are your day-to-day activities limited by a health problem or disability?"),
        kind=Kind.CHOICE,
        options=(
            Option(code="limited_a_lot", label=_("Yes, a lot")),
            Option(code="limited_a_little", label=_("Yes, a little")),
            Option(code="not_limited", label=_("No")),
            RATHER_NOT,
        ),
    ),
)
