"""Addresses of pages and mailboxes, and phone numbers, each as residents will use it."""

import re

from community.intake.quoting import quoted
from community.intake.times.calendar_date import begins_with_date
from community.intake.unreadable import UnreadableError

_LABEL = r"[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?"
_DOMAIN = rf"{_LABEL}(?:\.{_LABEL})+"
#: After the host, what RFC 3986 allows: no space, quote, angle bracket, brace or backslash.
_REST = r"(?::[0-9]{1,5})?(?:[/?#][A-Za-z0-9\-._~:/?#\[\]@!$&'()*+,;=%]*)?"
_WEB = re.compile(rf"(https?)://{_DOMAIN}{_REST}", re.IGNORECASE)
_BARE = re.compile(rf"{_DOMAIN}{_REST}", re.IGNORECASE)
_MAIL = re.compile(rf"[A-Za-z0-9._%+'-]{{1,64}}@{_DOMAIN}", re.IGNORECASE)
_MAILTO = re.compile(rf"mailto:{_MAIL.pattern}(?:\?[A-Za-z0-9\-._~%&=+]*)?", re.IGNORECASE)
_PHONE = re.compile(
    r"\+?[0-9(][0-9 ().-]*[0-9](?:,? (?:ext\.?|extension|x) ?[0-9]{1,6})?", re.IGNORECASE
)
_TEL = re.compile(r"tel:\s*", re.IGNORECASE)
#: A number of North America among other words, but not within an address.
_PHONE_WITHIN = re.compile(
    r"(?<![\w/:.+-])(?:\+?1[ .-]?)?(?:\([0-9]{3}\) ?|[0-9]{3}[ .-])[0-9]{3}[ .-][0-9]{4}(?![\w/-])"
)
_FEWEST_DIGITS, _MOST_DIGITS = 3, 21
#: Where a web address may stand too, a shorter number is rather a mistake.
_FEWEST_TO_CALL = 7


def read_web_address(text: str) -> str:
    """Return an http or https address."""
    if _WEB.fullmatch(text):
        return text
    raise _no_address(text)


def read_https_address(text: str) -> str:
    """Return an https address; nothing may be read on the way to it."""
    match = _WEB.fullmatch(text)
    if match is None:
        raise _no_address(text)
    if match[1].lower() == "https":
        return text
    message = f"{quoted(text)} begins with http, and others can read along"
    hint = f"Write https{text[len('http') :]}, if that page opens"
    raise UnreadableError("web-address", message, hint)


def read_sign_up_address(text: str) -> str:
    """Return an https or a ``mailto:`` address, or ``tel:`` and a phone number as written."""
    if _MAILTO.fullmatch(text):
        return text
    number = _TEL.sub("", text).replace(";ext=", " ext. ")
    if _is_phone(number, fewest=_FEWEST_TO_CALL) and not begins_with_date(number):
        return f"tel:{number}"
    if number != text:
        raise UnreadableError(
            "phone-number", f"{quoted(text)} is not a phone number", "Write it as in 302-555-0100"
        )
    if text.lower().startswith("mailto:"):
        raise UnreadableError(
            "web-address",
            f"{quoted(text)} is not a mailto address",
            "Write it as in mailto:outreach@example.org",
        )
    if _MAIL.fullmatch(text):
        raise UnreadableError(
            "web-address", f"{quoted(text)} is a mailbox without 'mailto:'", f"Write mailto:{text}"
        )
    if found := _PHONE_WITHIN.search(text):
        message = f"{quoted(text)} is more than a phone number"
        raise UnreadableError("phone-number", message, f"Write {found[0]} alone")
    return read_https_address(text)


def read_origin(text: str) -> str:
    """Return where a website begins: https and a name, with a port or without."""
    address = read_https_address(text)
    origin = re.split(r"(?<=[^/:])[/?#]", address, maxsplit=1)[0]
    if origin == address:
        return address
    message = f"{quoted(text)} is the address of a page, not of a whole website"
    raise UnreadableError("web-address", message, f"Write {origin}")


def read_contact(text: str) -> str:
    """Return an https or a ``mailto:`` address; a mailbox alone becomes the latter."""
    if "@" in text and not text.lower().startswith(("https:", "http:", "mailto:")):
        return f"mailto:{read_mailbox(text)}"
    return read_sign_up_address(text)


def read_mailbox(text: str) -> str:
    """Return an email address."""
    if _MAIL.fullmatch(text):
        return text
    hint = "Write it as in outreach@example.org"
    if text.lower().startswith("mailto:"):
        hint = f"Write {text[len('mailto:') :]} without 'mailto:'"
    raise UnreadableError("email-address", f"{quoted(text)} is not an email address", hint)


def read_domain(text: str) -> str:
    """Return a domain in small letters."""
    if re.fullmatch(_DOMAIN, text):
        return text
    hint = "Write a domain in small letters, such as events.example.org"
    raise UnreadableError("domain", f"{quoted(text)} is not a domain", hint)


def read_phone(text: str) -> str:
    """Return a phone number as it was written."""
    if _is_phone(text):
        return text
    raise UnreadableError(
        "phone-number",
        f"{quoted(text)} is not a phone number",
        "Write it as in 302-555-0100 or 302-555-0100 ext. 12",
    )


def _is_phone(text: str, *, fewest: int = _FEWEST_DIGITS) -> bool:
    digits = sum(character.isdigit() for character in text)
    return bool(_PHONE.fullmatch(text)) and fewest <= digits <= _MOST_DIGITS


def _no_address(text: str) -> UnreadableError:
    hint = "Write the whole address, such as https://example.org/sign-up"
    if _BARE.fullmatch(text):
        hint = f"Write https://{text}"
    elif re.fullmatch(r"https?://\S*\s.*", text, re.IGNORECASE):
        hint = "Take out the space, or write %20 for it"
    return UnreadableError("web-address", f"{quoted(text)} is not a web address", hint)
