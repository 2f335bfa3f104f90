"""Makes chats of nobody, and signs in someone who answers them; runs with a server's settings."""

from typing import Final
from uuid import uuid4

from django.http import HttpResponse
from django.test import Client, RequestFactory

from bluelamp.channels.chat.talking import say
from bluelamp.channels.chat.visit import COOKIE, keep_open, new_visit
from bluelamp.contacts.chats import contact_of_seed
from bluelamp.staff.models import Account
from tests.proofs.matters import ANSWERS_AS, SIGNED_IN_BY

BEGAN: Final = "I would like to ask something."


def print_chats(count: int) -> None:
    """Print the session of someone who is signed in at the desk, and of each new chat its cookie and reference."""
    client = Client()
    client.force_login(Account.objects.get(email=ANSWERS_AS), SIGNED_IN_BY)
    print(client.cookies["desk"].value)
    for number in range(count):
        print(*_begun(number))


def _begun(number: int) -> tuple[str, str]:
    visit, response = new_visit(stays=True), HttpResponse()
    address = f"10.1.{number // 250}.{number % 250}"
    say(RequestFactory().get("/", REMOTE_ADDR=address), visit, BEGAN, uuid4())
    keep_open(response, visit)
    contact = contact_of_seed(visit.seed)
    assert contact is not None, "what was said made no contact"
    return response.cookies[COOKIE].value, contact.reference
