"""Every address, by door and workspace."""

from django.urls import include, path

from bluelamp.site import health

# They are tried in turn, so what most people ask for comes first.
urlpatterns = [
    path("", include("bluelamp.channels.web_report.urls")),
    *health.addresses,
    path("", include("bluelamp.api.urls")),
    path("", include("bluelamp.workspaces.contact_staff.urls")),
    path("", include("bluelamp.channels.help.urls")),
    path("", include("bluelamp.channels.tracking.urls")),
    path("", include("bluelamp.channels.chat.urls")),
    path("", include("bluelamp.channels.survey.urls")),
    path("", include("bluelamp.channels.figures.urls")),
    path("", include("bluelamp.channels.pulse.urls")),
    path("", include("bluelamp.channels.sms.urls")),
    path("", include("bluelamp.channels.phone.urls")),
    path("", include("bluelamp.workspaces.supervisor.urls")),
    path("", include("bluelamp.workspaces.setup.urls")),
    path("", include("bluelamp.workspaces.sign_in.urls")),
]

handler400 = "bluelamp.site.errors.not_understood"
handler403 = "bluelamp.site.errors.not_allowed"
handler404 = "bluelamp.site.errors.not_found"
handler500 = "bluelamp.site.errors.went_wrong"
