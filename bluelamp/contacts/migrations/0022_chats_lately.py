"""Find the newest chats, to measure how long they waited."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("contacts", "0021_owed_notices"),
    ]

    operations = [
        migrations.AddIndex(
            model_name="contact",
            index=models.Index(condition=models.Q(("channel", "chat")), fields=["-received_at"], name="chats_lately"),
        ),
    ]
