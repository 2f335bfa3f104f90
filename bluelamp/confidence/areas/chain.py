"""Symmetric positive definite matrices whose areas touch few others, kept as a chain of small dense blocks.

Areas stand in the order of how many steps they are from one at the edge, and are cut into pieces between two such
distances, so that each piece touches only the one before and the one behind. What takes the cube of the number of
areas for a dense matrix then takes little more than the number itself.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Final, cast

import numpy as np
from numpy.typing import NDArray
from scipy.linalg.lapack import dpotrf, dpotri, dpotrs
from scipy.sparse import coo_array, csr_array
from scipy.sparse.csgraph import connected_components, dijkstra

Vector = NDArray[np.float64]
Matrix = NDArray[np.float64]
Places = NDArray[np.intp]
Pairs = tuple[Places, Places, Places]  # which pairs of a graph, and where in their pieces the two of each stand

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

    @cached_property
    def neighbours(self) -> Vector:
        """Return of each area how many it touches."""
        return np.bincount(np.concatenate((self.first, self.second)), minlength=self.count).astype(float)

    @cached_property
    def pieces(self) -> list[tuple[int, int]]:
        """Return between which places each piece of the chain lies."""
        return list(zip(self.starts[:-1].tolist(), self.starts[1:].tolist(), strict=True))

    @cached_property
    def within(self) -> list[Pairs]:
        """Return of each piece the pairs of neighbours in it."""
        return [self._pairs_of(number, number) for number in range(len(self.pieces))]

    @cached_property
    def between(self) -> list[Pairs]:
        """Return of each piece but the last the pairs of it and the next."""
        return [self._pairs_of(number, number + 1) for number in range(len(self.pieces) - 1)]

    def _pairs_of(self, one: int, other: int) -> Pairs:
        of_first, of_second = (np.searchsorted(self.starts, of, side="right") - 1 for of in (self.first, self.second))
        here = np.flatnonzero((of_first == one) & (of_second == other))
        return here, self.first[here] - self.starts[one], self.second[here] - self.starts[other]


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
    """Give areas by how many steps they are from an edge of what hangs together; those alone go anywhere."""
    _, part = connected_components(touching, directed=False)
    alone = np.flatnonzero(np.bincount(part)[part] == 1)
    for start in range(0, len(alone), SHORTEST):
        yield alone[start : start + SHORTEST]
    for number in np.setdiff1d(part, part[alone]):
        members = np.flatnonzero(part == number)
        inside = touching[members][:, members]
        steps = min(_ways_to_count(inside), key=lambda steps: int((np.bincount(steps) ** 3).sum()))
        for distance in range(int(steps.max()) + 1):
            yield members[steps == distance]


def _ways_to_count(inside: csr_array) -> Iterator[Places]:
    """Give how many steps areas are from a corner, and from the side between that corner and the next one."""
    far = int(_steps(inside, [0]).argmax())
    from_corner = _steps(inside, [far])
    yield from_corner
    opposite = int(from_corner.argmax())
    beside = int((from_corner + _steps(inside, [opposite])).argmax())
    from_beside = _steps(inside, [beside])
    side = np.flatnonzero(from_corner + from_beside == from_corner[beside])
    yield _steps(inside, side)


def _steps(inside: csr_array, start: Sequence[int] | Places) -> Places:
    steps: Places = dijkstra(inside, unweighted=True, indices=start, min_only=True).astype(np.intp)
    return steps


def _long_enough(starts: list[int]) -> Places:
    """Leave out where a piece would begin that is too short."""
    kept = [0]
    for start in starts[1:-1]:
        if start - kept[-1] >= SHORTEST:
            kept.append(start)
    return np.array([*kept, starts[-1]])


class Chain:
    """A factored matrix with `diagonal` on its diagonal and `beside` (one number a pair of the graph) off it.

    Of each piece it keeps the factor of what is left of it when those before are taken out, and by how much it moves
    with the next one (`_steps`).
    """

    def __init__(self, graph: Graph, diagonal: Vector, beside: Vector) -> None:
        self._graph = graph
        self._factors: list[Matrix] = []
        self._links: list[Matrix] = []
        self._steps: list[Matrix] = []
        left: Matrix | None = None
        for number, (start, end) in enumerate(graph.pieces):
            block = np.diag(diagonal[start:end])
            here, first, second = graph.within[number]
            block[first, second] = block[second, first] = beside[here]
            self._factors.append(_factored(block if left is None else block - left))
            if number < len(graph.between):
                here, first, second = graph.between[number]
                next_start, next_end = graph.pieces[number + 1]
                link = np.zeros((next_end - next_start, end - start))
                link[second, first] = beside[here]
                self._links.append(link)
                self._steps.append(self._solved(number, link.T))
                left = link @ self._steps[number]

    def solve(self, right: Matrix) -> Matrix:
        """Return the inverse times a matrix (areas by anything)."""
        parts = [right[start:end].copy() for start, end in self._graph.pieces]
        for number, link in enumerate(self._links):
            parts[number] = self._solved(number, parts[number])
            parts[number + 1] -= link @ parts[number]
        parts[-1] = self._solved(len(parts) - 1, parts[-1])
        for number in range(len(self._links) - 1, -1, -1):
            parts[number] -= self._steps[number] @ parts[number + 1]
        return np.concatenate(parts)

    def inverse(self) -> tuple[Vector, Vector]:
        """Return the inverse's diagonal, and its entry for each pair of neighbours."""
        graph = self._graph
        diagonal, entries = np.empty(graph.count), np.empty(len(graph.first))
        own = np.zeros((0, 0))
        for number in range(len(self._factors) - 1, -1, -1):
            block = _inverted(self._factors[number])
            if number < len(self._links):
                beside = self._steps[number] @ own
                here, first, second = graph.between[number]
                entries[here] = -beside[first, second]
                block += beside @ self._steps[number].T
            own = block
            here, first, second = graph.within[number]
            entries[here] = own[first, second]
            diagonal[slice(*graph.pieces[number])] = np.diag(own)
        return diagonal, entries

    def _solved(self, number: int, right: Matrix) -> Matrix:
        solved, _ = dpotrs(self._factors[number], right, lower=1)
        return cast(Matrix, solved)


def _factored(block: Matrix) -> Matrix:
    factor, failed = dpotrf(block, lower=1, overwrite_a=1)
    if failed:
        raise np.linalg.LinAlgError(f"the matrix is not positive definite at {failed}")
    return cast(Matrix, factor)


def _inverted(factor: Matrix) -> Matrix:
    lower, _ = dpotri(factor, lower=1)
    whole: Matrix = lower + lower.T
    np.fill_diagonal(whole, np.diag(lower))
    return whole
