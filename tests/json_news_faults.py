"""Faults of the JSON Feed, whose items keep the rules of RSS as well."""

from typing import Any

from data_faults import in_date, in_json
from planted_faults import COFFEE, JSON_FEED, Change, fault, replaced

_SITE = "https://events.harborglen.example/"


def in_item(**values: object) -> Change:
    """Give the first item other values; ``...`` takes one away."""

    def change(read: Any) -> None:
        item = read["items"][0]
        item.update(values)
        for key in [key for key, value in values.items() if value is ...]:
            del item[key]

    return in_json(change)


JSON_NEWS_FAULTS = (
    fault(
        "news in JSON of the future",
        JSON_FEED,
        in_item(date_published="2027-11-22T15:00:00+00:00"),
        "it was told 2027-11-22 15:00:00 UTC; the build's moment is 2026-11-22 15:00:00 UTC",
    ),
    fault(
        "news in JSON changed in the future",
        JSON_FEED,
        in_item(date_modified="2027-11-22T15:00:00+00:00"),
        "it changed 2027-11-22 15:00:00 UTC; the build's moment is 2026-11-22 15:00:00 UTC",
    ),
    fault(
        "news in JSON without a text",
        JSON_FEED,
        in_item(content_html=...),
        "it lacks a title or a text; each item has both",
    ),
    fault(
        "news in JSON that lead nowhere",
        JSON_FEED,
        in_item(url=f"{_SITE}events/tea/"),
        f"it leads to {_SITE}events/tea/; there is no such page",
    ),
    fault(
        "news in JSON of another date than its page",
        JSON_FEED,
        in_date(COFFEE, starts="2026-12-10T08:00:00-05:00"),
        f"{COFFEE}: the data say it starts 2026-12-10 13:00:00 UTC",
    ),
    fault(
        "news that JSON alone lacks",
        JSON_FEED,
        in_json(lambda read: read["items"].pop()),
        "rss.xml tells it 2026-11-22 15:00:00 UTC; RSS and JSON tell the same",
    ),
    fault(
        "news in JSON in another order",
        JSON_FEED,
        in_json(lambda read: read["items"].reverse()),
        "its items: they are twice or in another order; it is that of rss.xml",
    ),
    fault(
        "news in JSON of another version",
        JSON_FEED,
        replaced("version/1.1", "version/1"),
        "version: it says https://jsonfeed.org/version/1; it is https://jsonfeed.org/version/1.1",
    ),
    fault(
        "news in JSON that go on nowhere",
        JSON_FEED,
        in_json(lambda read: read.update(next_url=f"{_SITE}feed/2.json")),
        f"next_url: it says {_SITE}feed/2.json; it is left out",
    ),
    fault(
        "news in JSON after a page that is missing",
        "feed/3.json",
        lambda _: b'{"items":[],"home_page_url":"x"}',
        "the page: there is no feed/2.json; the page before leads to it",
    ),
    fault("news in JSON cut off", JSON_FEED, lambda octets: octets[:-9], "not well-formed"),
)
