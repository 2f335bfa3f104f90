"""The letters of a wave as one PDF."""

from collections.abc import Sequence

from django.conf import settings
from django.urls import reverse
from django.utils import formats, translation
from django.utils.translation import gettext as _

from bluelamp.foundation.clock import today
from bluelamp.gateways.post.letter import Letter, letters_as_pdf
from bluelamp.pulse.codes import code_again
from bluelamp.pulse.models import Address, Draw
from bluelamp.pulse.rules import spaced
from bluelamp.staff.queries import the_force

ENGLISH, WELSH = "en-gb", "cy"


def letters_to(draw: Draw, addresses: Sequence[Address], *, reminder: bool) -> bytes:
    """Return letters to these addresses, each in Welsh on its back where the wave says so. Raises `NoPaper`."""
    languages = (ENGLISH, WELSH) if draw.wave.in_welsh else (ENGLISH,)
    force = the_force()
    head = force.name if force else ""
    letters = [
        _letter(draw, address, language, head, reminder=reminder) for address in addresses for language in languages
    ]
    return letters_as_pdf(letters)


def _letter(draw: Draw, address: Address, language: str, head: str, *, reminder: bool) -> Letter:
    with translation.override(language):
        return Letter(
            name=_("The resident"),
            address=address.words,
            reference=f"{draw.number}-{address.place}",
            on=today(),
            head=head,
            title=_("What do you think of the police where you live?"),
            paragraphs=_paragraphs(draw, code_again(address.pk, bytes(address.code_digest or b"")), reminder=reminder),
            language=language,
        )


def _paragraphs(draw: Draw, code: str, *, reminder: bool) -> tuple[str, ...]:
    where, last = f"{settings.ADDRESS}{reverse('local_survey')}", formats.date_format(draw.wave.ends, "j F Y")
    again = _("We wrote to you before. If you answered in the last days, thank you. We will not write again.")
    return (
        *((again,) if reminder else ()),
        _("We picked your address by chance. It is not about anyone who lives there, or anything that was reported."),
        _("Please let the person of 16 or over whose birthday comes next answer. It takes one minute."),
        _("Go to %(address)s and type this code: %(code)s") % {"address": where, "code": spaced(code)},
        _("The last day is %(day)s.") % {"day": last},
        _("You need not answer. When you do, we erase your address, and keep your answers without it."),
        _("Do not report a crime there. In an emergency call 999. When there is no danger now, call 101."),
    )
