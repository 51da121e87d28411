"""Phone numbers as people write them, as addresses that call them."""

import re

_SCHEME = "tel:"
_EXTENSION = re.compile(r"\s*[,;]?\s*(?:extension|ext|x)[.=]?\s*(\d+)\s*$", re.IGNORECASE)


def phone_address(phone: str) -> str:
    """Return the address that calls ``phone`` (RFC 3966).

    Ten digits are a number of North America; ``ext. 12`` at the end is its extension.
    """
    extension = _EXTENSION.search(phone)
    number = phone[: extension.start()] if extension else phone
    digits = re.sub(r"\D", "", number)
    plus = "+" if number.lstrip().startswith("+") else ""
    if not plus and len(digits) == 10:  # noqa: PLR2004  # area code, exchange, line
        plus, digits = "+", f"1{digits}"
    elif not plus and len(digits) == 11 and digits.startswith("1"):  # noqa: PLR2004  # with the 1
        plus = "+"
    suffix = f";ext={extension.group(1)}" if extension else ""
    return f"{_SCHEME}{plus}{digits}{suffix}"


def is_phone_address(address: str) -> bool:
    """Tell whether the address is ``tel:`` and a number."""
    return address.startswith(_SCHEME)


def phone_of(address: str) -> str:
    """Return the number that was written after ``tel:``; any other address as it is."""
    return address.removeprefix(_SCHEME)


def opened_address(address: str) -> str:
    """Return what a program opens: of a number after ``tel:``, what calls it."""
    return phone_address(phone_of(address)) if is_phone_address(address) else address
