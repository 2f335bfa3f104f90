"""Which facts an answer of ours asks for, by rules that anyone can read: no model, no network.

A sentence asks where it ends with a question mark or begins as a request. One that checks who somebody is, whether they
are safe or at risk, or whether something is still right, never counts: those are asked each time. In English and Welsh:
what an answer is written in need not be known, since no word that is looked for is one of both.
"""

import re
from collections.abc import Collection
from typing import Final

from bluelamp.reports.facts import Fact

SENTENCE: Final = re.compile(r"[^.!?\n]+[.!?]*")
REQUEST: Final = re.compile(
    r"^\W*(?:and |also |then |first |so )?(?:please |could you |can you |would you |will you )?(?:kindly )?"
    r"(?:confirm |give |send |tell |let us (?:know|have)|provide |write |describe |state )"
    r"|^\W*(?:a(?:c|g) |hefyd |yna |yn gyntaf |felly )?(?:os gwelwch yn dda,? )?(?:a )?"
    r"(?:(?:all(?:wch|ech)|wnewch) chi |rhowch |rhoi |anfonwch |dywedwch |cadarnhewch |ysgrifennwch |disgrifiwch )",
    re.IGNORECASE,
)
ASKED_EACH_TIME: Final = re.compile(
    r"\b(?:safe|unsafe|safety|afraid|scared|frightened|danger|dangerous|hurt|injur\w+|threat\w*|weapons?|risks?"
    r"|still (?:right|correct|true|the same|up to date)|changed|code word|memorable word|identity|identify"
    r"|(?:check|sure|confirm) (?:that )?(?:it is|it's|this is) (?:really )?you|security question"
    r"|(?:d?d|n|ann)iogel\w*|ofn\w*|(?:p|b|mh)erygl\w*|[bf]rifo|h?anaf\w*|[bf]yg[wy]th\w*|arfau?|risg\w*"
    r"|(?:dal|o hyd) yn (?:gywir|iawn|wir|gyfredol)|wedi newid|[cg]air (?:cod|cofiadwy)"
    r"|pwy ydych chi|(?:ai|mai) chi)\b",
    re.IGNORECASE,
)
IT_WAS: Final = r"(?:it|this|that) (?:happened|took place|was(?=\W*$|,| and\b))"  # as in “Do you remember when it was?”
YOUR: Final = r"\b(?:eich|[\u2019']ch|dy) "
IT_WAS_IN_WELSH: Final = r"(?:y |yr )?(?:dd?igwydd\w*|oedd|buoch|bu|cafodd|gafodd|mae|aeth|gwelsoch|welsoch)"
IN_WELSH: Final = {
    Fact.NAME: rf"{YOUR}(?:h?enw\b|cyfenw\b)|\bbeth yw(?:[\u2019']r)? enw llawn\b",
    Fact.BORN: r"\b(?:dyddiad geni|eich pen-blwydd|pryd (?:y )?(?:cawsoch|gawsoch) eich geni|faint yw eich oed)\b",
    Fact.ADDRESS: rf"{YOUR}(?:cyfeiriad(?! e-?bost)|cod post)\b|\b(?:ble|lle)(?: r)?ydych chi(?:[\u2019']n| yn) byw\b",
    Fact.PHONE: r"\brhif (?:eich )?(?:ffôn|ffon|symudol|cyswllt)\b",
    Fact.EMAIL: rf"\bcyfeiriad e-?bost\b|{YOUR}e-?bost\b",
    Fact.WHAT: r"\bbeth (?:yn union )?(?:a )?(?:dd?igwydd\w*|wnaethon nhw|wnaeth (?:ef|hi|nhw))\b",
    Fact.WHEN: rf"\bpryd (?:yn union )?{IT_WAS_IN_WELSH}\b|\bpa (?:ddiwrnod|ddyddiad)\b",
    Fact.WHERE: rf"\b(?:ble|lle) (?:yn union )?{IT_WAS_IN_WELSH}\b|\bpa stryd\b",
    Fact.WHO: r"\bpwy (?:a )?(?:wnaeth|oedd|gymer\w*|ddygodd|aeth)\b|\bsut (?:olwg|un) oedd\b",
    Fact.TAKEN: r"\bbeth (?:a )?(?:gafodd ei (?:ddwyn|gymryd)|gymer\w+|ddygwyd|(?:aeth|sydd) ar goll)\b",
    Fact.VEHICLE: r"\b(?:rhif cofrestru|plât rhif|plat rhif|pa (?:gar|fan|gerbyd))\b",
}
ASKS_FOR: Final = {
    fact: re.compile(f"{asks}|{IN_WELSH[fact]}", re.IGNORECASE)
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
