"""How long things are kept is said and chosen by command."""

import io

import pytest
from django.core.management import CommandError, call_command

from bluelamp.foundation.retention.queries import keeping_times

pytestmark = pytest.mark.django_db


def told(*words: str) -> str:
    """Return what the command says."""
    out = io.StringIO()
    call_command("retention", *words, stdout=out)
    return out.getvalue().strip()


def test_it_says_how_it_is_and_how_it_was_chosen() -> None:
    before = "Looks are kept for 72 months. What identifies security events is kept for 24 months."
    assert told() == before
    assert told("--looks", "120") == before.replace("72", "120")
    assert keeping_times().security_months == 24


def test_too_short_is_refused_in_words() -> None:
    with pytest.raises(CommandError, match="12 months at least"):
        told("--security", "3")
