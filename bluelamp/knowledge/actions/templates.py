"""What can be done about templates: the words that Bluelamp itself sends and shows."""

from bluelamp.foundation.access.action import action
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.foundation.ledger.announce import announce, nothing_new
from bluelamp.knowledge.events import TemplateApproved, TemplateWritten
from bluelamp.knowledge.models import ReplyVersion
from bluelamp.knowledge.queries import newest_version
from bluelamp.knowledge.rules import Kind
from bluelamp.knowledge.templates import Template, what_is_wrong_in
from bluelamp.knowledge.versions import NothingWaits, approve_version, write_version


class TemplateRefused(ValueError):
    """A version of a template has a variable that it must not have, or lacks one that it must have."""


@action(may="knowledge.write_template", announces=TemplateWritten)
def write_template(*, by: Actor, template: Template, title: str, words: str, seen: int) -> ReplyVersion:
    """Write a version of a template; it says nothing to anyone until someone else approves it.

    `seen` is the number of the version that it is to follow, 0 for the first. Raises `TemplateRefused`, and
    `NewerVersion` or `CodeTaken` where a colleague wrote one meanwhile.
    """
    if wrong := what_is_wrong_in(template, title, words):
        raise TemplateRefused(" ".join(wrong.values()))
    version, is_new = write_version(by, Kind.TEMPLATE, template.code, title=title, words=words, seen=seen)
    if not is_new:
        nothing_new()
        return version
    written = TemplateWritten(
        template_id=version.reply_id, template=template.code, version_id=version.pk, number=version.number
    )
    announce(written, by=by)
    return version


@action(may="knowledge.approve_template", announces=TemplateApproved)
def approve_template(*, by: Actor, template: Template, seen: int) -> ReplyVersion:
    """Approve the newest version of a template, which was seen by its number; it is what is said from now on.

    Raises `OwnWords` for whoever wrote it, `NewerVersion` where that is not what was seen, and `NothingWaits`.
    """
    newest = newest_version(template.code, Kind.TEMPLATE)
    if newest is None:
        raise NothingWaits
    version, is_new = approve_version(by, newest.reply, seen=seen)
    if not is_new:
        nothing_new()
        return version
    approved = TemplateApproved(
        template_id=version.reply_id, template=template.code, version_id=version.pk, number=version.number
    )
    announce(approved, by=by)
    return version
