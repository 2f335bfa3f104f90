"""A part of a page is rendered once for what it shows, and never shows what it was not given."""

from time import monotonic

import pytest
from django.template import Context, Template

from bluelamp.foundation.design import parts
from bluelamp.foundation.design.staff import NavItem
from bluelamp.foundation.remembering import forget

MENU = "foundation/design/components/primary_navigation.html"
BOX = "foundation/design/components/search_box.html"


def drawn(template: str, **context: object) -> str:
    """Return a template rendered as a page would."""
    return Template("{% load parts %}" + template).render(Context(context))


def test_the_same_is_rendered_once(monkeypatch: pytest.MonkeyPatch) -> None:
    first = parts.part(MENU, staff_nav=(NavItem("/a/", "Queue"),))
    monkeypatch.setattr(parts, "render_to_string", lambda *_: "rendered again")
    assert parts.part(MENU, staff_nav=(NavItem("/a/", "Queue"),)) is first
    assert parts.part(MENU, staff_nav=(NavItem("/a/", "Queue", count=1),)) == "rendered again"


def test_it_is_forgotten_after_ten_minutes(monkeypatch: pytest.MonkeyPatch) -> None:
    parts.part(MENU, staff_nav=())
    monkeypatch.setattr(parts, "render_to_string", lambda *_: "rendered again")
    monkeypatch.setattr(parts, "_begun", [monotonic() - parts.SECONDS - 1])
    assert parts.part(MENU, staff_nav=()) == "rendered again"
    forget()


def test_what_the_page_knows_is_no_part_unless_it_is_given() -> None:
    assert "secret" not in drawn(f'{{% part "{BOX}" %}}', searched_for="secret")
    assert "shown" in drawn(f'{{% part "{BOX}" searched_for="shown" %}}')


def test_words_people_typed_are_shown_as_words() -> None:
    page = drawn(f'{{% part "{MENU}" staff_nav=items %}}', items=[NavItem("/a/", "<script>")])
    assert "<script>" not in page
    assert "&lt;script&gt;" in page


def test_each_page_puts_its_own_token_into_the_forms() -> None:
    for token in ("a" * 64, "b" * 64):
        page = drawn(f'{{% part "{BOX}" %}}', csrf_token=token)
        assert token in page
        assert parts.FORM_TOKEN not in page


def test_one_for_each_is_the_same_as_one_after_the_other() -> None:
    each = [parts.part(MENU, staff_nav=items) for items in ((), (NavItem("/a/", "Queue"),))]
    assert parts.part_for_each(MENU, "staff_nav", [(), (NavItem("/a/", "Queue"),)]) == "".join(each)
