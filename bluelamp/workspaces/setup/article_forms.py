"""The form of an article: what it asks, and the article that was typed."""

from dataclasses import asdict
from typing import Final

from django.http import HttpRequest
from django.utils.translation import gettext as _

from bluelamp.foundation.design.fields import Field, Option
from bluelamp.foundation.words import tidy
from bluelamp.knowledge.definition import Article
from bluelamp.knowledge.markup import PICTURES
from bluelamp.knowledge.rules import Kind, Piece, differences
from bluelamp.workspaces.setup.forms import Form

LINES: Final = ("title", "called", "welsh_title", "welsh_called", "review_on", "video")
WORDS: Final = ("words", "welsh_words")


def typed_article(request: HttpRequest, code: str) -> Article:
    """Return the article as it was typed."""
    lines = {name: " ".join(tidy(request.POST.get(name, "")).split()) for name in LINES}
    words = {name: tidy(request.POST.get(name, "")) for name in WORDS}
    return Article(code=code, welsh_drafted="welsh_drafted" in request.POST, **lines, **words)


def form_with(article: Article, wrong: dict[str, str]) -> Form:
    """Return the form with an article in it, and what is wrong with it."""
    typed = {name: value for name, value in asdict(article).items() if isinstance(value, str)}
    return Form(typed | {"welsh_drafted": "yes" if article.welsh_drafted else ""}, wrong=wrong)


def article_fields(form: Form, kind: Kind) -> list[Field]:
    """Return the questions of the form, English first."""
    return [
        form.one_line("title", _("Title"), hint=_title_hint(kind)),
        _words(form, "words", _("Words"), _words_hint(kind)),
        *([_called(form, "called", _("Other words for it"))] if kind == Kind.ARTICLE else []),
        form.one_line("welsh_title", _("Title in Welsh (optional)")),
        _words(form, "welsh_words", _("Words in Welsh (optional)"), ""),
        *([_called(form, "welsh_called", _("Other words for it in Welsh"))] if kind == Kind.ARTICLE else []),
        _drafted(form),
        form.one_line("review_on", _("Read it again by (optional)"), hint=_("Such as 2027-03-31."), size=10),
        form.one_line(
            "video",
            _("Video in British Sign Language (optional)"),
            hint=_("The whole address on a site that the force chose. It begins with https://."),
            size=0,
        ),
    ]


def changed_parts(before: Article, after: Article, kind: Kind) -> list[tuple[str, list[Piece]]]:
    """Return each part that is otherwise in a version than in another, by its label, with what changes word by word."""
    old, new = (form_with(article, {}).typed for article in (before, after))
    labels = {part.name: part.label for part in article_fields(form_with(after, {}), kind)}
    return [(label, differences(old[name], new[name])) for name, label in labels.items() if old[name] != new[name]]


def _title_hint(kind: Kind) -> str:
    return _("The question as people ask it.") if kind == Kind.ARTICLE else _("What the form is for.")


def _words_hint(kind: Kind) -> str:
    if kind == Kind.ARTICLE:
        return _(
            "An empty line parts paragraphs. Begin a line with - for a list, with ## for a heading. Write a link as "
            "[words](https://…), [101](tel:101) or [words](/track/)."
        )
    pictures = ", ".join(f":{name}:" for name in PICTURES)
    return _("One idea in a line. Begin a line with ## for a heading, or with a picture: %(pictures)s.") % {
        "pictures": pictures
    }


def _words(form: Form, name: str, label: str, hint: str) -> Field:
    return Field(
        name=name,
        label=label,
        value=form.typed.get(name, ""),
        hint=hint,
        error=form.wrong.get(name, ""),
        kind="textarea",
        is_page_heading=False,
        label_size="s",
        rows=10,
    )


def _called(form: Form, name: str, label: str) -> Field:
    hint = _("What people may type who look for it, with commas between.")
    return form.one_line(name, label, hint=hint, size=0)


def _drafted(form: Form) -> Field:
    words = _("A machine wrote the Welsh, and no translator has read it yet")
    return Field(
        name="welsh_drafted",
        label=_("How the Welsh was made"),
        options=(Option("yes", words, checked=bool(form.typed.get("welsh_drafted"))),),
        kind="checkboxes",
        is_page_heading=False,
        label_size="s",
    )
