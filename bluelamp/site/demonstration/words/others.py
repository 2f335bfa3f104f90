"""Everything else people write about: tricked, worried, lost, grateful."""

from typing import Final

from bluelamp.contacts.rules import CloseReason
from bluelamp.site.demonstration.words.subject import Hours, Subject

TRICKED: Final = Subject(
    code="tricked",
    form="other",
    weight=7,
    hours=Hours.DAY,
    told=(
        (
            "I [paid|sent] £{sum} for [concert tickets|a puppy|a flat] I saw online {when} and now [the page is gone|he "
            "does not answer]."
        ),
        (
            "A man rang {when} and said he was from my bank. He knew [my name|the last four digits]. I [moved|sent] £{sum} "
            "to a [safe account|new account]."
        ),
        (
            "Two men came to the door {when} and said my [roof|chimney] was [dangerous|loose]. I gave them £{sum} and they "
            "did not come back."
        ),
        "I had a text from my [son|daughter] {when} with a new number, asking for £{sum}. It was not [him|her].",
    ),
    details=(
        "I [feel such a fool|should have known]. I was a bookkeeper for thirty years.",
        "The bank says it [takes|may take] fifteen days.",
        "I have the number and [all the messages|his picture], though it is probably not him.",
        "",
    ),
    ends=(
        "Please don't tell my [children|family].",
        "Can the money be got back?",
        "Maybe you can warn [others|the other pensioners].",
        "",
    ),
    where=("Online", "On the phone, at home in {area}", "{number} {street}"),
    suspect=("Gave a first name only. Very polite.", "A {colour} van with a ladder, no name on it."),
    evidence=("photos",),
    seen=0.5,
    before=0.1,
    answers=(
        (
            "You are not a fool: they do this all day, and they are good at it. Please ring your bank again now, on the "
            "number on the back of your card, and say the word fraud. Then write here what they said."
        ),
        (
            "Thank you for telling us, that takes courage. Nobody in your family is told. Please keep the messages and "
            "answer no more calls from that number."
        ),
        "I am sorry. Please do not pay anyone who offers to get the money back: those are the same people.",
    ),
    talk=(
        (
            "The bank has [stopped it|got half of it back]! Thank you, I would not have rung twice.",
            "I am very glad. Well done for ringing at once.",
        ),
        (
            "He rang again. I hung up as you said. My hands were shaking.",
            "You did exactly right. I have asked the {area} team to call on you for a cup of tea and a word about the phone.",
        ),
        (
            "Here are the messages, my neighbour helped me to copy them.",
            "Thank you both. Nothing more for you to do: keep the originals.",
        ),
    ),
    notes=(
        "Vulnerable to a second call. [{area} team to visit.|Daughter does not know.]",
        "National fraud report made for her.",
    ),
    promises=("The {area} team calls on you.",),
    reasons=(CloseReason.PASSED_ON, CloseReason.ANSWERED),
)

LOST_DOG: Final = Subject(
    code="lost-dog",
    service="question",
    weight=4,
    hours=Hours.DAY,
    told=(
        (
            "I didn't know which form. My dog [Biscuit|Pepper|Captain|Moss] ran off at {landmark} {when}. [She|He] is a "
            "[small brown terrier|black labrador, grey round the mouth|lurcher with one ear up]."
        ),
        "Not a crime sorry! We FOUND a [dog|tortoise|grey parrot] at {landmark} {when}. [Who do we ring?|It is in our bath.]",
        "Has anyone seen my [cat|dog]? [Ginger|Black and white], answers to [Biscuit|Moss], last seen {when} near {landmark}.",
    ),
    details=(
        "My [girl|grandson] is in tears.",
        "Friendly but frightened of [bikes|men in hats].",
        "There is a small reward.",
        "",
    ),
    ends=("Please help!!", "Sorry if this is the wrong place.", "Thanks so much", ""),
    where=("{landmark}", "{landmark}, {area}"),
    answers=(
        (
            "This is fine, do not worry about the form. Animals, lost or found, are for the council's warden, and I have told her. I have also "
            "asked our patrols in {area} to keep an eye open."
        ),
        "Thank you for looking after it. The council's warden can read the chip: I have given them your reference.",
        "Our patrols in {area} know. If you have a picture, please add it here.",
    ),
    talk=(
        (
            "[All good now!!|Home again!!] Wet and very pleased with [himself|herself].",
            "That made the whole desk smile. Thank you for telling us.",
        ),
        ("Thank you, the warden was lovely.", "I tell her. Thank you for writing."),
        ("Still nothing :(", "I am sorry. I have asked them to look again."),
    ),
    notes=("Warden told, {hour}.",),
    reasons=(CloseReason.NOT_FOR_POLICE, CloseReason.ANSWERED),
)

THANKS: Final = Subject(
    code="thanks",
    service="thanks",
    chosen={"may_name": ("yes", "yes", "no")},
    weight=4,
    hours=Hours.DAY,
    told=(
        (
            "Only place I could find to write. I want to thank the [young officer|two officers] who sat with my "
            "[father|mother] {when} [at|near] {landmark} until the ambulance came."
        ),
        (
            "Please pass on my thanks to whoever answered the phone {when}. I was in a state and [she|he] just [stayed|"
            "kept talking]."
        ),
        "Your officer [found my son|brought my mum home] {when}. I never got [her|his] name. I will not forget it.",
        "The team has been at {landmark} [on Fridays|all month] and we can sleep. Thank you from [all of us|everyone] in {street}.",
    ),
    details=("[She|He] even rang the next day.", "You only ever hear the complaints, so.", ""),
    ends=("God bless.", "With thanks, all of us at number {number}", "That's all!", ""),
    where=("{landmark}", "{street}"),
    seen=0.0,
    before=0.1,
    local=True,
    answers=(
        "Thank you for taking the time. I have found out who it was, and your words are on the board in the {area} office.",
        "That is very kind. I have passed it on, and [her|his] sergeant has read it too.",
    ),
    talk=(("[Oh good!|Lovely. That made my week.]", "And ours."),),
    notes=("Passed to the sergeant of {area}.",),
)

INFORMATION: Final = Subject(
    code="information",
    service="information",
    chosen={"kind": ("other",)},
    nameless=True,
    weight=6,
    hours=Hours.NIGHT,
    told=(
        (
            "I don't want to give my name. There are cars stopping for [one|two] minutes [outside|by] {landmark} every "
            "[night|evening], {when} I counted [eleven|fourteen]."
        ),
        (
            "The [lad|man] who did the [sheds|cars] is the same one who [did|was] last year. He keeps the things in the "
            "[end garage|lock-up] behind {street}."
        ),
        (
            "A boy of maybe fifteen is living at the flat on {street} with [men|people] much older. {when} he had a "
            "[bruise|new coat and no shoes]. I worry about him."
        ),
    ),
    details=("They use a {colour} car, ends in [K|R|W].", "My neighbours know as well and nobody dares.", ""),
    ends=("Do not come to my house.", "I won't be answering questions.", "I hope somebody reads this.", ""),
    where=("{landmark}", "{street}"),
    suspect=("About [20|30], thin, {colour} cap.", "Goes by a nickname, the Captain."),
    seen=0.7,
    before=0.9,
    local=True,
    quiet=True,
    answers=(
        (
            "Thank you. Somebody has read it, and it helps. We do not come to you and do not ask who you are. If you see "
            "more, write here with your code."
        ),
        "Thank you for looking out for him. Colleagues who care for children see to it today.",
    ),
    talk=(
        ("They moved to the other end, by {landmark}.", "Thank you, passed on."),
        ("It has stopped. Whatever you did.", "Good. Write here if it starts again."),
    ),
    notes=("Put in as intelligence. Source not to be looked for.", "Told children's services at {hour}."),
    reasons=(CloseReason.PASSED_ON,),
)

SHOP: Final = Subject(
    code="shop",
    service="shop-theft",
    chosen={"shop": ("The corner shop", "Quayside Chemist", "The Lantern Café", "Market Stores"), "how_many": ("one",)},
    weight=5,
    hours=Hours.DAY,
    told=(
        (
            "Shop theft {when} at our store on {street}. The same [man|woman|pair] as [last week|on Monday], [meat and "
            "coffee|baby milk|razors] into a bag and out past the till."
        ),
        (
            "I [run|manage] the [chemist|corner shop|café] by {landmark}. {when} a [customer|man] took the charity tin "
            "from the counter."
        ),
    ),
    details=(
        "My [colleague|Saturday girl] was [pushed|shouted at], she is seventeen.",
        "We have film and can [put it on a stick|show it].",
        "This is the [ninth|fourth] since the summer. I report every one because you asked us to.",
    ),
    ends=("Total about £{sum}.", "My staff don't want to work late any more.", "Please advise.", ""),
    where=("Our shop, {number} {street}", "By {landmark}"),
    stolen=("Worth about £{sum} in all",),
    suspect=("[Man|Woman], [30s|40s], {colour} [coat|jacket], always the same bag.",),
    evidence=("cameras", "witnesses"),
    seen=0.9,
    before=0.9,
    hurt=0.05,
    local=True,
    answers=(
        (
            "Thank you for reporting every one: it is why the {area} team now comes by at closing time. Please add the "
            "film here, or tell us when an officer can collect it."
        ),
        "I am sorry. How is your colleague? The officer for {area} comes to see you both.",
    ),
    talk=(
        ("She is all right, thank you for asking.", "I am glad. Tell her she did well."),
        ("[Film|The stick] is ready, ask for me.", "An officer comes for it {soon}."),
        (
            "He came in again, I just let him. It's not worth it.",
            "You were right not to stand in his way. With the film we know who it is.",
        ),
    ),
    notes=("Same man at three shops round {landmark}.", "Ask for an order to keep him out of {area}?"),
    promises=("An officer collects the film.",),
    reasons=(CloseReason.PASSED_ON, CloseReason.RECORDED_ELSEWHERE),
)
