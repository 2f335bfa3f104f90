"""Addresses of the door for text messages."""

from bluelamp.channels.sms.pages import notify_received, notify_told, twilio_received, twilio_told

urlpatterns = [twilio_received.address, twilio_told.address, notify_received.address, notify_told.address]
