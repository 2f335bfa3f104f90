"""Following the chain from its first entry to its signed end, past every head that was kept elsewhere."""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from bluelamp.foundation.ledger.chain import BEFORE_THE_FIRST, next_hash
from bluelamp.foundation.ledger.head import is_signed_by_us, newest_head
from bluelamp.foundation.ledger.models import Head
from bluelamp.foundation.ledger.proof.faults import Fault, KeptHead, Tally, shown_id
from bluelamp.foundation.ledger.proof.rows import BEFORE_ANY, Link, links_after


class ChainProof:
    """One walk along the chain. It goes on behind each fault, from the hash that is stored there."""

    def __init__(self, kept: Sequence[KeptHead], tally: Tally) -> None:
        self._tally = tally
        self._strangers = [each for each in kept if not is_signed_by_us(each.head)]
        self._kept = defaultdict[int, list[KeptHead]](list)
        for each in kept:
            if each not in self._strangers:
                self._kept[each.head.position].append(each)
        self._last, self._hash = 0, BEFORE_THE_FIRST
        self._is_known = True
        self._agreed = 0

    def walk(self) -> Iterator[tuple[list[Link], list[Fault]]]:
        """Yield page after page the rows that fit, and the faults; at the end the faults of the end."""
        yield [], [self._stranger(each) for each in self._strangers]
        read_to = BEFORE_ANY
        while True:
            head = newest_head()
            page = links_after(read_to)
            if not page:
                break
            read_to = page[-1].position
            fitting, faults = [], []
            for link in page:
                found = list(self._check(link))
                faults += found
                if not found:
                    fitting.append(link)
            yield fitting, faults
        yield [], list(self._end(head))

    def _check(self, link: Link) -> Iterator[Fault]:
        self._tally.entries += 1
        if link.position != self._last + 1:
            yield self._gap(link)
            self._is_known = False
        if not link.has_entry:
            yield self._about(link, _("is gone from the ledger: someone removed it."))
        elif not link.is_as_we_write():
            yield self._about(link, _("is not stored as Bluelamp stores it: someone changed or wrote it by hand."))
        elif self._is_known and self._expected(link) != link.hash:
            yield self._about(link, _("is not what was sealed: someone changed it, its seal, or its place."))
        self._go_on_behind(link)
        yield from self._compare()

    def _expected(self, link: Link) -> bytes:
        return next_hash(self._hash, link.position, link.columns, link.facts)

    def _go_on_behind(self, link: Link) -> None:
        self._is_known = isinstance(link.hash, bytes)
        if self._is_known:
            self._hash = link.hash
        if isinstance(link.position, int):
            self._last = link.position

    def _compare(self) -> Iterator[Fault]:
        """Compare the chain with the heads that were kept of this position."""
        for each in self._kept.pop(self._last, []):
            if bytes(each.head.hash) == self._hash:
                self._agreed = self._last
            else:
                yield Fault(
                    _(
                        "The chain was made anew: up to position %(last)s it is not the one that '%(name)s' signed on "
                        "%(at)s. The first changed entry is at position %(first)s or later."
                    )
                    % {"last": self._last, "name": each.name, "at": _day(each.head), "first": self._agreed + 1},
                    self._agreed + 1,
                )

    def _end(self, head: Head | None) -> Iterator[Fault]:
        first = self._agreed + 1
        if self._kept:
            latest = self._kept[max(self._kept)][0]
            yield self._cut_off(latest.name, latest.head)
        if head is None:
            what = _(
                "The database has no signed head, so the chain may have been made anew from position %(first)s on."
            )
            yield Fault(what % {"first": first}, first)
        elif not is_signed_by_us(head):
            what = _(
                "The head in the database is not signed with a key of this installation, so the chain may have been "
                "made anew from position %(first)s on. Compare it with a head that was kept elsewhere: --head FILE."
            )
            yield Fault(what % {"first": first}, first)
        elif head.position > self._last:
            yield self._cut_off(_("the head in the database"), head)
        elif head.position < self._last:
            what = _(
                "What stands from position %(first)s on was not signed: Bluelamp did not seal it, or stopped signing."
            )
            yield Fault(what % {"first": head.position + 1}, head.position + 1)
        elif self._is_known and bytes(head.hash) != self._hash:
            what = _(
                "The chain was made anew: its end is not the signed one. "
                "The first change is at position %(first)s or later."
            )
            yield Fault(what % {"first": first}, first)

    def _cut_off(self, name: str, head: Head) -> Fault:
        what = _(
            "The newest entries were cut off: '%(name)s' counted %(count)s on %(at)s, and the ledger ends at position "
            "%(last)s. The first one missing is at position %(first)s. Compare with a backup."
        )
        place = {"last": self._last, "first": self._last + 1}
        return Fault(what % {"name": name, "count": head.position, "at": _day(head), **place}, self._last + 1)

    def _gap(self, link: Link) -> Fault:
        expected = self._last + 1
        if isinstance(link.position, int) and link.position > expected:
            missing = link.position - expected
            what = ngettext(
                "Position %(first)s is missing: someone took its row out of the ledger.",
                "The positions from %(first)s to %(last)s are missing: someone took their rows out of the ledger.",
                missing,
            )
            return Fault(what % {"first": expected, "last": link.position - 1}, expected)
        return self._about(link, _("stands where Bluelamp put none: someone put it there."))

    def _about(self, link: Link, what: str) -> Fault:
        entry = shown_id(link.entry_id)
        start = _("Entry %(entry)s at position %(position)s") % {"entry": entry, "position": link.position}
        return Fault(f"{start} {what}", link.position, entry)

    def _stranger(self, each: KeptHead) -> Fault:
        what = _(
            "'%(name)s' is not signed with a key of this installation, or was changed, so it proves nothing. "
            "Find the right file, or put back the keys it was signed with."
        )
        return Fault(what % {"name": each.name})


def _day(head: Head) -> str:
    return f"{head.at:%Y-%m-%d %H:%M} UTC"
