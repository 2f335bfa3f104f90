"""The templates there are: what each says as Bluelamp comes, and which variables it may and must have."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TYPE_CHECKING, Any, Final

from django.utils import translation
from django.utils.functional import lazy
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from bluelamp.knowledge.queries import approved_version
from bluelamp.knowledge.rules import Fault, Kind, faults_of, fill_in

if TYPE_CHECKING:
    from django_stubs_ext import StrOrPromise

ENGLISH: Final = "en"
WELSH: Final = "cy"
LONGEST_TITLE: Final = 80
LONGEST_WORDS: Final = 5000


class ReadAs(StrEnum):
    """As what someone reads a template."""

    PAGE = "page"
    EMAIL = "email"
    TEXT = "text"
    LETTER = "letter"
    CARD = "card"


@dataclass(frozen=True)
class Template:
    """Words that Bluelamp itself says: a title and words, with variables and a sample of what stands for each.

    Those that are `required` must stand in the words. Any other variable than these is refused, so that a notice can
    never tell more than its own list.
    """

    code: str
    label: "StrOrPromise"
    where: "StrOrPromise"
    title: "StrOrPromise"
    words: "StrOrPromise"
    samples: "Mapping[str, StrOrPromise]"
    required: frozenset[str] = frozenset()
    read_as: ReadAs = ReadAs.PAGE
    language: str = ENGLISH

    @property
    def first_title(self) -> str:
        """Return the title as Bluelamp comes."""
        with translation.override(self.language):
            return str(self.title)

    @property
    def first_words(self) -> str:
        """Return the words as Bluelamp comes, with variables as they are written."""
        with translation.override(self.language):
            return str(self.words) % {name: f"{{{name}}}" for name in self.samples}


@dataclass(frozen=True)
class Said:
    """What a template says, with all filled in."""

    title: str
    words: str

    def paragraphs(self) -> list[str]:
        """Return the words in paragraphs, as empty lines part them."""
        return [part.strip() for part in self.words.split("\n\n") if part.strip()]


NOTICE: Final = Template(
    code="notice",
    label=gettext_lazy("The e-mail that says that there is an update"),
    where=gettext_lazy(
        "It goes to people who said that e-mail is safe. Someone else may read it: it must not tell what it is about, "
        "nor that it is from the police."
    ),
    title=gettext_lazy("There is an update"),
    words=gettext_lazy(
        "There is an update. You can read it with your code here:\n\n%(address)s\n\nDo not reply to this e-mail."
    ),
    samples={"address": "https://contact.example/track/"},
    required=frozenset({"address"}),
    read_as=ReadAs.EMAIL,
)
ANSWER: Final = Template(
    code="answer",
    label=gettext_lazy("The e-mail with our answer"),
    where=gettext_lazy(
        "It goes to people who wrote by e-mail and agreed with us that e-mail is safe. The subject must not tell what "
        "it is about, nor that it is from the police."
    ),
    title=gettext_lazy("An answer to your e-mail"),
    words=gettext_lazy("%(answer)s\n\nYou can reply to this e-mail. In an emergency always call 999."),
    samples={"answer": gettext_lazy("Thank you. We will look at the cameras.")},
    required=frozenset({"answer"}),
    read_as=ReadAs.EMAIL,
)
TEXT: Final = Template(
    code="text-answer",
    label=gettext_lazy("The text message with our answer"),
    where=gettext_lazy(
        "It goes to people who wrote by text message and agreed with us that it may tell that it is from the police."
    ),
    title=gettext_lazy("An answer by text"),
    words=gettext_lazy("%(answer)s\n\nYou can reply to this text. In an emergency always call 999."),
    samples={"answer": gettext_lazy("Thank you. We will look at the cameras.")},
    required=frozenset({"answer"}),
    read_as=ReadAs.TEXT,
)
TEXT_NEUTRAL: Final = Template(
    code="text-answer-neutral",
    label=gettext_lazy("The text message with our answer that does not tell who writes"),
    where=gettext_lazy(
        "It goes to people who wrote by text message and agreed with us that it is safe. Someone else may read it: "
        "what stands here must not tell that it is from the police."
    ),
    title=gettext_lazy("An answer by text"),
    words="%(answer)s",
    samples={"answer": gettext_lazy("Thank you. We will look at the cameras.")},
    required=frozenset({"answer"}),
    read_as=ReadAs.TEXT,
)
LETTER: Final = Template(
    code="letter",
    label=gettext_lazy("The letter with our answer"),
    where=gettext_lazy(
        "It goes by post to people who agreed with us that a letter may tell that it is from the police. On the "
        "outside of the envelope nothing tells it."
    ),
    title=gettext_lazy("An answer to what you told us"),
    words=gettext_lazy("%(answer)s\n\nIn an emergency always call 999.\n\n%(force)s"),
    samples={
        "answer": gettext_lazy("Thank you. We will look at the cameras."),
        "force": gettext_lazy("Harrowmere Police"),
    },
    required=frozenset({"answer"}),
    read_as=ReadAs.LETTER,
)
LETTER_NEUTRAL: Final = Template(
    code="letter-neutral",
    label=gettext_lazy("The letter with our answer that does not tell who writes"),
    where=gettext_lazy(
        "It goes by post to people who agreed with us that a letter is safe. Someone else may open it: what stands "
        "here must not tell that it is from the police. The title is not printed."
    ),
    title=gettext_lazy("An answer by letter"),
    words="%(answer)s",
    samples={"answer": gettext_lazy("Thank you. We will look at the cameras.")},
    required=frozenset({"answer"}),
    read_as=ReadAs.LETTER,
)
EMERGENCY: Final = Template(
    code="emergency",
    label=gettext_lazy("The message that says how to reach 999"),
    where=gettext_lazy(
        "It goes by itself, inside the e-mail or the text message with our answer, to people who wrote to us in words "
        "of danger and agreed with us that this way is safe."
    ),
    title=gettext_lazy("How to reach help"),
    words=gettext_lazy(
        "Nobody has read your message yet. If someone is in danger now, call 999.\n\n"
        "If you cannot speak, use a mobile: call 999, listen, and press 55 when you are asked.\n\n"
        "You can text 999 if your phone is signed up for it. In sign language, use 999 BSL."
    ),
    samples={},
)
RECEIPT: Final = Template(
    code="receipt",
    label=gettext_lazy("What happens next, on the receipt"),
    where=gettext_lazy("It stands below the receipt code and the day by which we answer, and is printed with them."),
    title=gettext_lazy("How to read our answer"),
    words=gettext_lazy(
        "Come back to this website, choose “Read our answer or tell us more”, and enter this code and your memorable "
        "word."
    ),
    samples={"force": gettext_lazy("Harrowmere Police"), "due": gettext_lazy("Friday 4 December, 17:00")},
)
LOST_CODE: Final = Template(
    code="lost-code",
    label=gettext_lazy("What to do about a lost code"),
    where=gettext_lazy(
        "A page for people who cannot open their matter any more. Below it stands a link that rings 101."
    ),
    title=gettext_lazy("You have lost your code or forgotten your word"),
    words=gettext_lazy(
        "We cannot look your code up: we keep no copy. We can give you a new one once we are sure that it is you. The "
        "old code then stops working.\n\n"
        "Call 101. We ring you back on a number that you told us is safe.\n\n"
        "Or come to a police station with something that shows who you are.\n\n"
        "If you gave us no name and no number, nobody can be sure that it is you. Please report again."
    ),
    samples={"force": gettext_lazy("Harrowmere Police")},
)
ANOTHER_ANSWERS: Final = Template(
    code="another-answers",
    label=gettext_lazy("What to say if someone else answers the phone"),
    where=gettext_lazy(
        "It stands on the call card, for staff. Whoever answers may be the person they fear: nothing that is said may "
        "tell who rings, or why."
    ),
    title=gettext_lazy("If someone else answers"),
    words=gettext_lazy(
        "Say only: “Sorry, I have the wrong number.” Do not say who you are, do not ask for them, and do not ring "
        "again today."
    ),
    samples={},
    read_as=ReadAs.CARD,
)
SAID_TO_PEOPLE: Final = (NOTICE, ANSWER, TEXT, TEXT_NEUTRAL, LETTER, LETTER_NEUTRAL, EMERGENCY, RECEIPT, LOST_CODE)


def in_welsh(template: Template) -> Template:
    """Return a template for those who read Welsh: a force keeps its Welsh words as it keeps its English ones."""
    return replace(template, code=f"{template.code}-{WELSH}", label=LABEL_IN_WELSH(template.label), language=WELSH)


def _label_in_welsh(label: object) -> str:
    return _("%(label)s, in Welsh") % {"label": label}


LABEL_IN_WELSH: Final[Any] = lazy(_label_in_welsh, str)


TEMPLATES: Final = {
    template.code: template for template in (*SAID_TO_PEOPLE, ANOTHER_ANSWERS, *map(in_welsh, SAID_TO_PEOPLE))
}


def said_by(template: Template, **values: str) -> Said:
    """Return what a template says now, to whom our pages speak in the language that is active.

    For who reads Welsh that is the Welsh version in use. Else it is the version in use, else what Bluelamp comes with.
    """
    version = approved_version(template.code, Kind.TEMPLATE)
    if translation.get_language() == WELSH:
        version = approved_version(in_welsh(template).code, Kind.TEMPLATE) or version
    title, words = (version.title, version.words) if version else _first(template)
    return filled_in(title, words, values)


def speaks(template: Template, language: str) -> bool:
    """Say whether a template has words in a language: the force's own, or Bluelamp's where it has none at all."""
    if language != WELSH:
        return language == ENGLISH
    in_use = approved_version(template.code, Kind.TEMPLATE)
    return in_use is None or approved_version(in_welsh(template).code, Kind.TEMPLATE) is not None


def as_a_sample(template: Template, title: str, words: str) -> Said:
    """Return what some words of a template would say, with samples in the place of variables."""
    with translation.override(template.language):
        return filled_in(title, words, {name: str(sample) for name, sample in template.samples.items()})


def _first(template: Template) -> tuple[str, str]:
    spoken = replace(template, language=translation.get_language() or ENGLISH)
    return spoken.first_title, spoken.first_words


def filled_in(title: str, words: str, values: Mapping[str, str]) -> Said:
    """Return a title and words with values in the place of their variables."""
    return Said(fill_in(title, values), fill_in(words, values))


def what_is_wrong_in(template: Template, title: str, words: str) -> dict[str, str]:
    """Return what is wrong with a version of a template, by `title` and `words`, each with the place and the cure."""
    found = {
        "title": _what_is_wrong_with(template, title, longest=LONGEST_TITLE, required=frozenset()),
        "words": _what_is_wrong_with(template, words, longest=LONGEST_WORDS, required=template.required),
    }
    return {name: wrong for name, wrong in found.items() if wrong}


def _what_is_wrong_with(template: Template, text: str, *, longest: int, required: frozenset[str]) -> str:
    if not text.strip():
        return _("Write something.")
    if longest == LONGEST_TITLE and "\n" in text:
        return _("This must be one line.")
    if len(text) > longest:
        return _("This is too long. Shorten it to %(longest)s characters or fewer.") % {"longest": longest}
    faults = faults_of(text, allowed=template.samples.keys(), required=sorted(required))
    return _in_words(template, faults[0]) if faults else ""


def _in_words(template: Template, fault: Fault) -> str:
    allowed = ", ".join(f"{{{name}}}" for name in template.samples)
    said = {"variable": fault.variable, "line": fault.line, "allowed": allowed}
    if fault.is_missing:
        return _("%(variable)s is missing. Put it where it is to stand.") % said
    if not allowed:
        return _("Line %(line)s: nothing is filled in for %(variable)s here. Take it out.") % said
    return _("Line %(line)s: nothing is filled in for %(variable)s here. Take it out, or use %(allowed)s.") % said
