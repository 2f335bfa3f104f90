"""Who is signed in, read anew for every page of the desk by a statement that is made once."""

from uuid import UUID

from allauth.account.auth_backends import AuthenticationBackend

from bluelamp.foundation.database.asking import row_of
from bluelamp.staff.models import Account


class SignedIn(AuthenticationBackend):  # type: ignore[misc]
    """Signs staff in as allauth does, and finds them again."""

    def get_user(self, user_id: UUID) -> Account | None:
        """Return the account of a session, None where there is none or it is closed."""
        account = row_of(Account, user_id)
        return account if account is not None and self.user_can_authenticate(account) else None
