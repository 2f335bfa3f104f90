"""Training and live work never share a database or keys, and every page of training says what it is."""

from pathlib import Path

import pytest
from django.core.management import CommandError, call_command
from django.db import DatabaseError, connection, transaction
from django.test import Client
from pytest_django import Settings

from bluelamp.foundation.keys.files import make_keys
from bluelamp.foundation.tests.reading import page_of, said
from bluelamp.site.checks.training import wrong_with_training
from bluelamp.site.errors import went_wrong
from bluelamp.staff.demonstration import make_demonstration_force
from bluelamp.staff.models import Force
from bluelamp.staff.tests.scenarios import SET_UP, a_force_with_teams, a_member_of, sign_in

pytestmark = pytest.mark.django_db
ADMINISTRATOR = ("--administrator", "Sam Example", "--email", "sam@example.org")
BANNER = "Training: nothing here is real. In an emergency call 999."
TURNED_ROUND = pytest.mark.parametrize("training", [True, False], ids=["a training space", "live"])
HOLDS = {True: "holds live records, and training never touches those", False: "is a training space"}
PAGES = ("/", "/emergency/", "/report/crime/", "/track/", "/privacy/", "/desk/sign-in/", "/no-such-page/")


@pytest.fixture
def keys(settings: Settings, tmp_path: Path) -> Path:
    """A folder for keys that is empty and the program's."""
    folder = tmp_path / "keys"
    settings.KEYS = folder
    return folder


def test_a_database_is_for_training_or_live_from_when_its_force_is_set_up(settings: Settings) -> None:
    for training in (True, False):
        settings.TRAINING = training
        with transaction.atomic():
            a_force_with_teams()
            assert Force.objects.get().for_training is training
            transaction.set_rollback(True)


@TURNED_ROUND
def test_the_database_of_the_other_is_named_with_the_cure(settings: Settings, keys: Path, training: bool) -> None:
    settings.TRAINING = not training
    a_force_with_teams()
    settings.TRAINING = training
    make_keys(keys, training=training)
    (fault,) = wrong_with_training()
    assert HOLDS[training] in fault
    assert "Set BLUELAMP_" in fault


@TURNED_ROUND
def test_the_keys_of_the_other_are_named_with_the_cure(settings: Settings, keys: Path, training: bool) -> None:
    settings.TRAINING = training
    make_keys(keys, training=not training)
    (fault,) = wrong_with_training()
    assert f"The keys in {keys} are {'not ' if training else ''}for training." in fault


@TURNED_ROUND
def test_nothing_is_wrong_where_all_are_for_the_same(settings: Settings, keys: Path, training: bool) -> None:
    settings.TRAINING = training
    make_keys(keys, training=training)
    assert list(wrong_with_training()) == []
    a_force_with_teams()
    assert list(wrong_with_training()) == []


@TURNED_ROUND
def test_no_force_is_set_up_with_the_keys_of_the_other(settings: Settings, keys: Path, training: bool) -> None:
    settings.TRAINING, settings.DEMONSTRATION = training, True
    make_keys(keys, training=not training)
    for words in (("force", "Example Police", *ADMINISTRATOR), ("demo", "--scale", "0")):
        with pytest.raises(CommandError, match="BLUELAMP_"):
            call_command(*words)
    assert not Force.objects.exists()


def test_a_live_demonstration_is_no_training_space(settings: Settings, tmp_path: Path) -> None:
    make_demonstration_force(by=SET_UP)  # with the keys that there are; others are put in their place afterwards
    settings.TRAINING, settings.DEMONSTRATION, settings.KEYS = True, True, tmp_path
    make_keys(tmp_path, training=True)
    with pytest.raises(CommandError, match="holds live records"):
        call_command("demo", "--scale", "0")


def test_the_database_itself_holds_what_it_is_for() -> None:
    a_force_with_teams()
    with (
        pytest.raises(DatabaseError, match="what a database is for never changes"),
        transaction.atomic(),
        connection.cursor() as cursor,
    ):
        cursor.execute("UPDATE staff_force SET for_training = NOT for_training")
    Force.objects.update(name="Another name")
    assert (Force.objects.get().name, Force.objects.get().for_training) == ("Another name", False)


@pytest.mark.parametrize("address", PAGES)
def test_every_page_says_that_it_is_training_and_its_title_too(
    client: Client, settings: Settings, address: str
) -> None:
    settings.TRAINING, settings.DEMONSTRATION = True, True
    a_force_with_teams()
    response = client.get(address, follow=True)
    assert BANNER in said(response)
    title = page_of(response).find("title")
    assert title is not None
    assert title.get_text().startswith("Training: ")
    assert "This is a demonstration" not in said(response)


def test_the_desk_says_so_and_a_page_for_what_went_wrong(client: Client, settings: Settings) -> None:
    settings.TRAINING = True
    sign_in(client, a_member_of(a_force_with_teams()["digital-desk"]))
    assert BANNER in said(client.get("/desk/"))
    assert "Training: nothing here is real." in went_wrong(client.get("/").wsgi_request).content.decode()


def test_in_live_work_no_page_says_anything_of_training(client: Client) -> None:
    sign_in(client, a_member_of(a_force_with_teams()["digital-desk"]))
    for address in ("/", "/desk/", "/desk/keys/"):
        page = client.get(address).content.decode().casefold()
        assert "training" not in page
        assert "practise" not in page


def test_an_emergency_is_still_sent_to_999(client: Client, settings: Settings) -> None:
    settings.TRAINING = True
    a_force_with_teams()
    assert page_of(client.get("/emergency/")).select_one("a.app-call[href='tel:999']")
