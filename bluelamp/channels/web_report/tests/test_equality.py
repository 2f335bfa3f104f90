"""The equality questions: a choice, and a dead end."""

import pytest
from django.test import Client

from bluelamp.channels.web_report.tests.reporting import report
from bluelamp.contacts.models import Contact
from bluelamp.foundation.quiet import hidden
from bluelamp.foundation.tests.reading import said
from bluelamp.reports.models import EqualityAnswers, Report


def test_an_empty_form_is_a_fine_answer(client: Client) -> None:
    assert client.post(f"/equality/{hidden('crime')}/", {})["Location"] == "/sent/"
    assert not EqualityAnswers.objects.exists()
    assert said(client.get("/sent/"))


def test_answers_are_kept_and_lead_nowhere(client: Client) -> None:
    report(client)
    client.post(f"/equality/{hidden('crime')}/", {"age": "25_44", "sex": "rather_not"})
    kept = EqualityAnswers.objects.get()
    assert kept.answers == {"age": "25_44", "sex": "rather_not"}
    contact, told = Contact.objects.get(), Report.objects.get()
    assert not {str(kept.pk)} & {str(contact.pk), str(contact.person_id), str(told.pk)}
    assert "25_44" not in str(told.answers)


@pytest.mark.parametrize("age", ["<script>", "101", "\x00", "25_44'"])
def test_only_answers_on_offer_are_kept(client: Client, age: str) -> None:
    client.post(f"/equality/{hidden('crime')}/", {"age": age})
    assert not EqualityAnswers.objects.exists()


def test_there_are_no_questions_for_other_services(client: Client) -> None:
    assert client.get(f"/equality/{hidden('murder')}/").status_code == 404
