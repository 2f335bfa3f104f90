"""Forms with which staff answer reports that were made for it."""

from uuid import uuid4

from tests.bench.drafts import CSRF, run_inside
from tests.bench.load import Form
from tests.journeys.serving import Server

JUST_REPORTED = "waiting:0:0:0:0:0"


def answer_forms(server: Server, count: int) -> list[Form]:
    """Make reports and return for each the form of one answer to it."""
    program = f"from tests.proofs.matters import print_matters; print_matters({count})"
    session, *references = run_inside(server.environment, program)
    return [_form(session, reference) for reference in references]


def _form(session: str, reference: str) -> Form:
    body = f"csrfmiddlewaretoken={CSRF}&answer=An+officer+comes.&message_id={uuid4()}&seen={JUST_REPORTED}"
    return Form(f"/desk/{reference}/reply/", f"form={CSRF}; desk={session}", body, leads_to="#message-")
