"""A value of the wrong shape: a list where one text is wanted, a text where keys are."""

TEXT = "a text"
LIST = "a list"
KEYS = "keys of its own"


class WrongShapeError(ValueError):
    """What was found has another shape than what is wanted; the file's reader words it."""

    def __init__(self, found: str, wanted: str) -> None:
        """Keep both shapes."""
        super().__init__(f"{found}, not {wanted}")
        self.found = found
        self.wanted = wanted


def shape_of(value: object) -> str:
    """Name the shape of a value of a header."""
    if isinstance(value, list):
        return LIST
    return KEYS if isinstance(value, dict) else TEXT


def expect(wanted: str, value: object) -> None:
    """Raise where a value has another shape."""
    found = shape_of(value)
    if found != wanted:
        raise WrongShapeError(found, wanted)


def list_of(value: object) -> object:
    """Return a list; one text alone is a list of one."""
    if isinstance(value, str):
        return [value]
    expect(LIST, value)
    return value


def entries_of(value: object) -> object:
    """Return a list of entries that have keys of their own; one alone needs its hyphen too."""
    expect(LIST, value)
    return value
