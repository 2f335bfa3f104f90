"""What a table of accounts says, and which of its rows are refused."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bluelamp.foundation.lists import Form, written
from bluelamp.staff.account_table import COLUMNS, NotATable, columns_of, read_account_table, text_of_file
from bluelamp.staff.actions import close_account
from bluelamp.staff.models import Account
from bluelamp.staff.queries import all_accounts
from bluelamp.staff.rules import Role
from bluelamp.staff.tests.accounts_file import NEW, read, row_of, rows_of, table
from bluelamp.staff.tests.administering import Office, an_office
from bluelamp.staff.tests.scenarios import a_member_of

pytestmark = pytest.mark.django_db


@pytest.fixture
def office(db: None) -> Office:
    """An administrator and someone of the digital desk."""
    return an_office()


def refused(office: Office, *rows: str) -> list[str]:
    """Return what is said of each row that is refused."""
    return [str(each) for each in read(office, *rows).refused]


def test_each_row_says_whether_someone_joins_changes_leaves_or_comes_back(office: Office) -> None:
    (new,) = rows_of(office, NEW)
    assert new.account is None
    assert (new.role, sorted(new.teams)) == (Role.CONTACT_STAFF, ["digital-desk"])
    (same,) = rows_of(office, row_of(office, role="Contact staff", email=office.member.email.upper()))
    assert not same.does_something
    (other,) = rows_of(office, row_of(office, role="supervisor", teams="harbour-neighbourhood | digital-desk"))
    assert other.changes
    assert sorted(other.teams) == ["digital-desk", "harbour-neighbourhood"]
    (gone,) = rows_of(office, row_of(office, active="no"))
    assert (gone.leaves, gone.changes) == (True, False)
    close_account(by=office.by, account=office.member)
    (back,) = rows_of(office, row_of(office, active="YES"))
    assert back.returns


def test_who_is_not_named_is_counted_and_left(office: Office) -> None:
    a_member_of(None)
    assert read(office, row_of(office)).not_named == 2


@pytest.mark.parametrize(
    ("row", "said"),
    [
        (",a@example.org,supervisor,,yes", "Enter the name that colleagues know them by."),
        (f"{'x' * 121},a@example.org,supervisor,,yes", "This name is too long. Shorten it to 120 characters or fewer."),
        ("A,sam,supervisor,,yes", "Enter their e-mail address, such as name@example.police.uk."),
        (
            "A,a@example.org,chief,,yes",
            "“chief” is no role. Write one of: contact_staff, supervisor, standards_staff, administrator.",
        ),
        (
            "A,a@example.org,supervisor,moon,yes",
            "There is no open team with the code “moon”. Make it or open it first.",
        ),
        ("A,a@example.org,supervisor,,perhaps", "Write yes or no under active."),
        ("A,a@example.org", "Write yes or no under active."),
        (
            "A,a@example.org,supervisor,,no",
            "Nobody has an account with this e-mail address, so that nobody can leave. Take it out.",
        ),
        (
            "Price, Gail,a@example.org,supervisor,,yes",
            "It has more cells than there are columns. Put names with a comma in quotation marks.",
        ),
    ],
)
def test_a_row_that_cannot_be_done_is_refused_by_its_number(office: Office, row: str, said: str) -> None:
    assert refused(office, NEW, "", row) == [f"Row 4: {said}"]


def test_an_address_stands_in_it_once(office: Office) -> None:
    again = NEW.replace("sam@", "SAM@")
    assert refused(office, NEW, again) == ["Row 3: The same e-mail address stands in row 2 already."]


def test_nobody_closes_or_changes_themselves_and_an_administrator_stays(office: Office) -> None:
    own = f"Ada,{office.administrator.email},administrator,,no"
    last = "Row 2: This is the last administrator. Make someone else an administrator first."
    assert refused(office, own) == [last]
    a_member_of(None, Role.ADMINISTRATOR)
    oneself = "Row 2: Nobody changes this about their own account. Ask another administrator."
    assert refused(office, own) == [oneself]
    assert refused(office, own.replace("administrator,,no", "supervisor,,yes")) == [oneself]
    assert refused(office, own.replace(",no", ",yes")) == []


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "Missing: name, email, role, teams, active."),
        ("name;email;role;teams\nx;y;z;w", "Missing: active."),
        ("name,email,role,teams,active,password\n", "Take them out: only name, email, role, teams, active are read."),
        ("name,name,email,role,teams,active\n", "Take them out"),
        (table(*["x"] * 5001), "more than 5000 rows"),
        (table(*(NEW.replace("sam", f"sam{number}") for number in range(501))), "more than 500 accounts"),
        ('name,email,role,teams,active\n"' + "x" * 200_000, "cannot be read as a table"),
    ],
)
def test_what_is_no_such_table_is_said(office: Office, text: str, said: str) -> None:
    with pytest.raises(NotATable, match=said):
        read_account_table(text, by=office.by)


@pytest.mark.parametrize("content", [NEW.encode("utf-16"), "Siân".encode("latin-1"), b"PK\x03\x04\0\0", b"x" * 700_001])
def test_another_encoding_or_too_large_a_file_is_refused(content: bytes) -> None:
    with pytest.raises(NotATable, match=r"CSV UTF-8|too large"):
        text_of_file(content)


@pytest.mark.parametrize("between", [";", "\t"])
def test_what_a_spreadsheet_puts_between_cells_does_not_matter(office: Office, between: str) -> None:
    text = table(NEW).replace(",", between).replace("\n", "\r\n")
    assert read_account_table(text, by=office.by).rows == rows_of(office, NEW)


def exported(office: Office) -> list[str]:
    """Take the accounts out and in again, and return what that would do and refuse."""
    text = text_of_file(written(Form.CSV, COLUMNS, columns_of(all_accounts())))
    found = read_account_table(text, by=office.by)
    return [*map(str, found.refused), *(f"{row}" for row in found.to_do()), *["left out"] * found.not_named]


def test_what_was_taken_away_changes_nothing_when_it_comes_back(office: Office) -> None:
    a_member_of(None, Role.STANDARDS_STAFF)
    close_account(by=office.by, account=office.member)
    assert exported(office) == []


@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
@given(name=st.text("=+-@'\",;| aé\uff1d", min_size=1, max_size=12).map(lambda name: " ".join(name.split())))
def test_whatever_someone_is_called_comes_back_as_it_was(office: Office, name: str) -> None:
    guarded_twice = name.startswith("'") and name[1:].lstrip(" ").startswith(("=", "+", "-", "@", "\uff1d"))
    Account.objects.filter(pk=office.member.pk).update(name="x" if guarded_twice or not name else name)
    assert exported(office) == []
