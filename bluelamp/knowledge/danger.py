"""Whether what someone typed speaks of danger now: then they are told how to reach 999, and shown no article.

A list of phrases that anyone can read, in English and Welsh, and no model. It errs to the safe side: someone who is
told of 999 in vain can read on.
"""

from bluelamp.foundation.search.nearest import phrases_in
from bluelamp.knowledge.shipped import DANGER


def speaks_of_danger(typed: str) -> bool:
    """Say whether one of the phrases stands in some words, in whichever language."""
    return any(phrases_in(typed, phrases) for phrases in DANGER.values())
