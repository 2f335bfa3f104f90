"""Symmetric positive definite matrices whose areas touch few others, kept as a chain of small dense blocks.

Areas stand in the order of how many steps they are from one at the edge, and are cut into pieces between two such
distances, so that each piece touches only the one before and the one behind. What takes the cube of the number of
areas for a dense matrix then takes little more than the number itself.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray
from scipy.linalg import cho_factor, cho_solve
from scipy.sparse import coo_array, csr_array
from scipy.sparse.csgraph import connected_components, dijkstra

Vector = NDArray[np.float64]
Matrix = NDArray[np.float64]
Places = NDArray[np.intp]

SHORTEST: Final = 32  # a piece shorter than this costs more in being called than in being computed


@dataclass(frozen=True)
class Graph:
    """Areas and which of them touch: `first` and `second` name the two of each pair by their places, once each.

    `starts` says where each piece of the chain begins, and at its end how many areas there are.
    """

    first: Places
    second: Places
    starts: Places

    @property
    def count(self) -> int:
        """Return how many areas there are."""
        return int(self.starts[-1])

    @property
    def neighbours(self) -> Vector:
        """Return of each area how many it touches."""
        return np.bincount(np.concatenate((self.first, self.second)), minlength=self.count).astype(float)


def in_order(count: int, pairs: Places) -> tuple[Graph, Places]:
    """Return areas 0 to `count` and pairs of neighbours (n by 2) as a graph, and which area stands at each place.

    A pair that is named twice counts once, and an area is no neighbour of itself.
    """
    apart = pairs[pairs[:, 0] != pairs[:, 1]]
    both = np.concatenate((apart, apart[:, ::-1]))
    touching = coo_array((np.ones(len(both)), (both[:, 0], both[:, 1])), shape=(count, count)).tocsr()
    order, starts = [], [0]
    for level in _levels(touching):
        order.append(level)
        starts.append(starts[-1] + len(level))
    standing = np.concatenate(order)
    place = np.empty(count, dtype=np.intp)
    place[standing] = np.arange(count)
    placed = np.unique(np.sort(place[apart], axis=1), axis=0)
    return Graph(placed[:, 0], placed[:, 1], _long_enough(starts)), standing


def _levels(touching: csr_array) -> Iterator[Places]:
    """Give areas by how many steps they are from the edge of what hangs together; those alone go anywhere."""
    _, part = connected_components(touching, directed=False)
    alone = np.flatnonzero(np.bincount(part)[part] == 1)
    for start in range(0, len(alone), SHORTEST):
        yield alone[start : start + SHORTEST]
    for number in np.setdiff1d(part, part[alone]):
        members = np.flatnonzero(part == number)
        inside = touching[members][:, members]
        far = int(dijkstra(inside, unweighted=True, indices=0).argmax())
        steps = dijkstra(inside, unweighted=True, indices=int(dijkstra(inside, unweighted=True, indices=far).argmax()))
        for distance in range(int(steps.max()) + 1):
            yield members[steps == distance]


def _long_enough(starts: list[int]) -> Places:
    """Leave out where a piece would begin that is too short."""
    kept = [0]
    for start in starts[1:-1]:
        if start - kept[-1] >= SHORTEST:
            kept.append(start)
    return np.array([*kept, starts[-1]])


class Chain:
    """A factored matrix with `diagonal` on its diagonal and `beside` (one number a pair of the graph) off it."""

    def __init__(self, graph: Graph, diagonal: Vector, beside: Vector) -> None:
        self._graph = graph
        self._pieces = list(zip(graph.starts[:-1], graph.starts[1:], strict=True))
        self._of_first = np.searchsorted(graph.starts, graph.first, side="right") - 1
        self._of_second = np.searchsorted(graph.starts, graph.second, side="right") - 1
        blocks = self._blocks(diagonal, beside)
        self._links = self._blocks_between(beside)
        self._factors = []
        left: Matrix | None = None
        for number, block in enumerate(blocks):
            whole = block if left is None else block - left
            self._factors.append(cho_factor(whole, lower=True, overwrite_a=True, check_finite=False))
            if number < len(self._links):
                link = self._links[number]
                left = link @ self._solved(number, link.T)

    def solve(self, right: Matrix) -> Matrix:
        """Return the inverse times a matrix (areas by anything)."""
        parts = [right[start:end].copy() for start, end in self._pieces]
        for number, link in enumerate(self._links):
            parts[number + 1] -= link @ self._solved(number, parts[number])
        parts[-1] = self._solved(len(parts) - 1, parts[-1])
        for number in range(len(self._links) - 1, -1, -1):
            parts[number] = self._solved(number, parts[number] - self._links[number].T @ parts[number + 1])
        return np.concatenate(parts)

    def inverse(self) -> tuple[Vector, Vector]:
        """Return the inverse's diagonal, and its entry for each pair of neighbours."""
        number = len(self._factors) - 1
        own = self._solved(number, np.eye(len(self._factors[number][0])))
        blocks = {(number, number): own}
        for number in range(len(self._links) - 1, -1, -1):
            step = self._solved(number, self._links[number].T)
            beside = -step @ own
            own = self._solved(number, np.eye(len(step))) - beside @ step.T
            blocks[number, number], blocks[number, number + 1] = own, beside
        diagonal = np.concatenate([np.diag(blocks[number, number]) for number in range(len(self._factors))])
        return diagonal, self._of_pairs(blocks)

    def log_determinant(self) -> float:
        """Return the logarithm of the determinant."""
        return 2 * float(sum(np.log(np.diag(factor)).sum() for factor, _ in self._factors))

    def _solved(self, number: int, right: Matrix) -> Matrix:
        solved: Matrix = cho_solve(self._factors[number], right, check_finite=False)
        return solved

    def _blocks(self, diagonal: Vector, beside: Vector) -> list[Matrix]:
        found = []
        for number, (start, end) in enumerate(self._pieces):
            block = np.diag(diagonal[start:end])
            here, first, second = self._pairs_of(number, number)
            block[first, second] = block[second, first] = beside[here]
            found.append(block)
        return found

    def _blocks_between(self, beside: Vector) -> list[Matrix]:
        """Return for each piece but the last how the next one touches it (areas of the next by areas of this)."""
        found = []
        for number, (start, end) in enumerate(self._pieces[:-1]):
            here, first, second = self._pairs_of(number, number + 1)
            link = np.zeros((self._pieces[number + 1][1] - end, end - start))
            link[second, first] = beside[here]
            found.append(link)
        return found

    def _pairs_of(self, one: int, other: int) -> tuple[Places, Places, Places]:
        """Return which pairs of neighbours lie in two pieces, and where in each the two stand."""
        here = np.flatnonzero((self._of_first == one) & (self._of_second == other))
        return here, self._graph.first[here] - self._pieces[one][0], self._graph.second[here] - self._pieces[other][0]

    def _of_pairs(self, blocks: dict[tuple[int, int], Matrix]) -> Vector:
        entries = np.empty(len(self._graph.first))
        for (one, other), block in blocks.items():
            here, first, second = self._pairs_of(one, other)
            entries[here] = block[first, second]
        return entries
