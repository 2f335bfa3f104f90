"""“I cannot type now” is one button, and staff see it with its time."""

from django.test import Client

from bluelamp.channels.chat.tests.chatting import TALK, write
from bluelamp.contacts.models import Contact
from bluelamp.foundation.tests.reading import page_of, said
from bluelamp.staff.tests.scenarios import a_member_of, sign_in

PAGE = "/chat/cannot-type/"
SEEN = "They cannot type now, as they said at"


def test_staff_see_it_until_the_person_can_again(talking: Client) -> None:
    assert talking.post(PAGE)["Location"] == "/chat/"
    write(talking, "He reads my phone.")
    contact = Contact.objects.get()
    desk = sign_in(Client(), a_member_of(contact.team))
    assert SEEN not in said(desk.get(f"/desk/{contact.reference}/"))
    assert talking.post(PAGE)["Location"] == f"{TALK}#cannot-type"
    assert "We know that you cannot type now." in said(talking.get(TALK))
    assert SEEN in said(desk.get(f"/desk/{contact.reference}/"))
    talking.post(PAGE, {"can": "1"})
    assert "We know that you cannot type now." not in said(talking.get(TALK))
    assert SEEN not in said(desk.get(f"/desk/{contact.reference}/"))


def test_the_page_that_hides_it_is_in_it_already_and_tells_nothing(talking: Client) -> None:
    page = page_of(talking.get(TALK))
    title = page.title
    assert title is not None
    assert title.get_text() == "Messages"
    hidden = page.select_one("template[data-disguise]")
    assert hidden is not None
    assert not {"police", "chat", "999"} & set(str(hidden).casefold().split())
