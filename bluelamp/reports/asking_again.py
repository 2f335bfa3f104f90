"""Which facts an answer of ours asks for, by rules that anyone can read: no model, no network.

A sentence asks where it ends with a question mark or begins as a request. One that checks who somebody is, whether they
are safe or at risk, or whether something is still right, never counts: those are asked each time. English only.
"""

import re
from collections.abc import Collection
from typing import Final

from bluelamp.reports.facts import Fact

SENTENCE: Final = re.compile(r"[^.!?\n]+[.!?]*")
REQUEST: Final = re.compile(
    r"^\W*(?:and |also |then |first |so )?(?:please |could you |can you |would you |will you )?(?:kindly )?"
    r"(?:confirm |give |send |tell |let us (?:know|have)|provide |write |describe |state )",
    re.IGNORECASE,
)
ASKED_EACH_TIME: Final = re.compile(
    r"\b(?:safe|unsafe|safety|afraid|scared|frightened|danger|dangerous|hurt|injur\w+|threat\w*|weapons?|risks?"
    r"|still (?:right|correct|true|the same|up to date)|changed|code word|memorable word|identity|identify"
    r"|(?:check|sure|confirm) (?:that )?(?:it is|it's|this is) (?:really )?you|security question)\b",
    re.IGNORECASE,
)
IT_WAS: Final = r"(?:it|this|that) (?:happened|took place|was(?=\W*$|,| and\b))"  # as in “Do you remember when it was?”
ASKS_FOR: Final = {
    fact: re.compile(asks, re.IGNORECASE)
    for fact, asks in {
        Fact.NAME: r"\byour (?:full |first |last |own )?(?:name|surname)\b|\bwhat are you called\b",
        Fact.BORN: r"\b(?:date of birth|birthday|when were you born|how old are you)\b",
        Fact.ADDRESS: r"\b(?:your (?:full |home |postal )?(?:address(?!ed)|postcode)|where do you live)\b",
        Fact.PHONE: r"\b(?:your (?:phone|mobile|telephone|contact)\b|(?:phone|mobile|telephone|contact) number)",
        Fact.EMAIL: r"\byour e-?mail\b|\be-?mail address\b",
        Fact.WHAT: r"\b(?:what (?:exactly )?happened|what did they do)\b",
        Fact.WHEN: r"\bwhen (?:exactly )?(?:did|was|were) (?:it|this|that|they|you)\b|\b(?:what|which) (?:day|date)\b"
        rf"|\bwhen {IT_WAS}",
        Fact.WHERE: r"\bwhere (?:exactly )?(?:did|was|were|is) (?:it|this|that|they|you)\b|\b(?:what|which) street\b"
        rf"|\bwhere {IT_WAS}",
        Fact.WHO: r"\bwho (?:did|was|were|took)\b|\bwhat did (?:he|she|they|the \w+) look like\b",
        Fact.TAKEN: r"\bwhat (?:was|were|is|has been|did (?:he|she|they)) (?:taken|stolen|take|steal|missing)\b",
        Fact.VEHICLE: r"\b(?:registration|number plate|(?:what|which) (?:car|van|vehicle))\b",
    }.items()
}


def asked_again(words: str, known: Collection[Fact]) -> list[Fact]:
    """Return which of the facts that are on record an answer asks for, each once, in the order one asks for them."""
    asking = [sentence for sentence in SENTENCE.findall(words) if _asks(sentence)]
    return [fact for fact, asks in ASKS_FOR.items() if fact in known and any(map(asks.search, asking))]


def _asks(sentence: str) -> bool:
    is_question = sentence.rstrip().endswith("?") or REQUEST.match(sentence)
    return bool(is_question) and not ASKED_EACH_TIME.search(sentence)
