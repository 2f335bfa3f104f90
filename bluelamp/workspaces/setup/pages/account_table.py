"""Joiners and leavers by file: first what it would do and which rows are refused, then all of it or nothing."""

from typing import TYPE_CHECKING, Any, Final

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import path
from django.utils.translation import gettext as _

from bluelamp.foundation.access.entrance import open_to
from bluelamp.foundation.design.fields import ErrorLink, Field
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.staff.account_table import COLUMNS, AccountTable, NotATable, read_account_table, text_of_file
from bluelamp.staff.actions import AddressTaken, LastAdministrator, OwnAccount, take_account_table
from bluelamp.staff.welcome import welcome_code
from bluelamp.workspaces.setup.account_words import counted, told_of

if TYPE_CHECKING:
    from bluelamp.staff.models import Account

MOST_SHOWN: Final = 100
TEMPLATE: Final = "workspaces/setup/pages/account_table.html"
SAMPLE: Final = "\n".join(
    [
        ",".join(COLUMNS),
        'Siân Rees,sian.rees@example.police.uk,contact_staff,"digital-desk harbour-neighbourhood",yes',
        "Tom Ashby,tom.ashby@example.police.uk,supervisor,digital-desk,no",
    ]
)


@open_to("staff.change_accounts")
def account_table(request: HttpRequest, by: Actor) -> HttpResponse:
    """Show the form, then what the table would do; do that only where it is sent again and would still do the same."""
    if request.method != "POST":
        return _ask(request, "", [])
    text = ""
    try:
        text = _text(request)
        table = read_account_table(text, by=by)
    except NotATable as error:
        return _ask(request, text, [str(error)])
    seen = request.POST.get("seen", "")
    if table.refused or not seen or not table.to_do():
        return _preview(request, text, table)
    if seen != table.mark():
        return _preview(request, text, table, _("A colleague changed accounts meanwhile. Look at it again."))
    try:
        made = take_account_table(by=by, rows=table.rows)
    except (AddressTaken, LastAdministrator, OwnAccount) as error:
        return _preview(request, text, table, str(error))
    return _done(request, table, made)


def _text(request: HttpRequest) -> str:
    """Return the table that was sent as a file, or else the one that was pasted or shown before."""
    sent = request.FILES.get("file")
    content: bytes = sent.read() if sent else request.POST.get("table", "").encode()
    return text_of_file(content)


def _ask(request: HttpRequest, text: str, wrong: list[str]) -> HttpResponse:
    context = {"fields": _fields(text, wrong), "sample": SAMPLE, "errors": [ErrorLink(each, "#file") for each in wrong]}
    return render(request, TEMPLATE, context)


def _preview(request: HttpRequest, text: str, table: AccountTable, wrong: str = "") -> HttpResponse:
    refused = [str(row) for row in table.refused]
    errors = [ErrorLink(each, "#table") for each in [wrong, *refused[:MOST_SHOWN]] if each]
    context: dict[str, Any] = {
        "fields": _fields(text if refused else "", ["x"] if refused else []),
        "sample": SAMPLE,
        "errors": errors,
        "more_refused": max(len(refused) - MOST_SHOWN, 0),
        "table": table,
        "counted": counted(table),
        "told": told_of(table),
        "text": text,
    }
    return render(request, TEMPLATE, context)


def _done(request: HttpRequest, table: AccountTable, made: "list[Account]") -> HttpResponse:
    codes = [(account, welcome_code(account)) for account in made]
    context = {"codes": codes, "counted": counted(table)}
    return render(request, "workspaces/setup/pages/account_table_done.html", context)


def _fields(text: str, wrong: list[str]) -> list[Field]:
    mend = _("Mend the rows that are named above, then send it again.") if wrong == ["x"] else "".join(wrong)
    return [
        Field(
            name="file",
            label=_("The table as a CSV file"),
            hint=_("In UTF-8, at most 700 kB. It may change 500 accounts at once."),
            error="" if text or not wrong else mend,
            kind="file",
            is_page_heading=False,
            label_size="s",
        ),
        Field(
            name="table",
            label=_("Or paste the table here"),
            value=text,
            error=mend if text else "",
            kind="textarea",
            is_page_heading=False,
            label_size="s",
            rows=10,
            spellcheck=False,
        ),
    ]


address = path("desk/setup/accounts/table/", account_table, name="account_table")
