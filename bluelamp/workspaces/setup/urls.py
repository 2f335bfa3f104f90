"""Addresses of setup."""

from bluelamp.workspaces.setup.pages import open_sending, try_again, work

urlpatterns = [work.address, try_again.address, open_sending.address]
