"""A name is kept apart, encrypted, and once for each part."""

import pytest
from django.db import connection

from bluelamp.foundation.clock import new_id
from bluelamp.foundation.keys.secrets import decrypt_field
from bluelamp.foundation.ledger.models import Entry
from bluelamp.people.actions import say_who
from bluelamp.people.actions.name import HasAName
from bluelamp.people.models import Person, SealedName
from bluelamp.people.sealed_names import sealed_name_of, sealed_names_of
from bluelamp.people.tests.naming import NAME, PERSON, sealed, someone_without_a_name

pytestmark = pytest.mark.django_db


def test_neither_the_record_nor_the_table_nor_the_ledger_says_it(held: SealedName) -> None:
    with connection.cursor() as cursor:
        cursor.execute("SELECT sealed_name FROM people_sealedname")
        kept = cursor.fetchone()[0]
    assert "Quillfeather" not in kept
    assert decrypt_field(kept, purpose="identities") == NAME
    assert Person.objects.get().name == ""
    assert NAME not in str(list(Entry.objects.values_list("facts", flat=True)))


def test_no_reading_of_it_says_the_name(held: SealedName) -> None:
    (name,) = sealed_names_of(held.matter_id)
    assert "sealed_name" in name.get_deferred_fields()
    assert NAME not in repr(sealed_name_of(held.matter_id, held.pk))


def test_the_first_for_a_part_stays_and_another_part_has_its_own() -> None:
    person, matter_id, part_id = someone_without_a_name(), new_id(), new_id()
    first = sealed(person, matter_id, part_id)
    assert sealed(person, matter_id, part_id).pk == first.pk
    sealed(person, matter_id)
    assert len(sealed_names_of(matter_id)) == 2
    assert Entry.objects.filter(name="people.NameSealed").count() == 2


def test_where_the_name_is_on_the_record_there_is_nothing_to_seal() -> None:
    person = someone_without_a_name()
    say_who(by=PERSON, person=person, matter_id=new_id(), name=NAME)
    with pytest.raises(HasAName):
        sealed(person)
