"""What people of the made-up town write of how their contacts went, and what supervisors write of it."""

from typing import Final

from bluelamp.surveys.rules import Outcome

BADLY: Final = (
    "I waited and waited for an answer and nobody told me what was happening.",
    "Waited weeks for an answer. Nobody told me anything.",
    "Nobody explained why nothing was done. I would have liked to be told why.",
    "You closed it and nobody explained why.",
    "I had to repeat the same details that were in my form already.",
    "The same details again, although I gave them in the form.",
)
WELL: Final = (
    "The officer was kind and took time to listen.",
    "Kind officer, took the time to explain.",
    "Quick answer, and you did what you promised.",
    "You promised to come back to me and you did. Quick too.",
    "Easy form, no fuss.",
)
ENDED: Final = {
    Outcome.APOLOGY: "Said sorry for the wait, and told them what is being done.",
    Outcome.PUT_RIGHT: "Answered what had been left open.",
    Outcome.LEARNING: "Talked it over with the team: say why when a matter is closed.",
    Outcome.NOTHING: "Read. Nothing to follow up.",
}
