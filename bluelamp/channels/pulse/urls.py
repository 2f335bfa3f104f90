"""Addresses of the pulse."""

from bluelamp.channels.pulse.pages import local_survey

urlpatterns = [local_survey.address]
