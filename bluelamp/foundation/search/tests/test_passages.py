"""The terms a passage is found by are those of its pieces, and no number, address or day in it is passed over."""

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from bluelamp.foundation.search.dates import days_in
from bluelamp.foundation.search.passages import DAY, EMAIL, PHONE, Passage, Term, pieces_of, terms_of
from bluelamp.foundation.search.rules import emails_in, phones_in

ON = date(2026, 5, 12)
WRITTEN = ["Siân's", "12 March", "07700 900123", "a@b.example", "١٢/٠٣/٢٠٢٦", "bikes"]
SAID = st.lists(st.sampled_from(WRITTEN) | st.text(), max_size=6).map(" ".join)


@given(SAID, st.booleans())
def test_the_terms_of_a_passage_are_those_of_its_pieces(said: str, is_name: bool) -> None:
    passage = Passage(where="They wrote", text=said, on=ON, is_name=is_name)
    assert terms_of([passage]) == {term for piece in pieces_of(passage) for term in piece.terms}


@given(SAID)
def test_no_number_address_or_day_is_passed_over(said: str) -> None:
    terms = terms_of([Passage(where="They wrote", text=said, on=ON)])
    found = ((PHONE, phones_in(said)), (EMAIL, emails_in(said)), (DAY, days_in(said, on=ON)))
    assert {Term(kind, span.value) for kind, spans in found for span in spans} <= terms
