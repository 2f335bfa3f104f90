"""The services people can come with, as data."""

from typing import Final

from bluelamp.reports.definition import Service
from bluelamp.reports.services.crime import CRIME

SERVICES: Final[dict[str, Service]] = {service.code: service for service in (CRIME,)}
