"""Makes a draft and a receipt and shows where those who have them may go; runs with a server's settings."""

import base64

from django.urls import reverse

from bluelamp.reports.services import services
from tests.bench.drafts import CSRF
from tests.bench.preparing import make_drafts
from tests.house.access_matrix import MATRIX
from tests.proofs.receipts import print_cookie


def print_places() -> None:
    """Print the path of each place with the cookies to go there; runs with a server's settings."""
    ((draft_id, token),) = make_drafts(1)
    visit = f"form={CSRF}; visit={base64.urlsafe_b64encode(token).decode()}"
    for name, row in MATRIX.items():
        if row.entrance == "public":
            parts = row.parts | ({"draft_id": draft_id} if "draft_id" in row.parts else {})
            print(reverse(name, kwargs=parts), visit, sep="\t")
    for page in services()["crime"].pages:
        print(reverse("question", kwargs={"draft_id": draft_id, "page_code": page.code}), visit, sep="\t")
    for name in ("matter", "write_more", "add_file"):
        print(reverse(name), f"form={CSRF}; ", sep="\t", end="")
        print_cookie()
