"""Chance is never handed out twice, whoever asks, and however the stock runs out."""

import os
from concurrent.futures import ThreadPoolExecutor

from bluelamp.foundation.chance import FETCHED, random_bytes


def test_as_many_bytes_as_asked_for() -> None:
    assert [len(random_bytes(count)) for count in (0, 1, 16, FETCHED)] == [0, 1, 16, FETCHED]


def test_nothing_is_handed_out_twice() -> None:
    """Across many refills, with many threads asking."""
    with ThreadPoolExecutor(8) as threads:
        taken = list(threads.map(lambda _: random_bytes(10), range(5000)))
    assert len(set(taken)) == 5000


def test_a_copy_of_the_process_hands_out_others() -> None:
    random_bytes(1)
    reader, writer = os.pipe()
    child = os.fork()
    if child == 0:
        os.write(writer, random_bytes(16))
        os._exit(0)
    os.waitpid(child, 0)
    assert os.read(reader, 16) != random_bytes(16)
