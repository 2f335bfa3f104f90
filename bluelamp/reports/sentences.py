"""Where the sentences of what someone wrote begin and end. Pure."""

import re
from typing import Final

SENTENCE: Final = re.compile(r"\S[^\n]*?(?:[.!?…]+(?=\s)|(?=\s*\n)|\s*\Z)")


def sentences_in(words: str) -> list[tuple[int, int]]:
    """Return from where to where each sentence goes; a line is at least one. Of several, the whole is last.

    Nobody can quote less than a sentence: “I did not say that he hit me” has words in it that say the opposite.
    """
    found = [(begins, begins + len(words[begins:ends].rstrip())) for begins, ends in _spans(words)]
    return [*found, (found[0][0], found[-1][1])] if len(found) > 1 else found


def _spans(words: str) -> list[tuple[int, int]]:
    return [one.span() for one in SENTENCE.finditer(words)]
