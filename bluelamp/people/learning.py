"""Learning weights behind the pages: the people are read here, and learnt from by a program of its own."""

import json
import subprocess
import sys
from collections.abc import Mapping
from typing import Any, Final
from uuid import UUID

from django.utils.translation import gettext_lazy as _

from bluelamp.foundation.ledger.actor import Actor
from bluelamp.foundation.work.jobs import job
from bluelamp.people.actions import keep_learnt
from bluelamp.people.learnt import people_to_learn_from
from bluelamp.people.matching.first import first_weights
from bluelamp.people.matching.weights import ENOUGH_TO_LEARN
from bluelamp.people.models import LearntWeights
from bluelamp.people.rules import LearningStep

LEARNS: Final = Actor.system("people.keep_learnt")


@job(_("Learn from our own people how they are found alike"), outside=True)
def learn_weights(weights_id: str) -> int:
    """Learn the weights of a version; return from how many people. It holds up only what waits for other machines."""
    learnt = LearntWeights.objects.get(pk=UUID(weights_id))
    _come_to(learnt, LearningStep.READS)
    records = list(people_to_learn_from())
    _come_to(learnt, LearningStep.LEARNS, people=len(records))
    weights = _learnt_from(records) if len(records) >= ENOUGH_TO_LEARN else None
    keep_learnt(by=LEARNS, learnt=learnt, people=len(records), weights=weights)
    return len(records)


def _come_to(learnt: LearntWeights, step: LearningStep, **more: int) -> None:
    """Say how far it has come; of a version that was learnt already, nothing."""
    LearntWeights.objects.filter(pk=learnt.pk, learnt_at=None).update(step=step, **more)


def _learnt_from(records: list[tuple[str, Mapping[str, str]]]) -> dict[str, Any]:
    told = json.dumps({"records": records, "untrained": first_weights().as_json()})
    child = [sys.executable, "-m", "bluelamp.people.matching.learning"]
    done = subprocess.run(child, input=told, capture_output=True, text=True, check=True, env={})  # noqa: S603 all ours
    weights: dict[str, Any] = json.loads(done.stdout)
    return weights
