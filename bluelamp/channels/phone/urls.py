"""Addresses of the door for the telephony."""

from bluelamp.channels.phone.pages import ringing

urlpatterns = [ringing.address]
