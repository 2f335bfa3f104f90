"""What can happen to the weights by which people are found alike."""

from dataclasses import dataclass
from typing import ClassVar
from uuid import UUID

from bluelamp.foundation.ledger.event import Event, Operation


@dataclass(frozen=True, kw_only=True)
class WeightsEvent(Event):
    """Base of everything about one version of the weights."""

    operation: ClassVar = Operation.ALTERED
    about: ClassVar = "weights_id"
    weights_id: UUID


@dataclass(frozen=True, kw_only=True)
class LearningAskedFor(WeightsEvent):
    """Someone asked for weights to be learnt from the force's own people."""


@dataclass(frozen=True, kw_only=True)
class WeightsLearnt(WeightsEvent):
    """Weights were learnt, from so many people; or there were too few."""

    people: int


@dataclass(frozen=True, kw_only=True)
class WeightsTakenIntoUse(WeightsEvent):
    """People are found alike by this version from now on."""


@dataclass(frozen=True, kw_only=True)
class WeightsPutAside(WeightsEvent):
    """People are found alike by the weights that come with the program again."""
