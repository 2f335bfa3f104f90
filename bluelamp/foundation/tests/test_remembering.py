"""What is remembered is asked once in a while, and not for ever."""

import pytest

from bluelamp.foundation import remembering
from bluelamp.foundation.remembering import forget, remembered_for


def test_it_is_asked_again_only_when_the_last_answer_is_old(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[int] = []

    @remembered_for(2)
    def count() -> int:
        asked.append(1)
        return len(asked)

    assert [count(), count(), count()] == [1, 1, 1]
    monkeypatch.setattr(remembering, "monotonic", lambda: 2.1)
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
