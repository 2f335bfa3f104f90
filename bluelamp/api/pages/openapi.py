"""The description of the API for machines."""

from django.http import HttpRequest, HttpResponse
from django.urls import path

from bluelamp.api.answers import JSON
from bluelamp.api.description import description
from bluelamp.foundation.access.entrance import open_to_public


@open_to_public
def openapi(request: HttpRequest) -> HttpResponse:
    """Answer with the description, as OpenAPI 3.1."""
    return HttpResponse(description(), content_type=JSON)


address = path("api/v1/openapi.json", openapi, name="api_description")
