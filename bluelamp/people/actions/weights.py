"""Weights learnt from the force's own people: asked for, learnt, taken into use, put aside."""

from typing import Any

from bluelamp.foundation.access.action import action
from bluelamp.foundation.clock import now
from bluelamp.foundation.database.numbering import next_number
from bluelamp.foundation.database.rows import new_row
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.foundation.ledger.announce import announce, nothing_new, write_down
from bluelamp.people.models import LearntWeights
from bluelamp.people.rules import LearningStep
from bluelamp.people.weight_events import LearningAskedFor, WeightsLearnt, WeightsPutAside, WeightsTakenIntoUse

ON_THE_WAY = (LearningStep.WAITS, LearningStep.READS, LearningStep.LEARNS)


@action(may="people.learn_weights", announces=LearningAskedFor)
def ask_to_learn(*, by: Actor) -> LearntWeights:
    """Ask for weights to be learnt behind the pages, as the next version; one that is on its way is not asked again."""
    waits = LearntWeights.objects.filter(step__in=ON_THE_WAY).first()
    if waits is not None:
        nothing_new()
        return waits
    learnt = new_row(LearntWeights, number=next_number(LearntWeights), asked_by_id=by.id)
    write_down(learnt)
    announce(LearningAskedFor(weights_id=learnt.pk), by=by)
    return learnt


@action(may="people.keep_learnt", announces=WeightsLearnt)
def keep_learnt(*, by: Actor, learnt: LearntWeights, people: int, weights: dict[str, Any] | None) -> LearntWeights:
    """Keep what was learnt from so many people, None where those were too few; nobody goes by it yet."""
    learnt.refresh_from_db(from_queryset=LearntWeights.objects.select_for_update(no_key=True))
    if learnt.step not in ON_THE_WAY:
        nothing_new()
        return learnt
    learnt.step = LearningStep.LEARNT if weights else LearningStep.TOO_FEW
    learnt.people, learnt.weights, learnt.learnt_at = people, weights, now()
    learnt.save(update_fields=["step", "people", "weights", "learnt_at"])
    announce(WeightsLearnt(weights_id=learnt.pk, people=people), by=by)
    return learnt


@action(may="people.learn_weights", announces=WeightsTakenIntoUse)
def use_weights(*, by: Actor, learnt: LearntWeights) -> LearntWeights:
    """Have people found alike by this version, within a minute everywhere; one that was not learnt stays unused."""
    learnt.refresh_from_db(from_queryset=LearntWeights.objects.select_for_update(no_key=True))
    if learnt.in_use or learnt.weights is None:
        nothing_new()
        return learnt
    LearntWeights.objects.filter(in_use=True).update(in_use=False)
    learnt.in_use = True
    learnt.save(update_fields=["in_use"])
    announce(WeightsTakenIntoUse(weights_id=learnt.pk), by=by)
    return learnt


@action(may="people.learn_weights", announces=WeightsPutAside)
def put_aside_weights(*, by: Actor, learnt: LearntWeights) -> LearntWeights:
    """Go by the weights that come with the program again."""
    learnt.refresh_from_db(from_queryset=LearntWeights.objects.select_for_update(no_key=True))
    if not learnt.in_use:
        nothing_new()
        return learnt
    learnt.in_use = False
    learnt.save(update_fields=["in_use"])
    announce(WeightsPutAside(weights_id=learnt.pk), by=by)
    return learnt
