"""Finding the version that a page is about, and keeping what was changed of it."""

from typing import Any, Final

from django.contrib import messages
from django.http import Http404, HttpRequest
from django.utils.translation import gettext as _

from bluelamp.foundation.clock import new_id
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.foundation.words import id_made_with_the_form
from bluelamp.reports.actions import change_service
from bluelamp.reports.definition import Definition
from bluelamp.reports.versions import Version, version_of

# Where a version is, with what stands behind it for each of its pages.
ADDRESS: Final = "desk/setup/services/<slug:service_code>/<int:version_number>/"


def version_shown(code: str, number: int) -> Version:
    """Return a version of a service; the page is not there where there is none."""
    version = version_of(code, number)
    if version is None:
        raise Http404
    return version


def version_to_edit(code: str, number: int) -> Version:
    """Return a version that is the force's own; the page is not there where there is none."""
    version = version_shown(code, number)
    if version.row is None:
        raise Http404
    return version


def keep(request: HttpRequest, by: Actor, version: Version, definition: Definition) -> int:
    """Keep a version with another definition, and return the number it has. Raises what `change_service` does."""
    assert version.row is not None
    version_id = id_made_with_the_form(request.POST.get("version_id", ""))
    kept = change_service(
        by=by, version=version.row, seen=seen_in(request), definition=definition, version_id=version_id
    )
    if kept.number != version.number:
        said = {"old": version.number, "new": kept.number}
        messages.success(
            request, _("Version %(old)s is approved and stays as it is. Your change is in version %(new)s.") % said
        )
    return kept.number


def seen_in(request: HttpRequest) -> int:
    """Return the edition that a form was sent from, one that no version has where it says none."""
    seen = request.POST.get("seen", "")
    return int(seen) if seen.isascii() and seen.isdigit() and len(seen) < 8 else -1


def carried(version: Version) -> dict[str, Any]:
    """Return what every form about a version carries, and what its page needs to know of it."""
    return {"version": version, "seen": version.edition, "version_id": new_id()}
