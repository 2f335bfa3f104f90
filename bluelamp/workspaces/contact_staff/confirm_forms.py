"""The forms about who speaks: what they said, and the question that is agreed for next time."""

from typing import Final

from django.http import HttpRequest
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from bluelamp.foundation.design.fields import Field, Option
from bluelamp.foundation.words import tidy, what_is_wrong_with
from bluelamp.people.rules import LONGEST_ANSWER, LONGEST_QUESTION, Proof
from bluelamp.workspaces.contact_staff.confirming import Disclosing
from bluelamp.workspaces.contact_staff.forms import Again

AGREED: Final = {"question": LONGEST_QUESTION, "answer": LONGEST_ANSWER}
EMPTY: Final = {
    "question": gettext_lazy("Write the question that you agreed on."),
    "answer": gettext_lazy("Write the answer that they gave you."),
}


def typed_proof(request: HttpRequest) -> tuple[dict[str, str], dict[str, str]]:
    """Return what was chosen and what they said, and what is wrong with it, by question."""
    typed = {name: tidy(request.POST.get(name, "")) for name in ("proof", "said")}
    wrong = {}
    if typed["proof"] not in list(Proof):
        wrong["proof"] = _("Choose how they showed that it is them.")
    elif typed["proof"] != Proof.PAPERS and not typed["said"]:
        wrong["said"] = _("Write what they said.")
    return typed, wrong


def typed_question(request: HttpRequest) -> tuple[dict[str, str], dict[str, str]]:
    """Return the question and the answer that were typed, and what is wrong with them."""
    typed = {name: tidy(request.POST.get(name, "")) for name in AGREED}
    found = {name: what_is_wrong_with(typed[name], longest=most) for name, most in AGREED.items()}
    return typed, {name: said if typed[name] else str(EMPTY[name]) for name, said in found.items() if said}


def proof_fields(now: Disclosing, again: Again, *, we_said_it: bool) -> list[Field]:
    """Ask how they showed that it is them; what was not agreed cannot be chosen, nor a code word that we said first."""
    said_it = _("It is on the call card, and we say it first: repeating it shows nothing.")
    options = [
        (Proof.CODE_WORD, _("They said the code word"), said_it if we_said_it else "", now.has_code_word, we_said_it),
        (Proof.QUESTION, _("They answered the agreed question"), now.question, bool(now.question), False),
        (Proof.PAPERS, _("They showed me papers with their picture"), _("At the counter or at a visit."), True, False),
    ]
    return [
        Field(
            name="proof",
            label=_("How did they show that it is them?"),
            error=again.error("proof"),
            options=tuple(
                Option(str(proof), words, hint, checked=again.value("proof") == proof, off=spoilt)
                for proof, words, hint, agreed, spoilt in options
                if agreed
            ),
            kind="radios",
            is_page_heading=False,
            label_size="s",
        ),
        Field(
            name="said",
            label=_("What did they say?"),
            hint=_("Write it as you heard it. It is compared, and not kept. Leave it empty if they showed papers."),
            error=again.error("said"),
            autocomplete="off",
            spellcheck=False,
            is_page_heading=False,
            label_size="s",
            width=20,
        ),
    ]


def question_fields(again: Again) -> list[Field]:
    """Ask which question was agreed, and the answer."""
    hints = {
        "question": _("Nothing that a partner, a child or a friend knows, and nothing that is on their papers."),
        "answer": _("One or two words. It is encrypted, and nobody is shown it again."),
    }
    labels = {"question": _("What do we ask?"), "answer": _("What do they answer?")}
    return [
        Field(
            name=name,
            label=labels[name],
            hint=hints[name],
            value=again.value(name),
            error=again.error(name),
            autocomplete="off",
            is_page_heading=False,
            label_size="s",
        )
        for name in AGREED
    ]
