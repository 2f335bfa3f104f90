"""Have a job tried again that was given up."""

from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import path
from django.utils.translation import gettext as _

from bluelamp.foundation.access.entrance import open_to
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.foundation.work.actions import try_again as let_it_wait_again
from bluelamp.foundation.work.queries import failed_job


@open_to("work.try_again")
def try_again(request: HttpRequest, by: Actor, job_id: UUID) -> HttpResponse:
    """Let the job wait again, and lead back to what runs behind the pages."""
    if request.method == "POST":
        job = failed_job(job_id)
        if job is None:
            raise Http404
        let_it_wait_again(by=by, job=job)
        messages.success(request, _("It will be tried again within seconds."))
    return redirect("work")


address = path("desk/setup/work/<uuid:job_id>/again/", try_again, name="try_again")
