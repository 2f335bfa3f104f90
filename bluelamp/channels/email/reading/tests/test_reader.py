"""What a mail says is read whole: who, when, what, and its files."""

import hashlib
import json
from datetime import UTC, datetime

import pytest

from bluelamp.channels.email.reading.as_json import as_json
from bluelamp.channels.email.reading.defects import Defect
from bluelamp.channels.email.reading.mail import Address
from bluelamp.channels.email.reading.reader import read_mail
from bluelamp.channels.email.reading.tests.mails import HEAD, a_file, a_mail, hypertext, of_parts, parts_of, plain
from tests.needs import once

pytestmark = once


def test_a_simple_mail_says_who_when_and_what() -> None:
    mail = a_mail(
        "It was green.\n\nElin", "In-Reply-To: <m.1@in.example>", "References: <m.0@in.example>\n <m.1@in.example>"
    )
    assert mail.sender == Address("elin@post.example", "Elin Prys")
    assert mail.to == (Address("contact@in.harrowmere.example", "Harrowmere Police"),)
    assert mail.date == datetime(2026, 11, 27, 8, 15, tzinfo=UTC)
    assert (mail.subject, mail.message_id) == ("My bicycle", "<one@post.example>")
    assert (mail.in_reply_to, mail.references) == ("<m.1@in.example>", ("<m.0@in.example>", "<m.1@in.example>"))
    assert (mail.text, mail.html, mail.defects) == ("It was green.\n\nElin", None, ())


def test_of_two_ways_to_say_the_same_the_plain_one_is_read() -> None:
    mail = of_parts(plain("It was green."), hypertext("<p>It was <b>green</b>.</p>"), kind="alternative")
    assert mail.text == "It was green."
    assert mail.html == "<p>It was <b>green</b>.</p>"
    assert mail.attachments == ()


def test_an_empty_plain_part_hides_nothing() -> None:
    assert of_parts(plain("  \n"), hypertext("<p>It was green.</p>"), kind="alternative").text == "It was green."


def test_all_that_is_said_is_read_and_the_rest_are_files() -> None:
    mail = of_parts(plain("Here it is."), a_file("bike.jpg"), plain("And the receipt."), a_file("receipt.pdf"))
    assert mail.text == "Here it is.\n\nAnd the receipt."
    assert [(each.name, each.type, each.content) for each in mail.attachments] == [
        ("bike.jpg", "image/jpeg", b"hello"),
        ("receipt.pdf", "image/jpeg", b"hello"),
    ]


def test_a_mail_in_a_mail_is_one_file() -> None:
    inner = f"Content-Type: message/rfc822\n\n{HEAD}\nYou will be sorry."
    mail = of_parts(plain("He sent me this."), inner)
    assert mail.text == "He sent me this."
    (file,) = mail.attachments
    assert file.type == "message/rfc822"
    assert read_mail(file.content).text == "You will be sorry."


@pytest.mark.parametrize(
    "said", ["multipart/alternative\n Content-Type: text/plain", "words", "text", "multipart/mixed", "a/b/c; d=e"]
)
def test_a_mail_of_a_type_that_nobody_can_read_is_text(said: str) -> None:
    mail = a_mail("It was green.", f"Content-Type: {said}")
    assert (mail.text, mail.attachments) == ("It was green.", ())


def test_a_part_of_a_type_that_nobody_can_read_is_a_file() -> None:
    mail = of_parts(plain("Here."), "Content-Type: words\n\n\x01\x02")
    assert (mail.text, len(mail.attachments)) == ("Here.", 1)


def test_a_forgotten_semicolon_hides_no_part() -> None:
    mail = a_mail(parts_of(plain("Here."), a_file("bike.jpg")), 'Content-Type: multipart/mixed boundary="edge"')
    assert (mail.text, [each.name for each in mail.attachments]) == ("Here.", ["bike.jpg"])


def test_parts_in_parts_are_found() -> None:
    both = parts_of(plain("It was green."), hypertext("<p>It was green.</p>"), boundary="inner")
    mail = of_parts(f"Content-Type: multipart/alternative; boundary=inner\n\n{both}", a_file("bike.jpg"))
    assert (mail.text, len(mail.attachments)) == ("It was green.", 1)


@pytest.mark.parametrize(
    ("said", "name"),
    [
        ('attachment; filename="beic glas.jpg"', "beic glas.jpg"),
        ("attachment; filename*=utf-8'cy'c%C5%B5n.jpg", "cŵn.jpg"),
        ("attachment; filename*0=one; filename*1=two.jpg", "onetwo.jpg"),
        ('attachment; filename="=?utf-8?q?c=C5=B5n.jpg?="', "cŵn.jpg"),
        ('attachment; filename="../../etc/passwd"', "passwd"),
        ('attachment; filename="C:\\\\photos\\\\bike.jpg"', "bike.jpg"),
        ('attachment; filename="photo\u202egpj.exe"', "photogpj.exe"),
        ("attachment", ""),
    ],
)
def test_a_file_has_the_name_that_was_meant(said: str, name: str) -> None:
    mail = of_parts(f"Content-Type: image/jpeg\nContent-Disposition: {said}\n\nhello")
    assert [each.name for each in mail.attachments] == [name]


def test_winmail_is_told_as_a_file_that_hides_others() -> None:
    mail = of_parts(plain("See the file."), a_file("winmail.dat", kind="application/ms-tnef"))
    assert [each.name for each in mail.attachments] == ["winmail.dat"]
    assert mail.defects == (Defect.WINMAIL,)


def test_a_file_in_the_text_is_taken_out_of_it() -> None:
    mail = a_mail("Here it is.\nbegin 644 note.txt\n%:&5L;&\\\n`\nend\nElin")
    assert [(each.name, each.content) for each in mail.attachments] == [("note.txt", b"hello")]
    assert mail.text == "Here it is.\n\nElin"


def test_a_file_in_the_text_without_an_end_stays_there() -> None:
    words = "We begin 644 times.\nbegin 644 note.txt\n%:&5L;&\\"
    assert (a_mail(words).text, a_mail(words).attachments) == (words, ())


@pytest.mark.parametrize(
    ("header", "raw", "text"),
    [
        ("Content-Type: text/plain; charset=iso-8859-14", "tŷ".encode("iso-8859-14"), "tŷ"),
        ("Content-Type: text/plain; charset=utf-8", "tŷ".encode(), "tŷ"),
        ("Content-Type: text/plain; charset=us-ascii", "tŷ".encode(), "tŷ"),
        ("Content-Type: text/plain", b"it\x92s", "it\u2019s"),
        ("Content-Type: text/plain; charset=klingon", b"caf\xe9", "caf\xe9"),
        ("Content-Type: text/plain; charset=zlib", b"words", "words"),
        ("Content-Type: text/plain; charset=gb2312", "你们好".encode(), "你们好"),
        ("Content-Type: text/plain; charset=utf-8", b"a\x00b", "ab"),
    ],
)
def test_words_are_read_however_they_were_written(header: str, raw: bytes, text: str) -> None:
    assert read_mail(f"{HEAD}{header}\n\n".encode() + raw).text == text


@pytest.mark.parametrize("wrapped", ["dMWz", "dMW\nz", "dM!Wz", "dMWz====\n"])
def test_base64_is_read_where_it_is_not_whole(wrapped: str) -> None:
    mail = a_mail(wrapped, "Content-Type: text/plain; charset=utf-8", "Content-Transfer-Encoding: BASE64")
    assert mail.text == "tų"


def test_lines_broken_for_the_way_are_whole_again() -> None:
    mail = a_mail("It was \ngreen.\n> Which \n> colour?\n-- \nElin", "Content-Type: text/plain; format=flowed")
    assert mail.text == "It was green.\n> Which colour?\n-- \nElin"


@pytest.mark.parametrize(
    ("written", "whole"),
    [
        ("It is \na bike.", "It is a bike."),
        ("https://post.example/a \nb", "https://post.example/ab"),
        ("你 \n好", "你好"),
    ],
)
def test_a_space_that_is_to_be_deleted_still_parts_words(written: str, whole: str) -> None:
    assert a_mail(written, "Content-Type: text/plain; charset=utf-8; format=flowed; delsp=yes").text == whole


@pytest.mark.parametrize(
    ("written", "when", "defects"),
    [
        ("Fri, 27 Nov 2026 08:15:00 +0000 (GMT)", "2026-11-27T08:15:00+00:00", ()),
        ("27 Nov 26 09:15 BST", "2026-11-27T09:15:00+00:00", ()),
        ("Fri, 27 Nov 1904 08:15:00 +0100", "1904-11-27T08:15:00+01:00", (Defect.UNLIKELY_DATE,)),
        ("Fri, 27 Nov 2099 08:15:00 -0500", "2099-11-27T08:15:00-05:00", (Defect.UNLIKELY_DATE,)),
        ("yesterday", None, (Defect.UNREADABLE_DATE,)),
        ("Fri, 99 Nov 2026 88:15:00 +9999", None, (Defect.UNREADABLE_DATE,)),
    ],
)
def test_a_date_is_read_or_doubted(written: str, when: str | None, defects: tuple[Defect, ...]) -> None:
    mail = read_mail(HEAD.replace("Fri, 27 Nov 2026 08:15:00 +0000", written).encode() + b"\nHello.")
    assert (mail.date.isoformat() if mail.date else None, mail.defects) == (when, defects)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Someone has taken my bicycle from outside the station.", "en"),
        ("Mae rhywun wedi dwyn fy meic y tu allan i'r orsaf.", "cy"),
        ("Ktoś ukradł mój rower spod dworca.", "pl"),
        ("Ok", None),
    ],
)
def test_the_language_is_told_where_there_are_words_enough(text: str, language: str | None) -> None:
    assert a_mail(text).language == language


@pytest.mark.parametrize("content", [b"", b"\x00\xff" * 100, b"\x89PNG\r\n\x1a\n\xff\xfe", b"just words", b":\n:\n"])
def test_what_is_no_mail_says_so(content: bytes) -> None:
    mail = read_mail(content)
    assert mail.defects[0] in (Defect.NOT_MAIL, Defect.EMPTY)
    assert mail.sender is None


def test_the_first_mail_of_a_mailbox_is_read_and_more_are_told() -> None:
    one = f"From elin@post.example Fri Nov 27 08:15:00 2026\n{HEAD}\nFirst.\n\n"
    mail = read_mail((one + one.replace("First", "Second")).encode())
    assert (mail.text, mail.defects) == ("First.", (Defect.SEVERAL_MAILS,))


def test_headers_go_on_after_a_line_that_is_none() -> None:
    mail = read_mail(HEAD.replace("Subject:", "broken line\nSubject:").encode() + b"\nHello.")
    assert (mail.subject, mail.text, mail.defects) == ("My bicycle", "Hello.", (Defect.BROKEN_HEADER,))


def test_parts_without_a_last_line_are_read() -> None:
    mail = a_mail("--edge\n\nHello.\n", "Content-Type: multipart/mixed; boundary=edge")
    assert (mail.text, mail.defects) == ("Hello.", (Defect.NO_LAST_BOUNDARY,))


def test_in_json_a_file_is_told_by_its_digest() -> None:
    said = json.loads(as_json("one.eml", of_parts(plain("Here."), a_file("bike.jpg"))))
    digest = hashlib.sha256(b"hello").hexdigest()
    assert said["attachments"] == [{"name": "bike.jpg", "type": "image/jpeg", "size": 5, "sha256": digest}]
    assert said["from"] == "Elin Prys <elin@post.example>"
    assert said["date"] == "2026-11-27T08:15:00+00:00"
    assert said["file"] == "one.eml"
