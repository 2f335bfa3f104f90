"""Publishing figures, once and for good, and taking them away on paper."""

from datetime import date

from bluelamp.foundation.access.action import action
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.foundation.ledger.announce import announce, nothing_new
from bluelamp.surveys.events import FiguresPrinted, FiguresPublished
from bluelamp.surveys.models import Publication
from bluelamp.surveys.published import Figures, as_kept
from bluelamp.surveys.queries import span_to_publish
from bluelamp.surveys.rules import Span


@action(may="surveys.publish", announces=FiguresPublished)
def publish_figures(*, by: Actor, span: Span, figures: Figures) -> None:
    """Keep the figures of some quarters, as they were counted, for everyone to see; no quarter is published twice.

    What is erased afterwards is counted on: two publications that differ by one answer would tell what it was.
    """
    if span != span_to_publish():
        nothing_new()
        return
    publication = Publication.objects.create(begins=span.begins, ends=span.ends, figures=as_kept(figures))
    announce(FiguresPublished(publication_id=publication.pk, quarters=span.quarters), by=by)


@action(may="surveys.see_figures", announces=FiguresPrinted)
def print_figures(*, by: Actor, begins: date) -> None:
    """Write down that someone was given the figures that begin on a day as a PDF; each time anew."""
    announce(FiguresPrinted(publication_id=Publication.objects.get(begins=begins).pk), by=by)
