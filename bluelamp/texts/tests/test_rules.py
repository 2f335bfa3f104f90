"""How numbers are told from names."""

from hypothesis import given
from hypothesis import strategies as st

from bluelamp.texts.rules import number_in


@given(st.text())
def test_whatever_someone_sends_is_a_number_or_nothing(sender: str) -> None:
    number = number_in(sender)
    assert number == "" or (number.startswith("+") and number[1:].isdigit())


def test_a_british_number_is_the_same_with_its_country_and_without() -> None:
    assert number_in("07700 900123") == number_in("+447700900123") == number_in("00447700900123")
    assert number_in("+15005550006") == "+15005550006"
