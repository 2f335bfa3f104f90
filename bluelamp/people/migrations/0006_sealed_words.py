"""Encrypt who else uses a device and who said so, those that were written down before too."""

from collections.abc import Callable
from typing import Final

from django.apps.registry import Apps
from django.db import migrations
from django.db.backends.base.schema import BaseDatabaseSchemaEditor

from bluelamp.foundation.database.append_only import keep_append_only, let_be_erased
from bluelamp.foundation.database.sealed import SealedText
from bluelamp.foundation.keys.secrets import decrypt_field, encrypt_field

SEALED: Final = ("others", "said_by")
held = keep_append_only("people_agreement")
erasable = let_be_erased(
    "people_agreement",
    emptied={
        "safety": "'not_safe'",
        "hours": "'[]'",
        "sealed_code_word": "''",
        "others": "''",
        "said_by": "''",
    },
    kept=(
        "id",
        "person_id",
        "handle_id",
        "may_leave_message",
        "withhold_number",
        "neutral_sender",
        "given_by",
        "written_by_id",
        "written_at",
    ),
)
let_go = held.reverse_code or migrations.RunPython.noop
let_nothing = erasable.reverse_code or migrations.RunPython.noop


def each(turned: Callable[[str], str]) -> Callable[[Apps, BaseDatabaseSchemaEditor], None]:
    """Return the step that turns the words of each agreement that has any into others."""

    def turn(apps: Apps, _: BaseDatabaseSchemaEditor) -> None:
        agreements = apps.get_model("people", "Agreement").objects
        for row in list(agreements.exclude(others="", said_by="").values("pk", *SEALED)):
            words = {name: turned(row[name]) for name in SEALED if row[name]}
            agreements.filter(pk=row["pk"]).update(**words)

    return turn


class Migration(migrations.Migration):
    dependencies = [("people", "0005_never_safe")]

    operations = [
        migrations.RunPython(let_nothing, erasable.code),
        migrations.RunPython(let_go, held.code),
        migrations.RunPython(each(encrypt_field), each(decrypt_field)),
        held,
        erasable,
        # The column is text as before: SQLite would make the table anew, and lose what holds it.
        migrations.SeparateDatabaseAndState(
            state_operations=[
                migrations.AlterField(model_name="agreement", name=name, field=SealedText(blank=True, default=""))
                for name in SEALED
            ]
        ),
    ]
