"""HTML in a mail does nothing, fetches nothing, and says where it leads."""

import pytest

from bluelamp.channels.email.reading.defects import Defect, Defects
from bluelamp.channels.email.reading.hypertext import clean
from tests.needs import once

pytestmark = once


def cleaned(written: str) -> tuple[str, str]:
    return clean(written, Defects())


@pytest.mark.parametrize(
    "hostile",
    [
        "<script>alert(1)</script>",
        "<img src=x onerror=alert(1)>",
        "<img src='https://track.example/1.gif'>",
        "<div style='background:url(https://track.example/1.gif)'>",
        "<style>@import 'https://track.example/1.css'</style>",
        "<link rel=stylesheet href=https://track.example/1.css>",
        "<iframe src=https://track.example></iframe>",
        "<form action=https://track.example><input name=a></form>",
        "<svg><a xlink:href='javascript:alert(1)'><text>hi</text></a></svg>",
        "<a href='javascript:alert(1)'>hi</a>",
        "<base href=https://track.example><meta http-equiv=refresh content='0;https://track.example'>",
        "<video poster=https://track.example/1.jpg><source src=https://track.example/2>",
        "<math><mtext><table><mglyph><style><!--</style><img title='--&gt;&lt;img src=1 onerror=alert(1)&gt;'>",
    ],
)
def test_nothing_is_done_or_fetched(hostile: str) -> None:
    _, shown = cleaned(hostile)
    for word in ("track.example", "javascript:", "onerror=", "<img", "<script", "<style", "style=", "<form"):
        assert word not in shown.replace("&lt;", "")


def test_a_link_says_where_it_leads() -> None:
    text, shown = cleaned('<a href="https://bad.example/a?b=1&amp;c=2">https://bank.example</a>')
    assert text == "https://bank.example [https://bad.example/a?b=1&c=2]"
    assert "https://bank.example [https://bad.example/a?b=1&amp;c=2]</a>" in shown


def test_a_link_that_says_so_itself_is_not_said_twice() -> None:
    assert cleaned('<a href="https://bank.example/">bank.example</a>')[0] == "bank.example"


def test_a_picture_is_its_words() -> None:
    assert cleaned('Hello <img src="cid:1" alt="🙂"> there')[0] == "Hello 🙂 there"


def test_text_keeps_its_lines_lists_and_tables() -> None:
    written = "<p>One<br>two</p><ul><li>a<li>b</ul><table><tr><td>c<td>d<tr><td>e</table><pre>f\n  g</pre>"
    assert cleaned(written)[0] == "One\ntwo\n\n- a\n- b\n\nc d\ne\n\nf\n  g"


def test_what_has_too_many_tags_is_shown_as_text() -> None:
    defects = Defects()
    text, shown = clean("<div>" * 10_000 + "<b onclick=x>help</b>", defects)
    assert text.strip() == "help"
    assert "onclick" not in shown
    assert defects.met() == (Defect.TOO_MANY_TAGS,)


def test_bold_is_kept_unless_it_would_become_far_more_tags_than_were_written() -> None:
    assert cleaned("<p><B>Help</b>")[1] == "<p><b>Help</b></p>"
    many = "<p>" + "".join(f"<b lang='{number}'>" for number in range(1_000)) + "</p>" + "<p>Help</p>" * 1_000
    text, shown = cleaned(many)
    assert text.split() == ["Help"] * 1_000
    assert len(shown) < len(many) * 2
