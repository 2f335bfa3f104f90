"""Know the same headings of a register again without keeping them, as someone may stand in them."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("people", "0019_needs")]
    operations = [
        migrations.AddField(
            "broughtregister", "headings_mark", models.CharField(blank=True, default="", max_length=64)
        ),
    ]
