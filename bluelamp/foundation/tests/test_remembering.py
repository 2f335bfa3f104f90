"""What is remembered is asked once in a while, and not for ever."""

import time

from bluelamp.foundation.remembering import forget, remembered_for


def test_it_is_asked_again_only_when_the_last_answer_is_old() -> None:
    asked: list[int] = []

    @remembered_for(0.1)
    def count() -> int:
        asked.append(1)
        return len(asked)

    assert [count(), count(), count()] == [1, 1, 1]
    time.sleep(0.15)
    assert [count(), count()] == [2, 2]
    forget()
    assert count() == 3


def test_an_answer_of_none_is_remembered_too() -> None:
    asked: list[int] = []

    @remembered_for(60)
    def nothing() -> None:
        asked.append(1)

    nothing()
    nothing()
    assert len(asked) == 1
