"""People who are afraid, or angry with us. Told with restraint: what matters is how they are answered."""

from typing import Final

from bluelamp.contacts.rules import CloseReason
from bluelamp.site.demonstration.words.subject import Hours, Subject

HARASSMENT: Final = Subject(
    code="harassment",
    form="violence",
    weight=6,
    hours=Hours.EVENING,
    told=(
        (
            "My [ex|former partner] [keeps|won't stop] [turning up|waiting] outside [work|the school|my house]. {when} "
            "[it was|he was there] for the [third|fourth] time this week."
        ),
        (
            "I get messages all day from [numbers|accounts] I don't know but I know who it is. {when} there were "
            "[thirty|over forty]."
        ),
        (
            "A man [from my old job|I went on two dates with] sends [flowers|letters] though I told him to stop. {when} he "
            "knew what I [was wearing|had bought]."
        ),
        "The [man|woman] upstairs [bangs|shouts] when I come home and {when} blocked the stairs so I could not pass.",
        (
            "Somebody shouted at me about my [headscarf|accent|skin] {when} at the bus stop and [spat|followed me]. People "
            "looked away."
        ),
    ),
    details=(
        "I have kept [every message|a list]. I have not answered since [spring|the first week].",
        "I have changed my [number|route] twice.",
        "My [friend|manager] said I should tell you. I feel silly writing it down.",
        "Nothing has happened. It is more what might.",
        "",
    ),
    ends=(
        "Please don't ring, [he checks my phone|the phone is shared].",
        "[I just want it to stop.|I want to feel normal again.]",
        "Will [he|they] find out I wrote?",
        "I can talk on [Tuesdays|Thursdays] when I am at work.",
        "",
    ),
    where=("{street}, near {landmark}", "Near {landmark}", "I would rather not write it down"),
    suspect=("I know [him|her], I would rather say the name to someone.", "[He|She] drives a {colour} car."),
    evidence=("photos", "witnesses"),
    seen=0.9,
    before=0.95,
    hurt=0.05,
    quiet=True,
    answers=(
        (
            "Thank you for writing to us. It is not silly, and it is not your fault. We do not write or ring unless you "
            "say that it is safe: read our answers here. Is there a time and a number where you can talk?"
        ),
        (
            "I am glad that you told us. Nobody is told that you wrote. Please keep everything, and answer nothing. If "
            "anything changes and you are afraid, ring 999, at any hour."
        ),
        (
            "Thank you for trusting us with this. A colleague who does nothing else would like to talk with you. You "
            "choose when and how, and whether."
        ),
    ),
    talk=(
        (
            "[Thursday|Tuesday] between twelve and one. I will be [in the break room|at my friend's].",
            "Thank you. She rings from a withheld number at a quarter past twelve. If you do not pick up, she does not leave a message.",
        ),
        (
            "[Sorry for not answering.|I could not look at this until now.] It has been quiet for some days.",
            "There is nothing to be sorry for. We are here when you are.",
        ),
        (
            "It happened again {when}. I did what you said and wrote it down.",
            "Thank you for writing it down, I know what it costs. I have passed it on at once. If you are afraid now, ring 999.",
        ),
        ("I spoke to her. Thank you. I slept.", "I am glad. I keep this open: you can come back to it any time."),
    ),
    notes=(
        "No calls, no e-mail. [Ex has the phone's code.|Shared phone.] Only here.",
        "Risk questions to be asked by the specialist, not in writing.",
        "Address flagged with the control room. [Review in a fortnight.|]",
    ),
    promises=("A colleague rings at the time that you chose.", "We tell you before we speak to anyone else."),
    reasons=(CloseReason.PASSED_ON,),
)

COMPLAINT: Final = Subject(
    code="angry",
    form="other",
    weight=5,
    hours=Hours.DAY,
    told=(
        (
            "This is the [third|second] time I write about [the same thing|{street}] and NOTHING happens. {when} I waited "
            "in all day for an officer who never came."
        ),
        (
            "I reported a [break-in|theft] [six|eight] weeks ago. Not one word since. {when} I had to hear from my "
            "neighbour that the case is closed."
        ),
        "I was told [I would get a call|someone would ring]. {when} is [five|nine] days ago.",
        "Your [officer|man] at the counter was [rude|short with me] {when}. I am {age}, I am not stupid.",
    ),
    details=(
        "I do not want [an apology|a leaflet], I want an answer.",
        "I took [a day off|unpaid leave] for this.",
        "You [would not|wouldn't] treat [the other end of town|someone from Kilnhill] like this.",
        "",
    ),
    ends=(
        "Who is in charge?",
        "[Disappointed.|Very disappointed.|I expected better.]",
        "I will not report anything again, what is the point.",
        "",
    ),
    where=("{area}", "{street}"),
    before=0.7,
    answers=(
        (
            "You are right, and I am sorry. You were promised a [call|visit] and it did not happen. I have read all that "
            "you wrote before, so you need not tell it again. I find out today what went wrong, and write here."
        ),
        (
            "I am sorry. I looked it up: [the officer was called to something urgent and nobody told you|the call went to "
            "an old number]. That should not have happened."
        ),
    ),
    talk=(
        (
            "Thank you for a straight answer. That is the first one.",
            "You should have had it weeks ago. I stay with this until it is done.",
        ),
        (
            "So [you say|]. I wait until Friday and then I write to my MP.",
            "That is fair. By Friday you have an answer from me, whatever it is.",
        ),
        (
            "Fine. The officer came and was decent about it.",
            "Thank you for letting me know. If you want to complain all the same, you can, and I send you how.",
        ),
    ),
    notes=("Visit was missed on [Monday|Tuesday]: crew sent elsewhere, caller not told. [Raised with Ruth.|]",),
    promises=(
        "We tell you by then what has been done about your first report.",
        "Someone rings you, on the number you gave.",
    ),
    reasons=(CloseReason.ANSWERED, CloseReason.ANSWERED, CloseReason.PASSED_ON),
)

POLICE: Final = Subject(
    code="police",
    form="other",
    weight=1,
    hours=Hours.DAY,
    told=(
        (
            "It is about a [police officer|member of your staff]. {when} [he|she] looked up my [address|car] and came by. "
            "We had [split up|fallen out] in the spring."
        ),
        (
            "An officer stopped my [son|brother] {when} for the [third|fourth] time this month at {landmark}. He has done "
            "nothing. He is told no reason."
        ),
    ),
    details=(
        "I do not want my name to go round the station.",
        "There [is|was] another officer there who [looked away|said nothing].",
    ),
    ends=("Please be careful with this.", "Who will read what I wrote?"),
    suspect=("[He|She] works at the station in Saltgate.", "I have the number from the shoulder."),
    seen=1.0,
    before=0.7,
    quiet=True,
    answers=(
        (
            "Thank you. Only the team that looks into police conduct can see what you wrote: nobody at the station, and "
            "nobody at the desk. I would like to meet you somewhere that you choose."
        ),
    ),
    talk=(
        (
            "The library, then. [Wednesday morning|Monday after four] is good.",
            "The library it is, by the reading room. I come in plain clothes and alone.",
        ),
    ),
    notes=("Not to be discussed outside this team.",),
    promises=("We tell you within four weeks what we have found.",),
    reasons=(CloseReason.PASSED_ON,),
)
