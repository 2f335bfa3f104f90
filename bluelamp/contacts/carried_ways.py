"""By which ways words may come in with a receipt code and its word in them, as the settings of this force say."""

from django.conf import settings


def takes_mails() -> bool:
    """Say whether mails come in here."""
    return bool(settings.LMTP_ADDRESSES and (settings.LMTP or settings.IMAP_URL))


def takes_texts() -> bool:
    """Say whether text messages come in here."""
    return bool(settings.TWILIO_TOKENS or settings.TWILIO_KEYS or settings.NOTIFY_TOKEN)


def ways_to_write() -> str:
    """Return `both`, `mail` or `text`, '' where a code is of use on the pages alone."""
    if takes_mails():
        return "both" if takes_texts() else "mail"
    return "text" if takes_texts() else ""
