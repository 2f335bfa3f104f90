"""What an invitation says."""

from django.utils.translation import gettext as _


def invitation_words(address: str) -> str:
    """Return an invitation in the language in use, with the address to answer at where it does not stand beside it."""
    if not address:
        return _("How did we do? It takes one minute to tell us, and you need not.")
    return _("How did we do? It takes one minute to tell us, and you need not: %(address)s") % {"address": address}
