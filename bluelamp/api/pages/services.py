"""What is offered now, for machines: every question, and where it goes and what an answer means. None is secret."""

from django.http import HttpRequest, HttpResponse
from django.urls import path

from bluelamp.api.answers import answered
from bluelamp.api.types import ServiceOffered, ServicesOffered
from bluelamp.foundation.access.entrance import open_to_public
from bluelamp.reports.services import services_for_machines
from bluelamp.reports.shipped import PARTS
from bluelamp.reports.written import values_of


@open_to_public
def offered(request: HttpRequest) -> HttpResponse:
    """Answer with each service, its version and its definition."""
    told = tuple(
        ServiceOffered(code=each.code, version=each.version, definition=values_of(each.definition))
        for each in services_for_machines().values()
    )
    return answered(ServicesOffered(services=told, parts=values_of(PARTS)))


address = path("api/v1/services", offered, name="api_services")
