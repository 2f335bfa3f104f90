"""A question whose answer is on record is noticed; who they are, whether they are safe and risk are asked each time."""

import pytest

from bluelamp.reports.asking_again import ASKS_FOR, IN_WELSH, asked_again
from bluelamp.reports.facts import Fact

EVERY = frozenset(Fact)


@pytest.mark.parametrize(
    ("words", "facts"),
    [
        ("Thank you. What is your full name?", [Fact.NAME]),
        ("Please send us your date of birth and your address.", [Fact.BORN, Fact.ADDRESS]),
        ("What is your e-mail address?", [Fact.EMAIL]),
        ("Could you give us your phone number", [Fact.PHONE]),
        ("When did it happen, and where was it?", [Fact.WHEN, Fact.WHERE]),
        ("Do you remember when it was? Please write where it happened.", [Fact.WHEN, Fact.WHERE]),
        ("Tell us what happened.", [Fact.WHAT]),
        ("What was stolen? Who took it?", [Fact.WHO, Fact.TAKEN]),
        ("Do you know the registration of the van?", [Fact.VEHICLE]),
        ("What is your name?\nWhat is your name?", [Fact.NAME]),
        ("Diolch. Beth yw eich enw?", [Fact.NAME]),
        ("Beth yw eich enw llawn a\u2019ch cyfeiriad?", [Fact.NAME, Fact.ADDRESS]),
        ("Rhowch eich dyddiad geni a'ch cod post i ni.", [Fact.BORN, Fact.ADDRESS]),
        ("Beth yw eich cyfeiriad e-bost?", [Fact.EMAIL]),
        ("Allwch chi anfon eich rhif ffôn atom", [Fact.PHONE]),
        ("Pryd ddigwyddodd hyn, a ble oedd e?", [Fact.WHEN, Fact.WHERE]),
        ("Ydych chi'n cofio pryd y digwyddodd? Ysgrifennwch lle digwyddodd.", [Fact.WHEN, Fact.WHERE]),
        ("Dywedwch wrthym beth ddigwyddodd.", [Fact.WHAT]),
        ("Beth gafodd ei ddwyn? Pwy wnaeth hyn?", [Fact.WHO, Fact.TAKEN]),
        ("Ydych chi'n gwybod rhif cofrestru'r fan?", [Fact.VEHICLE]),
        ("Diolch. What is your name? Beth yw dy enw?", [Fact.NAME]),
    ],
)
def test_what_an_answer_asks_for_is_found(words: str, facts: list[Fact]) -> None:
    assert asked_again(words, EVERY) == facts


@pytest.mark.parametrize(
    "words",
    [
        "We will write to your address when it was found.",
        "An officer will ask what happened.",
        "Please write here when it was mended.",
        "Is it safe to ring your phone number now?",
        "To check that it is you, what is your date of birth?",
        "Is your address still right?",
        "Were you hurt when it happened, and where was it?",
        "Has your phone number changed?",
        "Byddwn yn ysgrifennu i'ch cyfeiriad pan gaiff ei ganfod.",
        "Bydd swyddog yn gofyn beth ddigwyddodd.",
        "Ydy hi'n ddiogel ffonio eich rhif ffôn nawr?",
        "Er mwyn gwybod mai chi sydd yna, beth yw eich dyddiad geni?",
        "A yw eich cyfeiriad yn dal yn gywir?",
        "A gawsoch eich anafu pan ddigwyddodd, a ble oedd hynny?",
        "Oes rhywun yn eich bygwth, a beth yw eu henw?",
        "A yw eich rhif ffôn wedi newid?",
        "A ydych mewn perygl, a ble ydych chi'n byw?",
        "Ydych chi'n ofni mynd adref? Oes arfau yno?",
        "",
        "???",
    ],
)
def test_what_is_told_or_asked_each_time_is_not(words: str) -> None:
    assert asked_again(words, EVERY) == []


def test_what_is_not_on_record_may_be_asked() -> None:
    assert asked_again("What is your name, and when did it happen?", {Fact.WHEN}) == [Fact.WHEN]


def test_every_fact_has_its_rule() -> None:
    assert set(ASKS_FOR) == set(IN_WELSH) == EVERY
