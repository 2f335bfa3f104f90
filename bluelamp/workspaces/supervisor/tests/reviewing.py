"""What was drawn and scored of someone in an office, for tests to begin with."""

from bluelamp.quality.models import Drawn, Form, Review
from bluelamp.quality.tests import scenarios
from bluelamp.quality.tests.scenarios import a_drawn_contact, a_form
from bluelamp.workspaces.supervisor.tests.office import Office


def a_drawn(office: Office) -> Drawn:
    """Write the form, and have a contact of the member drawn."""
    if not Form.objects.exists():
        a_form()
    return a_drawn_contact(office.member)


def a_review(office: Office) -> Review:
    """Have a contact of the member drawn and scored by the supervisor."""
    return scenarios.a_review(scenarios.Office(office.member, office.supervisor))
