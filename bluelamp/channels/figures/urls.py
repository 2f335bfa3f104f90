"""Addresses of published figures."""

from bluelamp.channels.figures.pages import how_we_did, how_we_did_definitions, how_we_did_files, how_we_did_report

urlpatterns = [
    how_we_did.address,
    how_we_did_definitions.address,
    how_we_did_report.address,
    *how_we_did_files.addresses,
]
