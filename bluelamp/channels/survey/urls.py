"""Addresses of the survey."""

from bluelamp.channels.survey.pages import say_how_it_went, tablet

urlpatterns = [say_how_it_went.address, tablet.address]
