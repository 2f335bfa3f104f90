"""What tests of training begin with."""

from bluelamp.training.tests.in_training import in_training

__all__ = ["in_training"]
