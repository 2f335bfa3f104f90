"""Addresses of the desk."""

from bluelamp.workspaces.contact_staff.pages import (
    assign,
    attachment,
    close,
    contact,
    grade,
    keep_promise,
    new_code,
    note,
    promise,
    queue,
    reply,
    tag,
    tags,
    untag,
)

urlpatterns = [
    queue.address,
    tags.address,
    contact.address,
    attachment.address,
    attachment.picture_address,
    reply.address,
    note.address,
    assign.address,
    grade.address,
    promise.address,
    keep_promise.address,
    close.address,
    tag.address,
    untag.address,
    new_code.address,
]
