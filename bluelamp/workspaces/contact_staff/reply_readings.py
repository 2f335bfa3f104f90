"""How an answer that is a saved reply reads by each way, with the words around it."""

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from django.utils import translation
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from bluelamp.contacts.text_rules import MOST_SEGMENTS, counted
from bluelamp.contacts.texting import in_how_many_texts
from bluelamp.knowledge.rules import Variable, fill_in
from bluelamp.knowledge.templates import ANSWER, ENGLISH, TEXT, TEXT_NEUTRAL, WELSH, Template, said_by, speaks

if TYPE_CHECKING:
    from bluelamp.knowledge.models import ReplyVersion

SAMPLES: Final[dict[str, str]] = {
    Variable.NAME: "Sam Okafor",
    Variable.REFERENCE: "K7PM-2XQD",
    Variable.MY_NAME: "Amina Yusuf",
    Variable.PROMISE_DUE: "Friday 4 December 2026, 17:00",
}
LANGUAGES: Final = {ENGLISH: gettext_lazy("English"), WELSH: gettext_lazy("Welsh")}


@dataclass(frozen=True)
class Reading:
    """How it reads in one way: its subject where it has one, and what else is to be known."""

    label: str
    words: str
    subject: str = ""
    told: str = ""


def filled_in(version: "ReplyVersion") -> str:
    """Return the words of a saved reply with samples in the place of variables."""
    return fill_in(version.words, SAMPLES)


def readings_of(version: "ReplyVersion", language: str) -> list[Reading]:
    """Return how a saved reply reads to someone who reads our pages in a language."""
    words = filled_in(version)
    with translation.override(language):
        mail, text, neutral = (said_by(each, answer=words) for each in (ANSWER, TEXT, TEXT_NEUTRAL))
    return [
        Reading(_("On the tracking page"), words),
        Reading(_("As an e-mail"), mail.words, mail.title, _around(ANSWER, language)),
        Reading(
            _("As a text that may tell who writes"), text.words, "", f"{_texts(text.words)} {_around(TEXT, language)}"
        ),
        Reading(_("As a text that may not"), neutral.words, "", _texts(neutral.words)),
    ]


def _around(template: Template, language: str) -> str:
    """Say plainly where the words around an answer are not in the language of whoever reads them."""
    if language == ENGLISH or speaks(template, language):
        return ""
    return _("The words around it are in English: your own have not been written in this language.")


def _texts(words: str) -> str:
    told = in_how_many_texts(words)
    return " ".join([told, _("More than six are not sent.")]) if counted(words).segments > MOST_SEGMENTS else told
