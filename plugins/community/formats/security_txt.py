"""Where to tell of a weakness of the website, for those who look for one: RFC 9116."""

from datetime import UTC, datetime, timedelta

from community.core.addresses import SECURITY_PATH, absolute
from community.core.department import Department

#: Section 2.5.5 recommends less than a year; a site that is built at all is built more often.
_VALID = timedelta(days=330)


def security_txt(department: Department, *, as_of: datetime) -> bytes:
    """Return ``security.txt``, right as of a moment (aware); there is a contact.

    ``Canonical`` has to begin with https (section 2.5.2) and is left out where the site does not.
    """
    expires = (as_of.astimezone(UTC) + _VALID).strftime("%Y-%m-%dT%H:%M:%SZ")
    lines = [f"Contact: {department.security_contact}", f"Expires: {expires}"]
    canonical = absolute(department.address, SECURITY_PATH)
    if canonical.startswith("https:"):
        lines.append(f"Canonical: {canonical}")
    lines.append(f"Preferred-Languages: {', '.join(department.languages)}")
    return ("\n".join(lines) + "\n").encode()
