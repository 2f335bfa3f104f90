"""Our components give the HTML of GOV.UK Frontend's examples, wherever we carry what they show."""

from collections.abc import Callable, Mapping

import pytest
from bs4 import BeautifulSoup

from bluelamp.foundation.design.fields import DateField, ErrorLink, Field, Kind, LabelSize, Option, SummaryRow
from bluelamp.foundation.design.tests.examples import Options, examples, plain
from bluelamp.foundation.design.tests.rendering import component


def text(part: Options | None) -> str:
    """Return the text of a part that may be missing."""
    return part["text"].strip() if part else ""


def identity(options: Options) -> str:
    """Return the id of an example's first control; with us it is the name as well."""
    identity: str = options.get("id") or options.get("idPrefix") or options.get("name", "")
    return identity


def one_name(options: Options, html: str) -> str:
    """Return an example's HTML as if its name and its id were the same."""
    return html.replace(f'name="{options.get("name")}"', f'name="{identity(options)}"')


def heading(label: Options) -> tuple[bool, LabelSize]:
    """Return whether a label is the page heading, and how large it is set."""
    size = label.get("classes", "").rpartition("--")[2]
    return label.get("isPageHeading", False), size


def textbox(kind: Kind) -> Callable[[Options], Mapping[str, object]]:
    """Return how a one-answer example becomes our field."""

    def field(options: Options) -> Mapping[str, object]:
        is_page_heading, size = heading(options["label"])
        width = options.get("classes", "").rpartition("govuk-input--width-")[2]
        return {
            "field": Field(
                name=identity(options),
                label=options["label"]["text"],
                value=options.get("value", ""),
                hint=text(options.get("hint")),
                error=text(options.get("errorMessage")),
                kind=kind,
                is_page_heading=is_page_heading,
                label_size=size,
                autocomplete=options.get("autocomplete", ""),
                inputmode=options.get("inputmode", ""),
                spellcheck=options.get("spellcheck", True),
                rows=options.get("rows", 5),
                width=int(width or 0),
            )
        }

    return field


def choice(kind: Kind) -> Callable[[Options], Mapping[str, object]]:
    """Return how an example with options to choose from becomes our field."""

    def field(options: Options) -> Mapping[str, object]:
        is_page_heading, size = heading(options["fieldset"]["legend"])
        return {
            "field": Field(
                name=identity(options),
                label=options["fieldset"]["legend"]["text"],
                hint=text(options.get("hint")),
                error=text(options.get("errorMessage")),
                kind=kind,
                is_page_heading=is_page_heading,
                label_size=size,
                options=tuple(
                    Option(item["value"], item["text"], text(item.get("hint")), item.get("checked", False))
                    for item in options["items"]
                ),
            )
        }

    return field


def select(options: Options) -> Mapping[str, object]:
    """Return how an example of a list to choose from becomes our field."""
    is_page_heading, size = heading(options["label"])
    return {
        "field": Field(
            name=identity(options),
            label=options["label"]["text"],
            hint=text(options.get("hint")),
            error=text(options.get("errorMessage")),
            kind="select",
            is_page_heading=is_page_heading,
            label_size=size,
            options=tuple(
                Option(str(item.get("value", "")), item["text"], checked=item.get("selected", False))
                for item in options["items"]
            ),
        )
    }


def date(options: Options) -> Mapping[str, object]:
    """Return how a date example becomes our date."""
    is_page_heading, size = heading(options["fieldset"]["legend"])
    return {
        "field": DateField(
            name=options["id"],
            label=options["fieldset"]["legend"]["text"],
            hint=text(options.get("hint")),
            error=text(options.get("errorMessage")),
            is_page_heading=is_page_heading,
            label_size=size,
        )
    }


def row(options: Options) -> SummaryRow:
    """Return how a row of a summary list example becomes our row."""
    action = options.get("actions", {"items": [{}]})["items"][0]
    return SummaryRow(
        text(options["key"]),
        text(options["value"]),
        action.get("href", ""),
        action.get("visuallyHiddenText", ""),
    )


def button(options: Options) -> Mapping[str, object]:
    """Return how a button example becomes our button."""
    kind = "start" if options.get("isStartButton") else options.get("classes", "").rpartition("--")[2]
    return {"kind": kind} | {key: options.get(key, "") for key in ("text", "href", "name", "value")}


CARRIED: dict[str, tuple[Callable[[Options], Mapping[str, object]], list[str]]] = {
    "back-link": (
        lambda options: {"href": "#"} | options,
        ["default", "with custom text and link", "html as text"],
    ),
    "button": (
        button,
        ["default", "link", "start link", "secondary", "warning", "name", "value"],
    ),
    "checkboxes": (
        choice("checkboxes"),
        [
            "default",
            "with hint",
            "with error message",
            "with legend as a page heading",
            "with error message and hint",
        ],
    ),
    "select": (
        select,
        ["with hint text and error message"],
    ),
    "details": (
        lambda options: {"summary": options["summaryText"], "text": options["text"]},
        ["default", "html as text", "summary html as text"],
    ),
    "date-input": (date, ["with items"]),
    "error-summary": (
        lambda options: {"errors": [ErrorLink(**each) for each in options["errorList"]]},
        [
            "default",
            "without links",
            "mixed with and without links",
            "error list with html as text",
            "error list with html as text link",
        ],
    ),
    "file-upload": (
        textbox("file"),
        ["default", "with hint text", "with error message and hint", "with label as page heading"],
    ),
    "input": (
        textbox("text"),
        [
            "default",
            "with error and hint",
            "with width-2 class",
            "with label as page heading",
            "value",
            "inputmode",
            "with autocomplete attribute",
            "with spellcheck disabled",
        ],
    ),
    "inset-text": (lambda options: options, ["default", "html as text"]),
    "notification-banner": (
        lambda options: {
            "success": options.get("type") == "success",
            "title": options.get("titleText"),
            "text": options["text"],
        },
        ["default", "with type as success", "custom title", "title html as text", "html as text"],
    ),
    "pagination": (
        lambda options: {f"{key}_url": options[key]["href"] for key in ("previous", "next") if key in options},
        ["with prev and next only", "with previous only", "with next only"],
    ),
    "panel": (
        lambda options: {"title": options["titleText"], "text": options.get("text")},
        ["title html as text", "title with no body text", "body html as text"],
    ),
    "radios": (
        choice("radios"),
        [
            "default",
            "with hint",
            "with hints on parent and items",
            "with fieldset and error message",
            "with hint and error message",
        ],
    ),
    "tag": (
        lambda options: {"text": options["text"], "colour": options.get("classes", "").rpartition("--")[2]},
        ["default", "grey", "turquoise", "red", "html as text"],
    ),
    "textarea": (
        textbox("textarea"),
        [
            "default",
            "with hint",
            "with error message",
            "with default value",
            "with custom rows",
            "with label as page heading",
            "with hint and error message",
        ],
    ),
    "warning-text": (lambda options: options, ["default", "html as text"]),
}


@pytest.mark.parametrize("name", CARRIED)
def test_a_component_gives_the_published_html(name: str) -> None:
    ours, wanted = CARRIED[name]
    published = examples(name)
    for example in wanted:
        options, html = published[example]
        made = component(name.replace("-", "_"), ours(options))
        assert plain(made) == plain(one_name(options, html)), f"{name}: {example}"


# Their examples hold links we never show, so single rows are compared.
@pytest.mark.parametrize(("example", "number"), [("with actions", 1), ("with some actions", 1)])
def test_a_summary_row_gives_the_published_html(example: str, number: int) -> None:
    options, html = examples("summary-list")[example]
    made = component("summary_list", {"rows": [row(options["rows"][number])]})
    published = BeautifulSoup(html, "html.parser").select(".govuk-summary-list__row")[number]
    ours = BeautifulSoup(made, "html.parser").select(".govuk-summary-list__row")[0]
    assert plain(str(ours)) == plain(str(published))
