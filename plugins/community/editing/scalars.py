"""A text as YAML writes it: as plain as can be, or in the quotes that were there before."""

from community.intake.header.fault import in_yaml_quotes
from community.intake.header.front_matter import Mapping, Scalar, read_document


def scalar(text: str, *, like: str = "", in_flow: bool = False) -> str:
    """Return one line of text as a value.

    ``like`` is the first character of the value before it, whose quotes are kept; ``in_flow`` says
    that the value stands between brackets, where a comma ends it.
    """
    if like == "'":
        return "'" + text.replace("'", "''") + "'"
    if like == '"' and '"' not in text and "\\" not in text:
        return f'"{text}"'
    return text if _is_plain(text, in_flow=in_flow) else in_yaml_quotes(text)


def _is_plain(text: str, *, in_flow: bool) -> bool:
    """Tell whether the header's reader takes the text as it stands, in every way it is written."""
    line = f"key: {{key: {text}}}" if in_flow else f"key: {text}"
    document = read_document("", f"---\n{line}\n---\n")
    if document.problems or document.header is None:
        return False
    (_, value), *others = document.header.entries
    if in_flow and isinstance(value, Mapping) and len(value.entries) == 1:
        value = value.entries[0][1]
    return not others and isinstance(value, Scalar) and not value.quoted and value.text == text
