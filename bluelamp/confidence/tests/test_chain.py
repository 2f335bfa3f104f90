"""A chain of blocks is the same as the dense matrix it stands for, however the areas hang together."""

import numpy as np
import pytest

from bluelamp.confidence.areas.chain import Chain, Graph, Matrix, in_order

RING = [(place, (place + 1) % 90) for place in range(90)]
TWO_ISLANDS = [(place, place + 1) for place in range(39)] + [(place, place + 1) for place in range(50, 99)]
HOW_THEY_TOUCH = {
    "none": [],
    "a ring": RING,
    "two islands and some alone": TWO_ISLANDS,
    "named twice, and with itself": [*RING, *[(two, one) for one, two in RING], (5, 5)],
}


@pytest.fixture(params=list(HOW_THEY_TOUCH.values()), ids=list(HOW_THEY_TOUCH))
def graph(request: pytest.FixtureRequest) -> Graph:
    return in_order(100, np.array(request.param, dtype=np.intp).reshape(-1, 2))[0]


def test_it_solves_and_inverts_as_the_whole_matrix_does(graph: Graph) -> None:
    random = np.random.default_rng(7)
    diagonal, beside = graph.neighbours + random.uniform(0.1, 2, graph.count), -np.ones(len(graph.first))
    chain, whole = Chain(graph, diagonal, beside), _whole(graph, diagonal, beside)
    right = random.standard_normal((graph.count, 3))

    own, of_pairs = chain.inverse()

    assert np.allclose(chain.solve(right), np.linalg.solve(whole, right))
    assert np.allclose(own, np.diag(np.linalg.inv(whole)))
    assert np.allclose(of_pairs, np.linalg.inv(whole)[graph.first, graph.second])


def test_every_area_has_a_place_and_keeps_its_neighbours() -> None:
    graph, order = in_order(100, np.array(TWO_ISLANDS, dtype=np.intp))
    assert sorted(order) == list(range(100))
    found = {tuple(sorted((order[one], order[two]))) for one, two in zip(graph.first, graph.second, strict=True)}
    assert found == set(TWO_ISLANDS)


def _whole(graph: Graph, diagonal: Matrix, beside: Matrix) -> Matrix:
    whole: Matrix = np.diag(diagonal)
    whole[graph.first, graph.second] = whole[graph.second, graph.first] = beside
    return whole
