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
    search,
    search_results,
)

urlpatterns = [
    queue.address,
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
    new_code.address,
    search.address,
    search_results.address,
]
