"""Who acts: a member of staff, someone of the public, or the program itself."""

from dataclasses import dataclass, field
from enum import StrEnum
from typing import Self
from uuid import UUID


class Kind(StrEnum):
    """What sort of actor it is."""

    STAFF = "staff"
    PUBLIC = "public"
    SYSTEM = "system"


@dataclass(frozen=True, kw_only=True)
class Actor:
    """Whoever does something, with what they may do and the codes of the teams they are in.

    `id` is the account of staff, and None for the public and the program. `offered` are the codes of teams whose work
    is offered to theirs while those cannot do it. `matters` are the contacts whose receipt someone of the public has
    shown. `shut_out` are people whose records this actor is kept from: they know them otherwise, or those are sealed.
    `sees_sealed` are the sealed people whom this actor may see.
    """

    kind: Kind
    id: UUID | None = None
    permissions: frozenset[str] = field(default_factory=frozenset)
    teams: frozenset[str] = field(default_factory=frozenset)
    offered: frozenset[str] = field(default_factory=frozenset)
    matters: frozenset[UUID] = field(default_factory=frozenset)
    shut_out: frozenset[UUID] = field(default_factory=frozenset)
    sees_sealed: frozenset[UUID] = field(default_factory=frozenset)

    @classmethod
    def public(cls, *permissions: str, matters: frozenset[UUID] = frozenset()) -> Self:
        """Someone who came in at a front door, with what that door lets them do."""
        return cls(kind=Kind.PUBLIC, permissions=frozenset(permissions), matters=matters)

    @classmethod
    def system(cls, *permissions: str) -> Self:
        """The program acting on its own, with what this piece of it may do."""
        return cls(kind=Kind.SYSTEM, permissions=frozenset(permissions))

    @property
    def serves(self) -> frozenset[str]:
        """Return the codes of the teams whose work this actor can do now: their own, and those that are offered."""
        return self.teams | self.offered

    def may(self, permission: str) -> bool:
        """Say whether this actor holds a permission such as `contacts.reply`."""
        return permission in self.permissions
