"""Put aside, a version is kept, and people are found alike by the weights of the program again."""

import pytest

from bluelamp.foundation.ledger.models import Entry
from bluelamp.foundation.remembering import forget
from bluelamp.people.actions import put_aside_weights, use_weights
from bluelamp.people.learnt import versions, weights_in_use
from bluelamp.people.matching.first import first_weights
from bluelamp.people.tests.learning import learning, learnt
from bluelamp.staff.models import Account

pytestmark = pytest.mark.django_db


def test_it_is_kept_and_put_aside_once(asker: Account) -> None:
    by, version = learning(asker), learnt(asker, doubting=True)
    use_weights(by=by, learnt=version)
    forget()
    assert weights_in_use().prior == 1e-12
    put_aside_weights(by=by, learnt=version)
    put_aside_weights(by=by, learnt=version)
    forget()
    assert weights_in_use() == first_weights()
    assert [each.in_use for each in versions()] == [False]
    assert Entry.objects.filter(name="people.WeightsPutAside").count() == 1
