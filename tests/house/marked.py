"""Someone all of whose words are marked, and a walk past every place where words are taken in."""

import re
from dataclasses import dataclass, field
from typing import Any, Final

from bs4 import BeautifulSoup
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from bluelamp.channels.web_report.tests.reporting import begin, fill_in
from bluelamp.contacts.holding import as_it_is
from bluelamp.contacts.models import Contact
from bluelamp.foundation.clock import new_id
from bluelamp.foundation.files.tests.scenarios import PDF
from bluelamp.reports.tests.addresses import page
from bluelamp.staff.models import Account
from bluelamp.staff.tests.scenarios import sign_in

# One word that nothing else says for each thing that people give; the receipt code joins them once it is shown.
MARKS: Final = {
    "name": "Quillfeather",
    "email": "zebedee.q@marked.example",
    "phone": "07700900461",
    "where": "Quaternion",
    "words": "ultramarine",
    "memorable word": "periwinkle",
    "file": "marzipan",
    "in a file": "tourmaline",
    "answer": "armadillo",
    "note": "ocelot",
    "promise": "wolverine",
    "address of staff": "zoltan@elsewhere.example",
    "password": "gooseberry",
    "address bar": "hellebore",
    "breaks the database": "chrysoprase",
}


@dataclass
class Walk:
    """What became visible outside the pages' bodies: where answers led, and the titles of pages."""

    public: Client
    staff: Client
    outside: list[str] = field(default_factory=list)
    statuses: set[int] = field(default_factory=set)
    code: str = ""

    def report(self) -> Contact:
        """Report with every answer marked, and come back with the code; first with a wrong word."""
        draft = begin(self.public)
        told = f"{MARKS['words']}, said {MARKS['name']}"
        fill_in(
            self.public,
            draft,
            what_happened=told,
            where=f"9 {MARKS['where']} Mews",
            stolen=told,
            time_words=told,
            name=f"Zebedee {MARKS['name']}",
            email=MARKS["email"],
            phone=MARKS["phone"],
            email_safe="safe",
            phone_safe="safe",
            memorable_word=MARKS["memorable word"],
        )
        self.see(self.public.post(page(draft, "check")))
        shown = BeautifulSoup(self.public.get(page(draft, "receipt")).content, "html.parser")
        panel = shown.select_one(".govuk-panel__body")
        assert panel is not None
        self.code = re.sub(r"\D", "", panel.get_text())
        self.see(self.public.post("/track/", {"code": self.code, "word": f"{MARKS['memorable word']} wrong"}))
        self.see(self.public.post("/track/", {"code": self.code, "word": MARKS["memorable word"]}))
        return Contact.objects.get()

    def add(self) -> None:
        """Write more and send files, also such as cannot be taken."""
        self.see(self.public.get("/track/matter/"))
        self.see(self.public.post("/track/matter/write/", {"words": MARKS["words"], "message_id": str(new_id())}))
        for name, content in ((f"{MARKS['file']}.pdf", PDF), (f"{MARKS['file']}.jpg", MARKS["in a file"].encode())):
            file = SimpleUploadedFile(name, content)
            self.see(self.public.post("/track/matter/files/", {"file": file, "attachment_id": str(new_id())}))
        self.see(
            self.public.post("/track/matter/files/", MARKS["in a file"].encode(), "multipart/form-data; boundary=x")
        )

    def deal_with(self, contact: Contact, account: Account) -> None:
        """Answer, note, promise, assign and close, each also with what cannot be used."""
        address = f"/desk/{contact.reference}/"
        due = {"due-day": "20", "due-month": "5", "due-year": "2026", "due-time": "17:00"}
        forms: list[tuple[str, dict[str, str]]] = [
            ("reply", {"answer": MARKS["answer"], "message_id": str(new_id())}),
            ("note", {"note": MARKS["note"], "message_id": str(new_id())}),
            ("promise", {"promise": MARKS["promise"], **due}),
            ("promise", {"promise": MARKS["promise"]}),
            ("assign", {"to": str(account.pk)}),
            ("assign", {"to": MARKS["words"]}),
            ("close", {"reason": MARKS["words"]}),
            ("close", {"reason": "answered"}),
        ]
        for form, typed in forms:
            contact.refresh_from_db()
            self.see(self.staff.post(f"{address}{form}/", typed | {"seen": str(as_it_is(contact))}))
        self.see(self.staff.get(address))
        self.see(self.staff.get("/desk/"))

    def knock(self) -> None:
        """Try to sign in, and type words where none belong."""
        for _ in range(12):
            self.see(
                Client().post("/desk/sign-in/", {"login": MARKS["address of staff"], "password": MARKS["password"]})
            )
        word = MARKS["address bar"]
        strict = Client(enforce_csrf_checks=True, raise_request_exception=False)
        for address in (f"/{word}/", f"/track/?code={word}", f"/desk/{word}/", f"/report/{word}/x/", f"/%00{word}"):
            self.see(self.public.get(address, headers={"referer": f"https://{word}.example/"}))
            self.see(self.staff.get(address))
            self.see(strict.post(address, {"words": word}, headers={"origin": f"https://{word}.example"}))
        self.see(self.public.get("/", headers={"host": f"{word}.example"}))
        self.see(self.public.post("/track/", {"code": f"\0{word}", "word": f"{word}\ud800".encode(errors="replace")}))

    def break_the_database(self, contact: Contact) -> None:
        """Send words that the database refuses, from both sides."""
        word = MARKS["breaks the database"]
        self.see(self.public.post("/track/matter/write/", {"words": word, "message_id": str(new_id())}))
        self.see(self.staff.post(f"/desk/{contact.reference}/note/", {"note": word, "message_id": str(new_id())}))

    def see(self, response: Any) -> None:
        """Take down where an answer leads, and what its page is called."""
        title = BeautifulSoup(response.content, "html.parser").title if not response.streaming else None
        self.statuses.add(response.status_code)
        self.outside += [response.headers.get("Location", ""), title.get_text() if title else ""]


def a_walk(account: Account) -> Walk:
    """Return a walk that nobody has begun, past pages that answer whatever goes wrong behind them."""
    public, staff = (Client(raise_request_exception=False) for _ in range(2))
    return Walk(public, sign_in(staff, account))
