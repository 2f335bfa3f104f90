"""Writing down that someone searched."""

from bluelamp.foundation.access.action import action
from bluelamp.foundation.database.rows import new_row
from bluelamp.foundation.keys.secrets import encrypt_field
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.foundation.ledger.announce import announce, write_down
from bluelamp.foundation.search.events import SearchMade
from bluelamp.foundation.search.models import Asked


@action(may="search.ask", announces=SearchMade)
def note_search(*, by: Actor, words: str, results: int) -> Asked:
    """Write down who searched and how many records were found; the words are kept encrypted only."""
    asked = new_row(Asked, sealed_words=encrypt_field(words), asked_by=by.id)
    write_down(asked)
    announce(SearchMade(search_id=asked.pk, results=results), by=by, wrote=[asked])
    return asked
