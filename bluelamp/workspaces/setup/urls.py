"""Addresses of setup."""

from bluelamp.workspaces.setup.pages import try_again, work

urlpatterns = [work.address, try_again.address]
