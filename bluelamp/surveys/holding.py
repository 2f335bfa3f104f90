"""Holding a follow-up while something is done about it."""

from django.utils.translation import gettext_lazy as _

from bluelamp.surveys.models import FollowUp


class AlreadyEnded(Exception):
    """A colleague said what came of it, or it was erased."""

    def __str__(self) -> str:
        return str(_("A colleague ended this while you had it open, or it was erased. Nothing was changed."))


def held_follow_up(follow_up: FollowUp) -> FollowUp:
    """Return a follow-up as it is now, held until the action ends; raise `AlreadyEnded` where it was erased."""
    rows = FollowUp.objects.select_for_update(no_key=True, of=("self",)).exclude(digest_key=b"")
    held = rows.select_related("answer__candidate__contact__person").filter(pk=follow_up.pk).first()
    if held is None:
        raise AlreadyEnded
    return held
