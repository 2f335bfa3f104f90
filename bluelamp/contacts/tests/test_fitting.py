"""Which contacts a rule fits, and which rules another hides."""

import pytest

from bluelamp.contacts.fitting import Asks, Told

TOLD = Told(
    frozenset({"crime", "crime:kind:burglary"}),
    "12 Lantern Street, near the Fish-Market",
    "Mae rhywun wedi torri i mewn",
)


@pytest.mark.parametrize(
    "asks",
    [
        Asks(),
        Asks(chosen="crime"),
        Asks(chosen="crime:kind:burglary"),
        Asks(place="lantern street"),
        Asks(place="Kiln Hill, FISH MARKET"),
        Asks(words="heddlu, mae"),
        Asks(chosen="crime", place="lantern", words="wedi torri"),
    ],
)
def test_it_fits_what_has_all_that_it_asks_and_one_of_each_list(asks: Asks) -> None:
    assert asks.fits(TOLD)


@pytest.mark.parametrize(
    "asks",
    [
        Asks(chosen="crime:kind:theft"),
        Asks(place="antern"),
        Asks(place="market fish"),
        Asks(words="mae", place="Kiln Hill"),
        Asks(place=" , "),
        Asks(words="?!"),
    ],
)
def test_it_fits_nothing_else_and_no_part_of_a_word(asks: Asks) -> None:
    assert not asks.fits(TOLD)


@pytest.mark.parametrize(
    ("first", "later", "hides"),
    [
        (Asks(), Asks(chosen="crime", place="quay"), True),
        (Asks(chosen="crime"), Asks(chosen="crime:kind:theft"), True),
        (Asks(chosen="crime:kind"), Asks(chosen="crime:kinds:theft"), False),
        (Asks(chosen="crime:kind:theft"), Asks(chosen="crime"), False),
        (Asks(place="quay"), Asks(place="north quay, old quay"), True),
        (Asks(place="quay"), Asks(place="north quay, market"), False),
        (Asks(place="quay"), Asks(), False),
        (Asks(place="quay"), Asks(words="quay"), False),
        (Asks(place="quay, market"), Asks(place="Market"), True),
    ],
)
def test_a_rule_hides_those_that_ask_for_no_more_than_it_does(first: Asks, later: Asks, hides: bool) -> None:
    assert first.covers(later) is hides
