"""How letters of other scripts are written in Latin ones. Facts only, and modest: enough to find a name again.

Cyrillic and Greek follow what most people have in their passports. Arabic has no short vowels, so names in it are in
the list of nicknames too: `mhmd` beside `mohammed`.
"""

from typing import Final


def _letters(theirs: str, ours: str) -> dict[str, str]:
    return dict(zip(theirs, ours.split(), strict=True))


LATIN: Final = _letters("ßæœøłđðþħ\u0131", "ss ae oe o l d d th h i")
CYRILLIC: Final = (
    _letters("абвгдезиклмнопрстуф", "a b v g d e z i k l m n o p r s t u f")
    | _letters("жхцчшщыэюяієґђјљњћџ", "zh kh ts ch sh shch y e yu ya i ie g dj j lj nj c dz")
    | {"ъ": "", "ь": ""}
)
GREEK: Final = _letters("αβγδεζηικλμνξοπρσςτυφωθχψ", "a v g d e z i i k l m n x o p r s s t y f o th ch ps")
ARABIC: Final = (
    _letters("ابتجدرزسصضطظفقكلمنهويىةگپچک", "a b t j d r z s s d t z f q k l m n h w y a h g p c k")
    | _letters("ثحخذشغیژ", "th h kh dh sh gh y zh")
    | {"ع": "", "ء": ""}
)

IN_LATIN: Final = str.maketrans(LATIN | CYRILLIC | GREEK | ARABIC)
