"""Where an administrator can go, and by which keys. A new command is one more line here."""

from typing import Final

from django.utils.translation import gettext_lazy as _

from bluelamp.foundation.design.commands import Command

COMMANDS: Final = (
    Command(
        label=_("See what runs behind the pages"),
        may="work.see",
        keys="g b",
        page="work",
        in_menu=_("Behind the pages"),
    ),
    Command(
        label=_("Go to the accounts"),
        may="staff.see_accounts",
        keys="g u",
        page="accounts",
        in_menu=_("Accounts"),
        under=("/desk/setup/accounts/",),
    ),
    Command(label=_("Make an account"), may="staff.change_accounts", page="new_account"),
    Command(label=_("Take in joiners and leavers from a file"), may="staff.change_accounts", page="account_table"),
    Command(
        label=_("Go to the teams"),
        may="staff.change_force",
        keys="g e",
        page="teams",
        in_menu=_("Teams"),
        under=("/desk/setup/teams/",),
    ),
    Command(
        label=_("Say where contacts go"),
        may="contacts.route",
        page="rules",
        in_menu=_("Where contacts go"),
        under=("/desk/setup/rules/",),
    ),
    Command(
        label=_("Go to the services"),
        may="reports.see_services",
        keys="g v",
        page="services",
        in_menu=_("Services"),
        under=("/desk/setup/services/",),
    ),
    Command(label=_("Make a service"), may="reports.write_service", page="new_service"),
    Command(
        label=_("Go to the skills"),
        may="staff.change_force",
        page="skills",
        in_menu=_("Skills"),
        under=("/desk/setup/skills/",),
    ),
    Command(
        label=_("See how people are found alike"),
        may="people.learn_weights",
        page="alike",
        in_menu=_("Found alike"),
        under=("/desk/setup/alike/",),
    ),
    Command(label=_("Take in a register"), may="people.bring_register", page="registers"),
    Command(
        label=_("Go to the bank holidays"),
        may="staff.change_force",
        page="bank_holidays",
    ),
    Command(
        label=_("Let a partner send reports"),
        may="partners.keep_keys",
        page="partners",
    ),
    Command(
        label=_("Tell the system of a partner by a webhook"),
        may="partners.keep_webhooks",
        page="webhooks",
    ),
    Command(
        label=_("Go to the templates"),
        may="knowledge.write_template",
        page="templates",
        in_menu=_("Templates"),
        under=("/desk/setup/templates/",),
    ),
    Command(
        label=_("Go to the articles"),
        may="knowledge.write_article",
        page="articles",
        in_menu=_("Articles"),
        under=("/desk/setup/articles/", "/desk/setup/easy-read/"),
    ),
    Command(
        label=_("Go to the phrases of danger"),
        may="knowledge.write_danger",
        page="danger",
        in_menu=_("Phrases of danger"),
        under=("/desk/setup/danger/",),
    ),
    Command(label=_("Say who is alarmed"), may="watch.choose", page="duty_desks"),
    Command(label=_("Say who is asked how it went"), may="surveys.choose", page="sampling"),
    Command(label=_("Say when chats are answered"), may="staff.shut_door", page="chat_hours"),
    Command(label=_("Say when a break is proposed"), may="staff.change_force", page="breaks"),
    Command(label=_("Say whom e-mails are from"), may="staff.change_force", page="senders"),
    Command(
        label=_("Change the force"),
        may="staff.change_force",
        keys="g f",
        page="force",
        in_menu=_("The force"),
        under=(
            "/desk/setup/senders/",
            "/desk/setup/bank-holidays/",
            "/desk/setup/partners/",
            "/desk/setup/chat-hours/",
            "/desk/setup/breaks/",
        ),
    ),
    Command(
        label=_("Take the configuration away or in"),
        may="configuration.take",
        page="configuration",
        in_menu=_("Configuration"),
    ),
)
