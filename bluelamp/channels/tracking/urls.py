"""Addresses of tracking."""

from bluelamp.channels.tracking.pages import (
    add_file,
    another,
    consent,
    held,
    lost_code,
    matter,
    own_file,
    own_name,
    say_who,
    seal_name,
    track,
    upload,
    write_more,
)

urlpatterns = [
    track.address,
    track.end_address,
    lost_code.address,
    matter.address,
    another.address,
    write_more.address,
    add_file.address,
    upload.address,
    upload.upload_address,
    consent.address,
    held.address,
    say_who.address,
    seal_name.address,
    own_name.address,
    own_file.address,
    own_file.picture_address,
]
