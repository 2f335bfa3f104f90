"""How people are found alike: the versions of the weights that were learnt, what each says, and which is in use."""

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import path
from django.utils.translation import gettext as _

from bluelamp.foundation.access.entrance import open_to
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.people.actions import ask_to_learn, put_aside_weights, use_weights
from bluelamp.people.learnt import version, versions, what_it_says
from bluelamp.people.matching.weights import ENOUGH_TO_LEARN


@open_to("people.learn_weights")
def alike(request: HttpRequest, by: Actor) -> HttpResponse:
    """Show every version and how far it has come; have weights learnt anew."""
    if request.method == "POST":
        ask_to_learn(by=by)
        messages.success(request, _("It is learnt behind the pages. Look here again in a few minutes."))
        return redirect("alike")
    shown = [(learnt, what_it_says(learnt)) for learnt in versions()]
    context = {"versions": shown, "enough": ENOUGH_TO_LEARN, "used": any(learnt.in_use for learnt, _says in shown)}
    return render(request, "workspaces/setup/pages/alike.html", context)


@open_to("people.learn_weights")
def use_version(request: HttpRequest, by: Actor, number: int) -> HttpResponse:
    """Take a version into use or put it aside, as the page that was sent says: it may be out of date."""
    learnt = version(number)
    if request.method != "POST":
        return redirect("alike")
    if learnt is None:
        raise Http404
    if request.POST.get("use") == "no":
        put_aside_weights(by=by, learnt=learnt)
        messages.success(request, _("People are found alike by the weights of the program again, within a minute."))
    else:
        use_weights(by=by, learnt=learnt)
        messages.success(request, _("People are found alike by this version, within a minute."))
    return redirect("alike")


address = path("desk/setup/alike/", alike, name="alike")
use_address = path("desk/setup/alike/<int:number>/", use_version, name="use_version")
