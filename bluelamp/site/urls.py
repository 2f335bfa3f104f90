"""Every address, by door and workspace."""

from bluelamp.api.urls import urlpatterns as api
from bluelamp.channels.chat.urls import urlpatterns as chat
from bluelamp.channels.figures.urls import urlpatterns as figures
from bluelamp.channels.help.urls import urlpatterns as help_found
from bluelamp.channels.phone.urls import urlpatterns as phone
from bluelamp.channels.pulse.urls import urlpatterns as pulse
from bluelamp.channels.sms.urls import urlpatterns as sms
from bluelamp.channels.survey.urls import urlpatterns as survey
from bluelamp.channels.tracking.urls import urlpatterns as tracking
from bluelamp.channels.web_report.urls import urlpatterns as web_report
from bluelamp.site import health
from bluelamp.workspaces.contact_staff.urls import urlpatterns as contact_staff
from bluelamp.workspaces.setup.urls import urlpatterns as setup
from bluelamp.workspaces.sign_in.urls import urlpatterns as sign_in
from bluelamp.workspaces.supervisor.urls import urlpatterns as supervisor

# They are tried in turn, in one list as that takes least time; what is asked for most often comes first.
urlpatterns = [
    *api,
    *web_report,
    *health.addresses,
    *contact_staff,
    *help_found,
    *tracking,
    *chat,
    *survey,
    *figures,
    *pulse,
    *sms,
    *phone,
    *supervisor,
    *setup,
    *sign_in,
]

handler400 = "bluelamp.site.errors.not_understood"
handler403 = "bluelamp.site.errors.not_allowed"
handler404 = "bluelamp.site.errors.not_found"
handler500 = "bluelamp.site.errors.went_wrong"
