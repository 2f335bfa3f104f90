"""Lines that a mail program broke only for the way (RFC 3676), whole again."""


def unflowed(text: str, *, delete_space: bool) -> str:
    """Join each line that ends with a space to the next, where both are quoted as deep. `-- ` begins a signature.

    Some programs say that the space is to be deleted and mean it: where that would make one word of two, it is kept.
    """
    lines: list[str] = []
    going_on = False
    depth_before = 0
    for line in text.split("\n"):
        depth = len(line) - len(line.lstrip(">"))
        said = line[depth:].removeprefix(" ")
        flows = said.endswith(" ") and said != "-- "
        said = said[:-1] if flows and delete_space else said
        if going_on and depth == depth_before:
            lines[-1] += f" {said}" if delete_space and _are_two_words(lines[-1], said) else said
        else:
            lines.append(f"{'>' * depth} {said}" if depth else said)
        going_on, depth_before = flows, depth
    return "\n".join(lines)


def _are_two_words(line: str, following: str) -> bool:
    """Say whether two lines meet between Latin words; an address of a page is one word."""
    met = line[-1:] + following[:1]
    return len(met) == 2 and met.isascii() and met.isalnum() and "://" not in line.rpartition(" ")[2]
