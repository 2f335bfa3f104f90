"""Addresses of tracking."""

from bluelamp.channels.tracking.pages import lost_code, matter, track, write_more

urlpatterns = [track.address, track.end_address, lost_code.address, matter.address, write_more.address]
