"""Start-up of the knowledge room."""

from django.apps import AppConfig


class KnowledgeConfig(AppConfig):
    """The knowledge room."""

    name = "bluelamp.knowledge"
    label = "knowledge"
