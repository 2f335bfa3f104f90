"""Addresses of setup."""

from bluelamp.workspaces.setup.pages import open_sending, read_again, try_again, work

urlpatterns = [work.address, try_again.address, open_sending.address, read_again.address]
