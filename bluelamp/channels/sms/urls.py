"""Addresses of the door for text messages."""

from bluelamp.channels.sms.pages import notify_received, twilio_received

urlpatterns = [twilio_received.address, notify_received.address]
