"""What is new is told from what is older, and what someone tells us of another's words is never taken away."""

import pytest

from bluelamp.channels.email.reading.quotes import new_text
from bluelamp.channels.email.reading.tests.mails import a_mail, hypertext, of_parts
from tests.needs import once

pytestmark = once

OLDER = [
    "On Fri, 27 Nov 2026 at 08:15, Harrowmere Police <contact@in.example> wrote:\n> Which colour?\n> Thank you.",
    "On Fri, 27 Nov 2026 at 08:15, Harrowmere Police\n<contact@in.example> wrote:\n\n> Which colour?",
    "Ar ddydd Gwe, 27 Tach 2026 am 08:15, ysgrifennodd Heddlu <contact@in.example>:\n> Pa liw?",
    "Am 27.11.2026 um 08:15 schrieb Harrowmere Police:\n> Which colour?",
    "Le 27 nov. 2026 à 08:15, Harrowmere Police <contact@in.example> a écrit :\n> Which colour?",
    "-----Original Message-----\nFrom: Harrowmere Police\nWhich colour?",
    "________________________________\nFrom: Harrowmere Police\nSent: 27 Nov\nTo: Elin\nSubject: Bike\n\nWhich?",
    "*From:* Harrowmere Police\n\n*Date:* 27 November\n\n*To:* Elin\n\n*Subject:* Bike\n\nWhich colour?",
    "> Which colour?\n>> I have lost my bike.",
    "On 27 Nov 2026 at 08:15, Harrowmere Police <contact@in.example> wrote:\nWhich colour?",
]


@pytest.mark.parametrize("older", OLDER)
def test_what_is_older_is_left_out(older: str) -> None:
    assert new_text(f"It was green.\n\n{older}\n") == "It was green."


@pytest.mark.parametrize(
    "words",
    [
        "On Friday 27 he wrote:\nI will find you.",
        "On 3 May 2026 at 21:15 he wrote:\nI will find you.",
        "On 3 May 2026 at 21:15 gareth@post.example wrote:\nI will find you.",
        "On the phone they said:\n1. pay\n2. be quiet",
        "He said: “You are dead.” From: nobody.",
        "To the police: help me. Subject: my neighbour.",
        "Sent from my desk, as I have no phone.",
        "One question:\n\nwhen will someone ring?",
    ],
)
def test_what_someone_tells_is_never_taken_away(words: str) -> None:
    assert new_text(words) == words


@pytest.mark.parametrize(
    "signature",
    [
        "-- \nElin Prys\n07700 900123",
        "Sent from my iPhone",
        "Anfonwyd o fy iPhone",
        "Get Outlook for Android [https://post.example/a]",
        "Sent with Proton Mail secure email.",
        "- Elin Prys",
    ],
)
def test_a_signature_is_left_out(signature: str) -> None:
    assert new_text(f"It was green.\n\n{signature}") == "It was green."


def test_long_words_under_two_hyphens_are_no_signature() -> None:
    words = "First.\n--\n" + "\n".join(f"Then {number}." for number in range(20))
    assert new_text(words) == words


def test_answers_between_quotes_are_kept() -> None:
    assert new_text("> Which colour?\nGreen.\n> Where?\nAt the station.") == "Green.\nAt the station."


def test_what_is_only_passed_on_is_kept() -> None:
    passed_on = "-----Original Message-----\nFrom: Someone\nYou will be sorry."
    assert new_text(passed_on) == passed_on


def test_quotes_in_hypertext_are_quotes() -> None:
    said = "<div>It was green.</div><div>On 27 Nov 2026, Police wrote:<br><blockquote>Which colour?</blockquote>"
    mail = of_parts(hypertext(said))
    assert mail.new_text == "It was green."
    assert "> Which colour?" in mail.text


def test_the_whole_stays_beside_what_is_new() -> None:
    assert "Which colour?" in a_mail(f"It was green.\n\n{OLDER[0]}").text
