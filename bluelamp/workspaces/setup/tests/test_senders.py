"""Where an administrator says whom e-mails are from."""

import pytest

from bluelamp.staff.senders import EMAIL, sender_of
from bluelamp.workspaces.setup.tests.office import a_desk, problems, words

pytestmark = pytest.mark.django_db
PAGE = "/desk/setup/senders/"


def test_it_is_kept_and_shown() -> None:
    desk = a_desk()
    assert "Left empty, it is no-reply@localhost." in words(desk.see(PAGE))
    page = desk.send(PAGE, name="Updates", address="updates@localhost")
    assert "It is kept." in words(page)
    assert page.select_one("input[name=address][value='updates@localhost']")
    assert str(sender_of(EMAIL)) == "Updates <updates@localhost>"


def test_what_cannot_be_used_is_said_with_the_cure() -> None:
    page = a_desk().send(PAGE, name="Police, Harrowmere", address="a@example.com")
    assert problems(page) == [
        "A name has letters, numbers, spaces and hyphens only: no @, no comma, no brackets.",
        "The mail server may not send for this domain. Use one of these: localhost.",
    ]
