from pathlib import PurePath

import pytest

from community.preview.media_types import media_type


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        ("index.html", "text/html; charset=utf-8"),
        ("calendar.ics", "text/calendar; charset=utf-8"),
        ("programs/coffee/rss.xml", "application/rss+xml; charset=utf-8"),
        ("atom.xml", "application/atom+xml; charset=utf-8"),
        ("sitemap.xml", "application/xml; charset=utf-8"),
        ("feed.json", "application/feed+json"),
        ("feed/2.json", "application/feed+json"),
        ("events.json", "application/json"),
        ("code.svg", "image/svg+xml; charset=utf-8"),
        ("theme/site.css", "text/css; charset=utf-8"),
        ("photo.jpg", "image/jpeg"),
        ("unknown", "application/octet-stream"),
    ],
)
def test_a_file_has_the_type_that_a_reader_of_its_kind_expects(path: str, expected: str) -> None:
    assert expected == media_type(PurePath(path))
