"""Lines that a mail program broke only for the way (RFC 3676), whole again."""


def unflowed(text: str, *, delete_space: bool) -> str:
    """Join each line that ends with a space to the next, where both are quoted as deep. `-- ` begins a signature."""
    lines: list[str] = []
    going_on = False
    depth_before = 0
    for line in text.split("\n"):
        depth = len(line) - len(line.lstrip(">"))
        said = line[depth:].removeprefix(" ")
        flows = said.endswith(" ") and said != "-- "
        said = said[:-1] if flows and delete_space else said
        if going_on and depth == depth_before:
            lines[-1] += said
        else:
            lines.append(f"{'>' * depth} {said}" if depth else said)
        going_on, depth_before = flows, depth
    return "\n".join(lines)
