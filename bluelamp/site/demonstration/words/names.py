"""Names of the town's people. First names are anyone's; surnames were put together, so that nobody is meant."""

from random import Random
from typing import Final

FAMILIES: Final = (
    (
        10,
        (
            "Alice",
            "Brenda",
            "Colin",
            "Daniel",
            "Edith",
            "Frank",
            "Gemma",
            "Harriet",
            "Ian",
            "Joyce",
            "Kieran",
            "Linda",
            "Maureen",
            "Nigel",
            "Olivia",
            "Paul",
            "Rosie",
            "Stephen",
            "Tracey",
            "Vera",
            "Will",
            "Zoe",
        ),
        (
            "Ashlock",
            "Brindlecombe",
            "Cattermoor",
            "Dunfold",
            "Eastlow",
            "Fernhallow",
            "Greystead",
            "Hobblethwaite",
            "Inchmere",
            "Kettleby-Moss",
            "Lowbridge",
            "Marlinshaw",
            "Netherby-Hale",
            "Oxgang",
            "Pellworth",
            "Quillfeather",
            "Ravensett",
            "Stubbington-Lee",
            "Tarnbeck",
            "Underhallow",
            "Wickenshaw",
            "Yarrowby",
        ),
    ),
    (
        3,
        ("Aled", "Branwen", "Carys", "Dewi", "Eluned", "Ffion", "Gwenda", "Ifan", "Mair", "Rhodri", "Sioned"),
        ("Glasfryn", "Llwynog", "Morlais-Wyn", "Penhelyg", "Tredwyn", "ap Ceri", "Brynteg-Puw"),
    ),
    (
        2,
        ("Aoife", "Brendan", "Catriona", "Fergus", "Isla", "Moira", "Seamus"),
        ("Kinnaskill", "Mac Aldane", "O'Tarrin", "Strathallow", "Dunmorrow"),
    ),
    (
        3,
        ("Agnieszka", "Dariusz", "Ewa", "Grzegorz", "Irena", "Marek", "Zofia"),
        ("Brzozanek", "Lipowczak", "Sokolnik", "Wierzbin"),
    ),
    (
        4,
        ("Anjali", "Bilal", "Farah", "Gurpreet", "Hamza", "Meera", "Nasreen", "Ranjit", "Sunil", "Zainab"),
        ("Azimpur", "Bhandaresh", "Chaudhrani", "Mirzapuri", "Sandhvali", "Thevarasan"),
    ),
    (
        3,
        ("Abena", "Desmond", "Efua", "Kwabena", "Marcia", "Ngozi", "Olu", "Winston", "Yewande"),
        ("Adebowari", "Boatenga", "Clarendon-Gray", "Okonwale", "Nkrumasi", "Silverdale-James"),
    ),
    (
        1,
        ("Jun", "Li Na", "Thuy", "Siu-Fong", "Hassan", "Leyla", "Samir", "Yara"),
        ("Fengshaw", "Lam-Whitlow", "Nguyenham", "Al-Dareen", "Haddadi-Rowe"),
    ),
)


def full_name(dice: Random) -> str:
    """Return a first name and a surname that go together."""
    _, first_names, surnames = dice.choices(FAMILIES, [share for share, _, _ in FAMILIES])[0]
    return f"{dice.choice(first_names)} {dice.choice(surnames)}"


def as_signed(dice: Random, name: str) -> str:
    """Return a name as its owner writes it in a form: whole, with an initial, in small letters, or only the first."""
    first, _, rest = name.partition(" ")
    return dice.choices(
        (name, f"{first[0]} {rest}", name.lower(), first),
        (12, 1, 2, 2),
    )[0]
