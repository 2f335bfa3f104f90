"""Send a report."""

import msgspec
from django.http import HttpRequest, HttpResponse
from django.urls import path
from django.utils.translation import gettext as _

from bluelamp.api.answers import Refusal, answered
from bluelamp.api.body import read_body
from bluelamp.api.entrance import open_to_partner
from bluelamp.api.types import Person, ReportGiven, ReportTaken, WrongAnswer
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.partners.actions import take_report
from bluelamp.partners.actions.take import WORD, AnotherBody, MayNotSend, NotTaken, Sending, Taken
from bluelamp.partners.queries import KeyShown
from bluelamp.partners.rules import Scope, fits_as_name_of_sending

SENDER = Actor.public("reports.submit", "people.record", "contacts.record", "promises.make")
OF_PERSON = ("name", "email", "phone", "email_safe", "phone_safe")


@open_to_partner(Scope.WRITE)
def reports(request: HttpRequest, key: KeyShown) -> HttpResponse:
    """Put a report on record and answer with its receipt; sent again, it is one report with the same answer."""
    sent_as = request.META.get("HTTP_IDEMPOTENCY_KEY", "")
    if not fits_as_name_of_sending(sent_as):
        raise Refusal(400, _("Name each report by a header “Idempotency-Key” of 8 to 200 letters, digits and signs."))
    given = read_body(request, ReportGiven)
    try:
        taken = take_report(by=SENDER, key=key, sending=_sending(sent_as, given))
    except AnotherBody as error:
        raise Refusal(409, _("Another report was sent with this “Idempotency-Key”. Give each its own.")) from error
    except MayNotSend as error:
        raise Refusal(403, _("This key is not for reports to that service. Ask the force for one that is.")) from error
    except NotTaken as error:
        wrong = tuple(WrongAnswer(question=w.question, field=w.field, says=w.says) for w in error.wrong)
        raise Refusal(422, _("Nothing was kept. Mend what is wrong, then send it again."), wrong=wrong) from error
    return answered(_told(taken), 201)


def _sending(sent_as: str, given: ReportGiven) -> Sending:
    mixed = sorted(code for code in given.answers if code in (*OF_PERSON, WORD))
    if mixed:
        says = _("Who it is about stands in “person”, and the memorable word beside it.")
        raise Refusal(422, says, wrong=tuple(WrongAnswer(question=code, field=code, says=says) for code in mixed))
    return Sending(
        sent_as=sent_as,
        body=msgspec.json.encode(given, order="deterministic"),
        service=given.service,
        version=given.version,
        answers={**given.answers, **_about(given.person), WORD: given.memorable_word},
        from_owner=given.person.given_by_owner,
    )


def _about(person: Person) -> dict[str, str]:
    """Return what is known of the person, as answers; whether a handle is safe is said of one that was given."""
    about = {code: getattr(person, code) for code in OF_PERSON}
    return {code: value for code, value in about.items() if value and about.get(code.removesuffix("_safe"), value)}


def _told(taken: Taken) -> ReportTaken:
    return ReportTaken(
        receipt_code=taken.code,
        memorable_word=taken.word,
        report=taken.report,
        answer_by=taken.answer_by,
        withdrawn=taken.withdrawn,
        call_999=taken.danger,
    )


address = path("api/v1/reports", reports, name="api_reports")
