import pytest

from community.stored_headers import stored_headers
from making import make_department

FOR_EVER = "public, max-age=31536000, immutable"


@pytest.mark.parametrize(
    ("path", "kind", "kept"),
    [
        ("index.html", "text/html; charset=utf-8", "no-cache"),
        ("es/calendar.ics", "text/calendar; charset=utf-8", "no-cache"),
        ("feed/2.json", "application/feed+json", "no-cache"),
        ("sitemap.xml", "application/xml; charset=utf-8", "no-cache"),
        ("manifest.webmanifest", "application/manifest+json", "no-cache"),
        ("theme/1a/css/style.css", "text/css; charset=utf-8", FOR_EVER),
        ("pagefind/en.pf_meta", "application/octet-stream", "no-cache"),
        ("_headers", "application/octet-stream", "no-cache"),
    ],
)
def test_a_storage_keeps_the_headers_of_the_one_list(path: str, kind: str, kept: str) -> None:
    headers = stored_headers(make_department(languages=("en", "es")))

    assert {"Content-Type": kind, "Cache-Control": kept} == headers(path)
