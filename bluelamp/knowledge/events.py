"""What can happen to a saved reply, a template, an article or the phrases of danger."""

from dataclasses import dataclass
from typing import ClassVar
from uuid import UUID

from bluelamp.foundation.ledger.event import Event, Operation


@dataclass(frozen=True, kw_only=True)
class SavedReplyEvent(Event):
    """Base of everything about one saved reply."""

    operation: ClassVar = Operation.ALTERED
    about: ClassVar = "reply_id"
    reply_id: UUID
    reply: str


@dataclass(frozen=True, kw_only=True)
class SavedReplyWritten(SavedReplyEvent):
    """A version of a saved reply was written; number 1 is its first."""

    version_id: UUID
    number: int


@dataclass(frozen=True, kw_only=True)
class SavedReplyApproved(SavedReplyEvent):
    """Someone other than its writer approved a version of a saved reply, which is offered from now on."""

    version_id: UUID
    number: int


@dataclass(frozen=True, kw_only=True)
class SavedReplyWithdrawn(SavedReplyEvent):
    """A saved reply is offered no more."""


@dataclass(frozen=True, kw_only=True)
class TemplateEvent(Event):
    """Base of everything about one version of a template."""

    is_security: ClassVar = True
    operation: ClassVar = Operation.ALTERED
    about: ClassVar = "template_id"
    template_id: UUID
    template: str
    version_id: UUID
    number: int


@dataclass(frozen=True, kw_only=True)
class TemplateWritten(TemplateEvent):
    """A version of a template was written; number 1 is the first that the force wrote."""


@dataclass(frozen=True, kw_only=True)
class TemplateApproved(TemplateEvent):
    """Someone other than its writer approved a version of a template, which is what is said from now on."""


@dataclass(frozen=True, kw_only=True)
class ArticleEvent(Event):
    """Base of everything about one article; the `shape` of one in Easy Read is `easy`."""

    operation: ClassVar = Operation.ALTERED
    about: ClassVar = "article_id"
    article_id: UUID
    article: str
    shape: str


@dataclass(frozen=True, kw_only=True)
class ArticleWritten(ArticleEvent):
    """A version of an article was written; number 1 is the first that the force wrote."""

    version_id: UUID
    number: int


@dataclass(frozen=True, kw_only=True)
class ArticleApproved(ArticleEvent):
    """Someone other than its writer approved a version of an article, which the public can read from now on."""

    version_id: UUID
    number: int


@dataclass(frozen=True, kw_only=True)
class ArticleWithdrawn(ArticleEvent):
    """The public cannot read an article any more."""


@dataclass(frozen=True, kw_only=True)
class DangerEvent(Event):
    """Base of everything about the phrases that tell of danger in one language."""

    is_security: ClassVar = True
    operation: ClassVar = Operation.ALTERED
    about: ClassVar = "phrases_id"
    phrases_id: UUID
    language: str
    version_id: UUID
    number: int


@dataclass(frozen=True, kw_only=True)
class DangerWritten(DangerEvent):
    """A version of the phrases that tell of danger was written; number 1 is the first of the force's own."""


@dataclass(frozen=True, kw_only=True)
class DangerApproved(DangerEvent):
    """Someone else approved a version of the phrases that tell of danger, which is listened for from now on."""
