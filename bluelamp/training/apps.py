"""Start-up of the training room."""

from importlib import import_module

from django.apps import AppConfig
from django.conf import settings


class TrainingConfig(AppConfig):
    """The training room. Its tables are in every database, its work is done only in a training space."""

    name = "bluelamp.training"
    label = "training"

    def ready(self) -> None:
        """Let access know who reaches what and, in training, the ledger who subscribes and the worker its jobs."""
        import_module("bluelamp.training.events")
        import_module("bluelamp.training.queries")
        if settings.TRAINING:
            import_module("bluelamp.training.subscribers")
            import_module("bluelamp.training.tasks")
