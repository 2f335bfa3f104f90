"""How much moved from one way to another: told where it can be, and not where it cannot."""

import numpy as np

from bluelamp.confidence.effects.moving import Moved, moved

SHARE = 0.6


def months(seed: int, count: int = 25, noise: float = 30, urgent: int = 3) -> Moved | None:
    """Make months up in which so much of what comes more had moved, and say what is found."""
    random = np.random.default_rng(seed)
    needed = 1000 * np.exp(0.05 * random.standard_normal(count) + 0.1 * np.sin(np.arange(count) * np.pi / 6))
    own = 200 + np.cumsum(random.normal(10, 20, count)) + 10 * random.standard_normal(count)
    rang = 2 * needed - SHARE * own + noise * random.standard_normal(count)
    return moved(own + 0.1 * needed, rang, random.poisson(urgent * needed) / urgent)


def test_the_interval_holds_the_truth_about_as_often_as_it_says() -> None:
    found = [one for seed in range(400) if (one := months(seed))]
    assert 0.84 <= np.mean([one.low <= SHARE <= one.high for one in found]) <= 0.94


def test_with_little_chance_it_is_told_and_with_much_it_is_not() -> None:
    clear, dim = months(1, noise=1, urgent=10_000), months(1, noise=500)
    assert clear is not None
    assert dim is not None
    assert (clear.is_told, dim.is_told) == (True, False)


def test_with_few_months_nothing_is_said() -> None:
    assert months(1, count=12) is None
    assert months(1, count=13) is not None
