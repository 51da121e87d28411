"""What the task ``digest`` does: the e-mail of a week, as HTML and as plain text, by language."""

from datetime import date, timedelta
from pathlib import Path

from community.command import Options, UsageError
from community.core.language import Language, spoken
from community.core.problem import ContentError
from community.core.wording import day_words
from community.intake.times.moments import read_date
from community.intake.unreadable import UnreadableError
from community.outreach.digest import DAYS, Digest, digest_of
from community.outreach.digest_text import digest_text
from community.outreach_templates import filled_template
from community.problem_report import number_words
from community.public_site import PublicSite
from community.terminal import Terminal

DONE, WRONG = 0, 2

_FILE = "digest"


def write_digest(
    root: Path, *, week: str, to: str, as_of: str, terminal: Terminal | None = None
) -> int:
    """Write the e-mail of the seven days from ``week`` on; return the exit code."""
    teller = terminal or Terminal.here()
    try:
        options = Options.read(as_of=as_of, style="text")
        chosen = read_date(week) if week else None
        site = PublicSite.read(root, as_of=options.as_of)
        first = _first_day(site, chosen)
    except UnreadableError as error:
        teller.complain(f"--week: {error.message}. {error.hint}.")
        return WRONG
    except (UsageError, ContentError) as error:
        teller.complain(str(error))
        return WRONG
    folder = root / to
    folder.mkdir(parents=True, exist_ok=True)
    for language in site.languages:
        with spoken(language):
            calendar, department = site.calendar_in(language), site.department_in(language)
            digest = digest_of(calendar, department, first=first)
            files = _write(digest, site, folder, language)
        teller.say(f"{digest.subject}\n  {number_words(len(digest.dates), 'date')}. {files}")
    if site.department.is_sample:
        teller.complain("This is a sample: the department is invented. Do not send it.")
    return DONE


def _first_day(site: PublicSite, chosen: date | None) -> date:
    today = site.as_of.date()
    first = chosen or today
    if first + timedelta(days=DAYS - 1) < today:
        raise UsageError(f"--week: the seven days from {day_words(first)}, are over.")
    return first


def _write(digest: Digest, site: PublicSite, folder: Path, language: Language) -> str:
    """Write both files, and return their places in words."""
    suffix = "" if language == site.languages[0] else f".{language.code}"
    page, text = folder / f"{_FILE}{suffix}.html", folder / f"{_FILE}{suffix}.txt"
    html = filled_template(
        "digest.html", digest=digest, light=site.brand.light, dark=site.brand.dark
    )
    page.write_text(f"{html.strip()}\n", "utf-8", newline="\n")
    text.write_text(digest_text(digest), "utf-8", newline="\n")
    return f"{page}, {text.name}"
