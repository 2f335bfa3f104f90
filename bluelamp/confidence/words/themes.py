"""Themes of what people wrote: words that go together in many answers, found again in answers drawn anew.

Each answer counts its words, rare ones more (TF-IDF), and is taken as a sum of few themes (NMF, by the updates of Lee &
Seung 1999 from the start of Boutsidis & Gallopoulos 2008). A theme is called by the words that set its answers apart
from all others (c-TF-IDF). There are as many themes as are found again best when answers are drawn anew, and one is
shown where mostly the same answers are about it then (Hennig 2007). No word stands for anything that fewer than `least`
people wrote, so no name of a few is ever shown.
"""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import numpy as np
from numpy.typing import NDArray

from bluelamp.confidence.words.little import LITTLE

if TYPE_CHECKING:
    from scipy.sparse import csr_array

Matrix = NDArray[np.float64]
Places = NDArray[np.intp]

WORD: Final = re.compile(r"[^\W\d_]{3,}")
MOST_WORDS: Final = 400  # of those that most people wrote; what is rarer tells themes apart no better
MOST_THEMES: Final = 8
FOR_EACH_THEME: Final = 20  # so many answers, or themes are found that a few people make
ROUNDS, DRAWS = 60, 10
DRAWN_AT_MOST: Final = 1000
NAMED_BY: Final = 4
FEWEST_THEMES: Final = 2
FOUND_AGAIN: Final = 0.75  # or a theme is chance
NONE: Final = -1


@dataclass(frozen=True)
class Theme:
    """The words that it is called by, which answers are about it, and which share of these a new draw finds again."""

    words: tuple[str, ...]
    answers: tuple[int, ...]
    found_again: float


def themes_in(answers: Sequence[str], *, least: int) -> list[Theme]:
    """Return the themes that at least so many answers are about and that hold, the one of most answers first."""
    counts, words = _counted(answers, least)
    most = min(MOST_THEMES, len(answers) // FOR_EACH_THEME, len(words) // NAMED_BY)
    tried = [_tried(counts, how_many) for how_many in range(FEWEST_THEMES, most + 1)]
    if not tried:
        return []
    about, again = max(tried, key=lambda one: (round(float(one[1].mean()), 1), len(one[1])))
    themes = [
        Theme(
            tuple(words[word] for word in name), tuple(np.flatnonzero(about == number).tolist()), float(again[number])
        )
        for number, name in enumerate(_names(counts, about, len(again)))
    ]
    held = [one for one in themes if len(one.answers) >= least and one.found_again >= FOUND_AGAIN]
    return sorted(held, key=lambda one: -len(one.answers))


def _counted(answers: Sequence[str], least: int) -> "tuple[csr_array, list[str]]":
    """Return how often each answer says each word that at least so many say, and these words."""
    from scipy.sparse import csr_array  # noqa: PLC0415 loads long, and few programs count

    said = [Counter(word for word in WORD.findall(one.casefold()) if word not in LITTLE) for one in answers]
    sayers = Counter(word for one in said for word in one)
    words = sorted(word for word, count in sayers.most_common(MOST_WORDS) if count >= least)
    place = {word: number for number, word in enumerate(words)}
    cells = [(row, place[word], times) for row, one in enumerate(said) for word, times in one.items() if word in place]
    rows, columns, times = zip(*cells, strict=True) if cells else ((), (), ())
    return csr_array((np.array(times, float), (rows, columns)), shape=(len(answers), len(words))), words


def _tried(counts: "csr_array", how_many: int) -> tuple[Places, Matrix]:
    """Return which of so many themes each answer is about, and how far each theme is found again."""
    about, chance = _found(counts, how_many), np.random.default_rng(0)
    again = np.zeros((DRAWS, how_many))
    for number in range(DRAWS):
        draw = np.unique(chance.integers(counts.shape[0], size=min(counts.shape[0], DRAWN_AT_MOST)))
        again[number] = _shared(about[draw], _found(counts[draw], how_many), how_many)
    return about, again.mean(0)


def _found(counts: "csr_array", how_many: int) -> Places:
    """Return which theme each answer is about."""
    about = _taken_apart(_rare_ones_more(counts), how_many)
    return np.where(about.max(1) > 0, about.argmax(1), NONE)


def _names(counts: "csr_array", about: Places, how_many: int) -> list[Places]:
    """Return by which words each theme is called."""
    said = np.stack([np.asarray(counts[about == number].sum(0)).ravel() for number in range(how_many)])
    apart = said * np.log1p(said.sum() / how_many / np.maximum(said.sum(0), 1))
    return [np.argsort(-row, kind="stable")[: min(NAMED_BY, int((row > 0).sum()))] for row in apart]


def _rare_ones_more(counts: "csr_array") -> "csr_array":
    sayers = np.asarray((counts > 0).sum(0)).ravel()
    weighed = counts * (1 + np.log((1 + counts.shape[0]) / (1 + sayers)))[None, :]
    long = np.sqrt(np.asarray((weighed**2).sum(1)).ravel())
    return weighed.multiply(1 / np.where(long > 0, long, 1)[:, None]).tocsr()


def _taken_apart(weighed: "csr_array", how_many: int) -> Matrix:
    """Return how far each answer is about each theme: the two times each theme's words are as near to it as it gets."""
    themes = _begun(weighed, how_many)
    about = np.asarray(weighed @ themes.T)
    for _ in range(ROUNDS):
        about *= (weighed @ themes.T) / np.maximum(about @ (themes @ themes.T), 1e-12)
        themes *= (weighed.T @ about).T / np.maximum((about.T @ about) @ themes, 1e-12)
    found: Matrix = about * themes.sum(1)
    return found


def _begun(weighed: "csr_array", how_many: int) -> Matrix:
    """Return themes to begin with: of each strongest direction the half that weighs more."""
    _, directions = np.linalg.eigh((weighed.T @ weighed).toarray())
    strongest = directions.T[::-1][:how_many]
    up, down = np.maximum(strongest, 0), np.maximum(-strongest, 0)
    halves: Matrix = np.where(((up**2).sum(1) >= (down**2).sum(1))[:, None], up, down)
    return halves + 0.01 * float(halves.mean())


def _shared(about: Places, others: Places, how_many: int) -> Matrix:
    """Return of each theme the most that its answers have in common with those of one of the others, of all of both."""
    together = np.zeros((how_many, how_many))
    both = (about != NONE) & (others != NONE)
    np.add.at(together, (about[both], others[both]), 1)
    of_one, of_other = (np.bincount(each[each != NONE], minlength=how_many) for each in (about, others))
    shared: Matrix = (together / np.maximum(of_one[:, None] + of_other[None, :] - together, 1)).max(1)
    return shared
