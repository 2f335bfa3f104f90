"""All that the public can read is in Welsh too, whole and under the same placeholders."""

from typing import Final

import pytest

from tests.needs import once
from tests.welsh.catalogue import CURE, catalogues, faults, what_is_wrong

pytestmark = once
CATALOGUES: Final = catalogues()


@pytest.mark.parametrize("name", CATALOGUES)
def test_everything_the_public_reads_is_in_welsh(name: str) -> None:
    assert len(CATALOGUES[name].said) > 300
    found = list(faults(name, CATALOGUES[name]))
    assert not found, f"{CURE} {found}"


@pytest.mark.parametrize(
    ("english", "welsh", "wrong"),
    [
        ("Your report", "", "has no Welsh"),
        ("Your report", "Your report", "the same"),
        ("by %(due)s", "erbyn %(dyddiad)s", "other placeholders"),
        ("Call <b>999</b>", "Ffoniwch 999", "other placeholders"),
        ("See https://www.gov.uk.", "Gweler https://www.gov.cymru.", "other placeholders"),
        (("%(n)s day", "%(n)s days"), ("%(n)s diwrnod", "", "", "", "", ""), "has no Welsh"),
        ("Esc", "Esc", ""),
        ("by %(due)s", "erbyn %(due)s", ""),
        ("See https://www.gov.uk.", "Gweler https://www.gov.uk.", ""),
    ],
)
def test_what_is_wrong_in_welsh_is_found(english: object, welsh: object, wrong: str) -> None:
    said = what_is_wrong(english, welsh)
    assert wrong in said
    assert bool(said) == bool(wrong)
