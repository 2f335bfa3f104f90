"""What people type is shown as text, on every page that shows it."""

import re
from datetime import timedelta
from pathlib import Path
from typing import Final
from uuid import uuid4

import pytest
from bs4 import BeautifulSoup
from django.test import Client
from time_machine import Traveller

from bluelamp.channels.web_report.tests.reporting import begin, fill_in
from bluelamp.contacts.actions import write_note
from bluelamp.contacts.models import Contact
from bluelamp.contacts.tests.scenarios import answered, more_words
from bluelamp.foundation.tests.reading import page_of
from bluelamp.knowledge.danger import danger_in
from bluelamp.reports.tests.addresses import page
from bluelamp.reports.tests.scenarios import WORD
from bluelamp.staff.models import Account
from bluelamp.staff.queries import actor_for
from bluelamp.staff.tests.scenarios import a_force_with_teams, a_member_of, sign_in
from tests.house.source import ROOT

VECTORS: Final = ROOT.parent / "shared/data/evidence/hostile-text"
LONGEST: Final = 18_000
NEVER: Final = "(?!)"
OURS: Final = ("class", "id", "type", "name")


def chunks() -> list[str]:
    """Return every hostile line, as many together as fit in one answer; none where the collection is absent."""
    if not VECTORS.is_dir():
        return []
    found = [""]
    for file in (VECTORS / "xss-vectors.txt", VECTORS / "blns.txt"):
        for line in file.read_text(encoding="utf-8", errors="replace").splitlines():
            if len(found[-1]) + len(line) > LONGEST:
                found.append("")
            found[-1] += f"{line}\n"
    return found


def harmless(text: str) -> str:
    """Return text of the same lengths of lines that no browser could take for anything else.

    Words of danger stand in it as they did: pages say more to whoever writes them.
    """
    kept = "|".join(re.escape(found.said) for found in danger_in(text)) or NEVER
    return re.sub(rf"[^\n]\b({kept})\b[^\n]|[^\n]", lambda each: f" {each[1]} " if each[1] else "x", text)


def shape(document: BeautifulSoup) -> list[tuple[str, tuple[tuple[str, str], ...]]]:
    """Return every tag with its attributes that are ours alone; words are left out, and what is new each time."""
    return [
        (tag.name, tuple((name, str(tag.get(name))) for name in sorted(tag.attrs) if name in OURS and name != "id"))
        for tag in document.find_all(True)
    ]


def pages_about(text: str, account: Account, clock: Traveller) -> dict[str, BeautifulSoup]:
    """Report this text, answer with it, and return every page on which it is then shown."""
    public, staff = Client(), sign_in(Client(), account)
    draft, line = begin(public), text.replace("\n", " ")[:200]
    fill_in(public, draft, what_happened=text, where=text[:2000], time_words=line, name=line, stolen=text[:5000])
    shown = {"question": public.get(page(draft, "what-happened")), "check": public.get(page(draft, "check"))}
    too_long = {"what_happened": text * 3}
    shown["refused"] = public.post(page(draft, "what-happened"), too_long if len(text) * 3 > 20_000 else {})
    public.post(page(draft, "check"))
    contact = Contact.objects.latest("received_at", "id")
    code = page_of(public.get(page(draft, "receipt"))).select_one(".govuk-panel__body")
    assert code is not None
    public.post("/track/", {"code": re.sub(r"\D", "", code.get_text()), "word": WORD})
    more_words(contact, text)
    clock.shift(timedelta(seconds=1))
    answered(contact, account, text)
    clock.shift(timedelta(seconds=1))
    write_note(by=actor_for(account), contact=contact, words=text, message_id=uuid4())
    shown["matter"] = public.get("/track/matter/")
    shown["code typed"] = public.post("/track/", {"code": line, "word": line})
    shown["contact"] = staff.get(f"/desk/{contact.reference}/")
    shown["queue"] = staff.get("/desk/")
    assert {response.status_code for response in shown.values()} == {200}
    return {name: page_of(response) for name, response in shown.items()}


@pytest.mark.django_db
@pytest.mark.skipif(not VECTORS.is_dir(), reason=f"There is no collection of hostile text in {VECTORS.name}.")
@pytest.mark.parametrize("text", chunks(), ids=lambda text: f"from {len(text)} characters")
def test_hostile_words_change_nothing_on_a_page_but_its_words(text: str, clock: Traveller) -> None:
    """A page with hostile words has exactly the tags of the same page with harmless ones."""
    account = a_member_of(a_force_with_teams()["digital-desk"])
    expected = {name: shape(document) for name, document in pages_about(harmless(text), account, clock).items()}
    Contact.objects.update(team_id="harbour-neighbourhood")
    for name, document in pages_about(text, account, clock).items():
        assert shape(document) == expected[name], f"Escape what people typed on the page '{name}'."


def test_the_collection_is_looked_for_beside_the_repository() -> None:
    """So that nobody has to say where it is."""
    assert Path(VECTORS).parts[-4:] == ("shared", "data", "evidence", "hostile-text")
