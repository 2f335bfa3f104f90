"""What would change of the templates: their words, which wait until someone approves them."""

from functools import partial

from django.utils.translation import gettext as _

from bluelamp.configuration.definition import Configuration, TemplateSet
from bluelamp.configuration.planning.plan import Plan
from bluelamp.knowledge.actions import write_template
from bluelamp.knowledge.queries import newest_version
from bluelamp.knowledge.rules import Kind
from bluelamp.knowledge.templates import TEMPLATES


def plan_templates(plan: Plan, wanted: Configuration, here: Configuration) -> None:
    """Add templates whose words are neither in use nor waiting."""
    kept = {template.code: template for template in here.templates or ()}
    for written in wanted.templates or ():
        newest = newest_version(written.code, Kind.TEMPLATE)
        says_so = newest is not None and TemplateSet(written.code, newest.title, newest.words) == written
        if says_so or written == kept.get(written.code):
            continue
        template, seen = TEMPLATES[written.code], newest.number if newest else 0
        words = _("The template “%(label)s” gets other words, which wait for someone to approve them.")
        write = partial(write_template, template=template, title=written.title, words=written.words, seen=seen)
        plan.add(words % {"label": template.label}, write)
    if wanted.templates is not None:
        missing = kept.keys() - {written.code for written in wanted.templates}
        words = _("The words of the template “%(label)s”")
        plan.left += [words % {"label": TEMPLATES[code].label} for code in sorted(missing)]
