"""Training and live work in one place: each has a database and keys of its own, and neither starts on the other's."""

from collections.abc import Iterator

from django.conf import settings
from django.core.management import CommandError

from bluelamp.foundation.keys.files import are_for_training, wrong_keys
from bluelamp.staff.queries import the_force


def wrong_with_training() -> Iterator[str]:
    """Yield where the program is set for training and the database or the keys are not, or the reverse."""
    if are_for_training(settings.KEYS) != settings.TRAINING:
        yield wrong_keys(settings.KEYS, training=settings.TRAINING)
    force = the_force()
    if force is None or force.for_training == settings.TRAINING:
        return
    yield (
        "This database holds live records, and training never touches those. Set BLUELAMP_DATA and "
        "BLUELAMP_DATABASE_URL to somewhere empty, or take BLUELAMP_TRAINING away."
        if settings.TRAINING
        else "This database is a training space: nothing in it is real. Set BLUELAMP_TRAINING=1 to practise in it, or "
        "BLUELAMP_DATA and BLUELAMP_DATABASE_URL to the live installation."
    )


def refuse_other_space() -> None:
    """Raise `CommandError` where what would be written here belongs to the other."""
    faults = list(wrong_with_training())
    if faults:
        raise CommandError("\n".join(faults))
