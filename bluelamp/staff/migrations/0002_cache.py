"""The table that counts tries at signing in, shared by every process."""

from django.apps.registry import Apps
from django.core.management import call_command
from django.db import migrations
from django.db.backends.base.schema import BaseDatabaseSchemaEditor


def make_cache_table(apps: Apps, editor: BaseDatabaseSchemaEditor) -> None:
    """Make the table of the database cache."""
    call_command("createcachetable", database=editor.connection.alias, verbosity=0)


class Migration(migrations.Migration):
    """The cache's table."""

    dependencies = [("staff", "0001_initial")]

    operations = [migrations.RunPython(make_cache_table)]
