"""Addresses of the API."""

from bluelamp.api.pages import openapi, reports, services, status

urlpatterns = [reports.address, status.address, services.address, openapi.address]
