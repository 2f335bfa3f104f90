"""Every word for people can be translated, and translated well."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Final

import pytest

from tests.house.source import HOUSE, modules, named, parsed

MARKS: Final = {"_", "gettext", "gettext_lazy", "ngettext", "ngettext_lazy", "pgettext", "pgettext_lazy"}
UNNAMED: Final = re.compile(r"%[sdrif]|\{\w*\}")
TEMPLATES: Final = sorted(path for suffix in ("html", "txt") for path in HOUSE.rglob(f"*.{suffix}"))
TRANSLATED: Final = re.compile(
    r"{#.*?#}|{% comment %}.*?{% endcomment %}|{% blocktrans(?:late)?\b.*?{% endblocktrans(?:late)? %}", re.DOTALL
)
CODE: Final = re.compile(r"{%.*?%}|{{.*?}}|<(script|style|code|kbd)\b.*?</\1>|<!--.*?-->", re.DOTALL)
SPOKEN: Final = re.compile(r'\b(?:alt|title|aria-label|placeholder|summary)="[^"]*?[A-Za-z]{2}[^"]*"')
MARKUP: Final = re.compile(r"<[^>]*>|&\w+;")
WORD: Final = re.compile(r"[A-Za-z]{2,}")


def marked(tree: ast.AST) -> Iterator[ast.Call]:
    """Yield each call that marks words for translation."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in MARKS and node.args:
            yield node


def test_no_message_is_built_from_parts() -> None:
    """Another language puts the parts in another order."""
    found = [
        f"{named(path)}:{node.lineno}"
        for path in modules()
        for node in ast.walk(parsed(path))
        if isinstance(node, ast.expr) and _is_built(node)
    ]
    assert not found, (
        "Mark one whole sentence with named placeholders, and fill them in afterwards: "
        f'_("%(count)s are late") % {{"count": count}}. {found}'
    )


def test_every_placeholder_has_a_name() -> None:
    """A translator must know what will stand there, and may need to move it."""
    found = [
        f"{named(path)}:{call.lineno}"
        for path in modules()
        for call in marked(parsed(path))
        for text in call.args
        if isinstance(text, ast.Constant) and isinstance(text.value, str) and UNNAMED.search(text.value)
    ]
    assert not found, f"Write %(name)s instead of %s or {{}}. {found}"


@pytest.mark.parametrize("template", TEMPLATES, ids=named)
def test_every_word_of_a_template_is_marked(template: Path) -> None:
    """A word that stands bare stays English for everyone."""
    text = CODE.sub("", TRANSLATED.sub("", template.read_text(encoding="utf-8")))
    bare = SPOKEN.findall(text) + WORD.findall(MARKUP.sub("", text))
    assert not bare, f"Put these words of {named(template)} in translate or blocktranslate: {bare}"


def _is_built(node: ast.expr) -> bool:
    if isinstance(node, ast.BinOp) and isinstance(node.op, ast.Add):
        return any(_is_marked(side) for side in (node.left, node.right))
    if isinstance(node, ast.JoinedStr):
        return any(isinstance(part, ast.FormattedValue) and _is_marked(part.value) for part in node.values)
    if _is_marked(node):
        assert isinstance(node, ast.Call)
        texts = node.args[:2] if _name(node).startswith("n") else node.args
        return not all(isinstance(text, ast.Constant) for text in texts)
    return False


def _is_marked(node: ast.AST) -> bool:
    return isinstance(node, ast.Call) and _name(node) in MARKS and bool(node.args)


def _name(call: ast.Call) -> str:
    return call.func.id if isinstance(call.func, ast.Name) else ""
