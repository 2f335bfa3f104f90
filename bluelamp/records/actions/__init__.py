"""What can be done between reports and the records system."""

from bluelamp.records.actions.ask import send_to_records_system
from bluelamp.records.actions.export import export_filings

__all__ = ["export_filings", "send_to_records_system"]
