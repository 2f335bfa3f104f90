"""Print letters of a survey, or reminders, as one PDF."""

from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import path
from django.utils.translation import gettext as _

from bluelamp.foundation.access.entrance import open_to
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.foundation.paper.pdf import NoPaper
from bluelamp.pulse.actions import WaveIsOver, print_pulse_letters
from bluelamp.pulse.letters import letters_to
from bluelamp.pulse.queries import addresses_to_print, draw_of, wave_with


@open_to("pulse.run")
def print_wave(request: HttpRequest, by: Actor, wave_id: UUID, draw_number: int, part_number: int) -> HttpResponse:
    """Give them; the PDF is made before it is written down that it was given."""
    wave = wave_with(wave_id)
    drawn = draw_of(wave, draw_number) if wave else None
    if drawn is None:
        raise Http404
    if request.method != "POST":
        return redirect("wave", wave_id)
    reminder = "reminder" in request.POST
    addresses = addresses_to_print(by, drawn, part_number, reminder=reminder)
    try:
        if not addresses:
            messages.error(request, _("There is nothing to print here: everyone answered, or it is too early."))
            return redirect("wave", wave_id)
        pdf = letters_to(drawn, addresses, reminder=reminder)
        print_pulse_letters(by=by, draw=drawn, addresses=addresses, reminder=reminder)
    except (NoPaper, WaveIsOver) as error:
        messages.error(request, str(error))
        return redirect("wave", wave_id)
    answer = HttpResponse(pdf, content_type="application/pdf")
    answer["Content-Disposition"] = f'attachment; filename="letters-{draw_number}-{part_number}.pdf"'
    return answer


address = path(
    "desk/confidence/pulse/<uuid:wave_id>/letters/<int:draw_number>/<int:part_number>/", print_wave, name="print_wave"
)
