"""The dates that feeds have to tell: what the calendar holds and the written pages say of each."""

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta

from community.core.addresses import occurrence_path, spoken
from community.core.department import Department
from community.core.event import Status
from community.core.language import gettext
from community.core.occurrence import Occurrence
from community.core.values import dataclass
from community.proof.date_pages import DatePage, UnreadablePageError, read_date_page
from community.proof.findings import Mismatch
from community.proof.tree import Tree


@dataclass(frozen=True, slots=True, kw_only=True)
class ProvedDate:
    """A date whose page was read and says what the calendar holds."""

    uid: str
    path: str
    occurrence: Occurrence
    page: DatePage

    @property
    def ends(self) -> date | datetime:
        """Return the day after the last, or the end in UTC, which pages tell in words alone."""
        if self.occurrence.all_day:
            return self.occurrence.last_day + timedelta(days=1)
        return self.occurrence.ends_at_latest.astimezone(UTC)

    @property
    def status(self) -> str:
        """Return what STATUS has to be; whether it is off is what the page says."""
        if self.page.is_off:
            return "CANCELLED"
        is_sure = self.occurrence.status is Status.SCHEDULED and not self.occurrence.expected
        return "CONFIRMED" if is_sure else "TENTATIVE"

    @property
    def title(self) -> str:
        """Return what SUMMARY has to say."""
        return f"{self.page.word}: {self.page.title}" if self.page.is_off else self.page.title


def read_date(occurrence: Occurrence, output: Tree, department: Department) -> DatePage | Mismatch:
    """Return what the page of a date says, or how that is not what the calendar holds."""
    path = occurrence_path(occurrence)
    uid, file = occurrence.uid(department.uid_domain), f"{path}index.html"
    try:
        page = read_date_page((output / file).read_bytes())
    except FileNotFoundError:
        told, expected = "there is no such page", f"the date {starts_of(occurrence)} needs one"
        return Mismatch(file=file, identity=uid, told=told, expected=expected)
    except UnreadablePageError as error:
        expected = "every page of a date has it"
        return Mismatch(file=file, identity=uid, told=f"the page: {error}", expected=expected)
    address = spoken(department.address, path)
    for told, expected in _differences(page, occurrence, address):
        return Mismatch(file=file, identity=uid, told=told, expected=expected)
    return page


def page_of(occurrence: Occurrence, department: Department) -> DatePage:
    """Return what a page says of which ``read_date`` has found that it says what it has to."""
    off = {Status.CANCELLED: gettext("Canceled"), Status.POSTPONED: gettext("Postponed")}
    return DatePage(
        starts=starts_of(occurrence),
        word=off.get(occurrence.status, ""),
        title=occurrence.title,
        address=spoken(department.address, occurrence_path(occurrence)),
    )


def _differences(page: DatePage, occurrence: Occurrence, address: str) -> Iterator[tuple[str, str]]:
    starts = starts_of(occurrence)
    if page.starts != starts:
        yield f"the page says {moment(page.starts)}", f"it starts {moment(starts)}"
    if page.is_off != occurrence.status.is_off:
        yield f"the heading begins '{page.word}'", f"its status is {occurrence.status}"
    if letters(page.title) != letters(occurrence.title):
        yield f"the heading is '{page.title}'", f"the title is '{occurrence.title}'"
    if page.address != address:
        yield f"the canonical link is {page.address}", f"the address is {address}"


def starts_of(occurrence: Occurrence) -> date | datetime:
    """Return the day, or the start in UTC."""
    starts = occurrence.starts
    return starts.date() if occurrence.all_day else starts.astimezone(UTC)


def moment(told: date | datetime) -> str:
    """Return a day, or a moment in UTC, for a message."""
    return f"{told:%Y-%m-%d %H:%M:%S} UTC" if isinstance(told, datetime) else f"{told} all day"


def letters(text: str) -> str:
    """Return the letters and digits: spaces and invisible signs are written in several ways."""
    return "".join(filter(str.isalnum, text))
