"""Where an article, or the text of a service in Easy Read, is written, looked at, approved and withdrawn."""

from typing import Any, Final

import pytest
from django.test import Client

from bluelamp.foundation.remembering import forget
from bluelamp.knowledge.actions import write_article
from bluelamp.knowledge.articles import easy_reads, published_articles
from bluelamp.knowledge.definition import Article
from bluelamp.knowledge.rules import Kind
from bluelamp.knowledge.tests.scenarios import WRITER
from bluelamp.staff.rules import Role
from bluelamp.staff.tests.scenarios import a_member_of, sign_in
from bluelamp.workspaces.setup.tests.office import a_desk, problems, words

pytestmark = pytest.mark.django_db
PAGE: Final = "/desk/setup/articles/keys/"
EASY: Final = "/desk/setup/easy-read/thanks/"
NEW: Final[dict[str, Any]] = {"title": "Lost keys", "words": "Ask [us](/ask/).\n\n- One\n- Two", "called": "key"}


def a_colleague() -> Client:
    """Return the browser of someone else who may approve."""
    return sign_in(Client(), a_member_of(None, Role.SUPERVISOR))


def test_it_is_looked_at_before_anything_is_kept() -> None:
    desk = a_desk()
    page = desk.send(PAGE, seen="0", preview="yes", **NEW)
    tried = page.select_one("[aria-labelledby=tried]")
    assert tried is not None
    assert "Lost keys Ask us . One Two" in words(tried)
    assert [link["href"] for link in tried.select("a")] == ["/ask/"]
    assert "Waits for approval" not in words(page)


def test_one_writes_and_another_publishes() -> None:
    desk = a_desk()
    page = desk.send(PAGE, seen="0", **NEW)
    assert "You wrote this. Ask someone else to approve it." in words(page)
    assert problems(desk.send(f"{PAGE}approve/", seen="1")) == ["You wrote this. Ask someone else to approve it."]
    assert a_colleague().post(f"{PAGE}approve/", {"seen": "1"}).status_code == 302
    forget()
    assert published_articles()["keys"].called == "key"
    assert "What the public reads" in words(desk.see(PAGE))


def test_whoever_approves_sees_what_changes_in_each_part_word_by_word() -> None:
    desk = a_desk()
    desk.send("/desk/setup/articles/thank-someone/", seen="0", **(NEW | {"video": "https://signs.example/thanks"}))
    waits = desk.see("/desk/setup/articles/thank-someone/").select_one("[aria-labelledby=waits]")
    told = words(waits)
    assert "Video in British Sign Language (optional) Put in: https://signs.example/thanks" in told
    assert "Title in Welsh (optional)" in told
    assert "How the Welsh was made Taken out: yes" in told


def test_what_is_wrong_is_said_beside_it_and_what_was_typed_is_still_there() -> None:
    desk = a_desk()
    page = desk.send(PAGE, seen="0", title="", words="[x](javascript:y)", welsh_title="Allweddi", video="ftp://x")
    assert len(problems(page)) == 4
    assert "javascript:y" in words(page.select_one("textarea[name=words]"))
    assert page.select("input[name=welsh_title]")[0]["value"] == "Allweddi"


@pytest.mark.parametrize("seen", ["", "0", "99999999", "\0"])
def test_a_page_that_is_out_of_date_changes_nothing(seen: str) -> None:
    desk = a_desk()
    theirs = Article(code="keys", title="Theirs", words="x")
    write_article(by=WRITER, kind=Kind.ARTICLE, article=theirs, seen=0)
    assert problems(desk.send(PAGE, seen=seen, **NEW))[0].startswith("A colleague wrote other words")
    assert problems(desk.send(f"{PAGE}approve/", seen=seen))[0].startswith("These are not the words you saw.")
    forget()
    assert "keys" not in published_articles()


def test_what_comes_with_bluelamp_is_changed_from_its_own_words_and_can_be_withdrawn() -> None:
    desk = a_desk()
    page = desk.see("/desk/setup/articles/how-long/")
    assert "Your receipt shows the day" in words(page.select_one("textarea[name=words]"))
    assert page.select_one("input[name=welsh_drafted][checked]") is not None
    told = words(desk.send("/desk/setup/articles/how-long/withdraw/"))
    assert "The public cannot read it any more." in told
    forget()
    assert "how-long" not in published_articles()


def test_easy_read_and_a_video_are_kept_for_a_service() -> None:
    desk = a_desk()
    page = desk.see(EASY)
    assert page.select("input[name=title]")[0]["value"] == "Say thank you"
    desk.send(EASY, seen="0", title="Say thank you", words="", video="https://signs.example/thanks")
    a_colleague().post(f"{EASY}approve/", {"seen": "1"})
    forget()
    assert easy_reads()["thanks"].video == "https://signs.example/thanks"


@pytest.mark.parametrize("address", ["/desk/setup/easy-read/no-such/", "/desk/setup/articles/Keys_1/"])
def test_there_are_no_others(address: str) -> None:
    assert a_desk().client.get(address).status_code == 404


def test_what_was_written_before_stays_and_is_shown() -> None:
    desk = a_desk()
    desk.send(PAGE, seen="0", **NEW)
    page = desk.send(PAGE, seen="1", **(NEW | {"words": "Other."}))
    assert "Version 1" in words(page)
    assert "(not approved)" in words(page)
