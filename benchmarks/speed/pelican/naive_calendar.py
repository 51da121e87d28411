"""A naive calendar for plain Pelican: a file for each date, the calendar, news and a sitemap.

It does what an afternoon's work does: loops over the articles, and the icalendar package.
"""

import calendar as weeks
import json
from collections import defaultdict
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

from dateutil.relativedelta import relativedelta
from icalendar import Calendar, Event
from pelican import signals

_ZONE = ZoneInfo("America/New_York")
_WEEKS = weeks.Calendar(firstweekday=6)


def prepare(generator):
    """Give the templates what they list: dates by start, by program and by venue."""
    now = datetime.now(_ZONE)
    dates, by, stories = [], defaultdict(list), {}
    for article in generator.articles:
        article.ends = datetime.fromisoformat(article.ends)
        article.told = datetime.fromisoformat(article.announced)
        article.over = int(article.ends_at) <= now.timestamp()
        article.is_off = article.off == "true"
        article.was = datetime.fromisoformat(article.moved_from) if moved(article) else None
        article.day, article.month = article.date.day, f"{article.date:%Y-%m}"
        article.state = "Canceled: " if article.is_off else "Moved: " if article.was else ""
        stories[article.slug] = article
        if not hasattr(article, "repeat"):
            dates.append(article)
    dates.sort(key=lambda article: article.date)
    for article in dates:
        names = (article.program, article.place, getattr(article, "series", None))
        for name in filter(None, names):
            by[name].append(article)
    coming = [article for article in dates if not article.over]
    for article in stories.values():
        article.data = json.dumps(data_of(article, by, generator.settings)).replace("<", "\\u003c")
    generator.context.update(
        now=now,
        event_dates=dates,
        coming=coming,
        following=next((each for each in coming if not each.is_off), None),
        by=by,
        stories=stories,
        event_years=sorted({each.date.year for each in dates}),
        event_months=sorted({(each.date.year, each.date.month) for each in dates}),
        weeks_of=_WEEKS.monthdayscalendar,
    )


def moved(article):
    """Tell whether it was on another day before."""
    return hasattr(article, "moved_from")


def data_of(article, by, settings):
    """Return what an article tells search engines."""
    site = settings["SITEURL"]
    page = f"{site}/{article.url}"
    is_series = hasattr(article, "repeat")
    status = "Cancelled" if article.is_off else "Rescheduled" if article.was else "Scheduled"
    data = {
        "@context": "https://schema.org",
        "@type": "EventSeries" if is_series else "Event",
        "@id": f"{page}#{'series' if is_series else 'event'}",
        "url": page,
        "name": article.title,
        "description": article.metadata["summary"],
        "startDate": article.date.isoformat(),
        "endDate": article.ends.isoformat(),
        "eventStatus": f"https://schema.org/Event{status}",
        "eventAttendanceMode": "https://schema.org/OfflineEventAttendanceMode",
        "location": {
            "@type": "Place",
            "@id": f"{site}/venues/{article.place}/#place",
            "name": article.place_name,
            "address": {
                "@type": "PostalAddress",
                "streetAddress": article.street,
                "addressLocality": settings["CITY"],
                "addressRegion": settings["REGION"],
            },
        },
        "organizer": {
            "@type": "GovernmentOrganization",
            "@id": f"{site}/#department",
            "name": settings["DEPARTMENT"],
            "url": f"{site}/",
        },
        "inLanguage": "en",
        "isAccessibleForFree": True,
    }
    if article.was:
        data["previousStartDate"] = article.was.isoformat()
    if is_series:
        dates = [each for each in by[article.slug] if not each.over]
        data["subEvent"] = [{"@id": f"{site}/{each.url}#event"} for each in dates]
    return data


def write_all(generator, writer):
    """Write the calendars, the news and the sitemap."""
    context, output = generator.context, Path(generator.output_path)
    entries = {}
    for article in context["event_dates"]:
        entries[article.url] = entry_of(article, context)
        write(output / article.url / "event.ics", [entries[article.url]])
    for article in context["stories"].values():
        if hasattr(article, "repeat"):
            shown = shown_of(context["by"][article.slug])
            write(output / article.url / "event.ics", [entries[shown.url]])
    since = context["now"].replace(hour=0, minute=0, second=0) - relativedelta(years=1)
    kept = [entries[each.url] for each in context["event_dates"] if each.date >= since]
    write(output / "calendar.ics", kept)
    write_list(generator, writer, "rss", "rss.xml", news=news_of(context, since))
    pages = [page.url for page in (*context["pages"], *context["articles"])]
    lists = ["", "events/", "programs/", *(f"events/{year}/" for year in context["event_years"])]
    months = [f"events/{year}/{month:02}/" for year, month in context["event_months"]]
    write_list(generator, writer, "sitemap", "sitemap.xml", addresses=[*lists, *months, *pages])


def write_list(generator, writer, template, name, **lists):
    """Write a file from a template that is no page."""
    template = generator.env.get_template(f"{template}.xml")
    writer.write_file(name, template, generator.context, **lists)


def shown_of(dates):
    """Return the date that the file of a series holds: the next one, else the last."""
    coming = [each for each in dates if not each.over]
    takes_place = [each for each in coming if not each.is_off]
    return (*takes_place, *coming, dates[-1])[0]


def entry_of(article, context):
    """Return an entry of a calendar."""
    page = f"{context['SITEURL']}/{article.url}"
    summary = article.metadata["summary"]
    entry = Event()
    entry.add("uid", f"{article.slug}@events.bench.example")
    entry.add("dtstamp", article.told)
    entry.add("created", article.told)
    entry.add("dtstart", article.date)
    entry.add("dtend", article.ends.astimezone(article.date.tzinfo))
    entry.add("summary", f"{'Canceled: ' * article.is_off}{article.title}")
    entry.add("status", "CANCELLED" if article.is_off else "CONFIRMED")
    entry.add("description", f"{summary}\nCost: Free\n\n{page}")
    entry.add("location", f"{article.place_name}, {article.street}, {context['CITY']}")
    entry.add("categories", [article.program_title])
    entry.add("url", page)
    return entry


def write(path, entries):
    """Write a calendar of these entries."""
    calendar = Calendar()
    calendar.add("version", "2.0")
    calendar.add("prodid", "-//Bench//Pelican//EN")
    for entry in entries:
        calendar.add_component(entry)
    calendar.add_missing_timezones()
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(calendar.to_ical())


def news_of(context, since):
    """Return what was announced in a year, and what is not over, newest first."""
    told = [(page.date, "", page) for page in context["pages"] if page.template == "program"]
    for article in context["articles"]:
        is_date = hasattr(article, "series")
        if not is_date or article.is_off:
            told.append((article.told, "Canceled: " * article.is_off, article))
        if hasattr(article, "changed") and not is_date:
            told.append((datetime.fromisoformat(article.changed), article.state, article))
    told.sort(key=lambda news: news[0], reverse=True)
    return [
        (moment, word, about)
        for moment, word, about in told
        if moment > since or not getattr(about, "over", False)
    ]


def register():
    """Connect both steps."""
    signals.article_generator_finalized.connect(prepare)
    signals.article_writer_finalized.connect(write_all)
