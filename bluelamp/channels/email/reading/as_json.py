"""A mail as `bluelamp email read` prints it."""

import hashlib
import json
from typing import Any

from bluelamp.channels.email.reading.mail import Attachment, Mail


def as_json(file: str, mail: Mail) -> str:
    """Return one line of JSON. Files are told by name, type, size and SHA-256; their content is not printed."""
    return json.dumps({"file": file} | _fields(mail), ensure_ascii=False)


def _fields(mail: Mail) -> dict[str, Any]:
    return {
        "message_id": mail.message_id or None,
        "from": str(mail.sender) if mail.sender else None,
        "to": [str(each) for each in mail.to],
        "date": mail.date.isoformat() if mail.date else None,
        "subject": mail.subject,
        "in_reply_to": mail.in_reply_to or None,
        "references": list(mail.references),
        "text": mail.text,
        "new_text": mail.new_text,
        "html_sanitised": mail.html,
        "attachments": [_attachment(each) for each in mail.attachments],
        "auto_submitted": mail.automatic,
        "bounce_for": mail.bounce
        and {"message_id": mail.bounce.message_id or None, "addresses": mail.bounce.addresses},
        "language": mail.language,
        "defects": list(mail.defects),
    }


def _attachment(attachment: Attachment) -> dict[str, Any]:
    content = attachment.content
    return {
        "name": attachment.name,
        "type": attachment.type,
        "size": len(content),
        "sha256": hashlib.sha256(content).hexdigest(),
    }
