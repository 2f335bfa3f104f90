"""Questions that suggest their own answer, in English and Welsh. Pure.

Found is what its form gives away: what is added to a statement, what denies as it asks, and what concludes. Whether
another question leads, only whoever asks it can tell.
"""

import re
from typing import Final

QUESTION: Final = re.compile(r"[^.!?\n]*\?")
LEADS: Final = re.compile(
    r"""
    ,\s*(?:is|was|are|were|did|does|do|has|have|had|would|could|will|can)n'?t\s+(?:it|he|she|they|you|there|that)\s*\?
    | ,\s*(?:is|was|are|were|did|does|do|has|have|had|would|could|will|can)\s+(?:it|he|she|they|you|there|that)\s*\?
    | ,\s*(?:right|correct|yes|am\s+I\s+right)\s*\?$
    | ^\s*(?:is|was|are|were|did|does|do|has|have|had)n'?t\s+(?:it|he|she|they|you|there|that|your|his|her)\b
    | ^\s*(?:so|and\s+so)\s+(?!what|when|where|who|how|why|can\b|could\b|did\b|do\b|is\b|are\b|was\b|were\b)\w+
    | ^\s*(?:surely|presumably|you\s+mean|are\s+you\s+saying|would\s+you\s+agree|don'?t\s+you\s+think)\b
    | ,?\s+on'd\s+\w+.*\?
    | ,?\s+yn(?:te|tefe|de)\s*\?
    | ^\s*onid\b
    | ^\s*(?:felly|mae'n\s+rhaid)\b(?!,?\s+(?:beth|pryd|ble|pwy|sut|pam))
    """,
    re.VERBOSE | re.IGNORECASE,
)


def leading_in(words: str) -> list[str]:
    """Return the questions in some words that suggest their own answer, each once."""
    asked = (one[0].strip() for one in QUESTION.finditer(words))
    return list(dict.fromkeys(one for one in asked if LEADS.search(one.replace("\u2019", "'"))))
