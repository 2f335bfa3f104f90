"""What can be done between reports and the records system."""

from bluelamp.records.actions.ask import send_to_records_system

__all__ = ["send_to_records_system"]
