"""What web servers send, and the files from which each host reads it: all of them agree."""

import re
from dataclasses import replace

import pytest

from community.core.department import Department
from community.formats.host_files import headers_file, htaccess, nginx_snippet, redirects_file
from community.formats.server_rules import Rule, expression, headers_for, server_rules
from community.preview.host_headers import read_rules
from making import make_department

PATHS = (
    "",
    "index.html",
    "events/coffee/",
    "events/coffee/event.ics",
    "events/coffee/2026-12-09/event.ics",
    "calendar.ics",
    "calendar/2026.ics",
    "programs/talks/calendar.ics",
    "programs/talks/rss.xml",
    "rss.xml",
    "changes.xml",
    "atom.xml",
    "feed.json",
    "events.json",
    "es/rss.xml",
    "embed/events.js",
    "embed/events.json",
    "theme/0123456789/css/style.css",
    "manifest.webmanifest",
    "pagefind/pagefind-worker.js",
)


def department(**changes: object) -> Department:
    return replace(make_department(languages=("en", "es")), **changes)  # type: ignore[arg-type]


def rules() -> tuple[Rule, ...]:
    return server_rules(department())


def test_every_file_has_the_headers_that_keep_readers_safe() -> None:
    for path in PATHS:
        sent = headers_for(path, rules())
        assert "frame-ancestors 'none'" in sent["Content-Security-Policy"]
        assert "nosniff" == sent["X-Content-Type-Options"]
        assert "strict-origin-when-cross-origin" == sent["Referrer-Policy"]
        assert "same-origin" == sent["Cross-Origin-Opener-Policy"]
        assert sent["Strict-Transport-Security"].startswith("max-age=31536000")
        assert "camera=()" in sent["Permissions-Policy"]


def test_plain_http_is_not_forbidden_where_the_site_has_nothing_else() -> None:
    sent = headers_for("", server_rules(department(address="http://127.0.0.1:8000")))

    assert "Strict-Transport-Security" not in sent


def test_websites_that_may_frame_it_are_named() -> None:
    sent = headers_for("", server_rules(department(framed_by=("https://www.example.gov",))))

    assert sent["Content-Security-Policy"].endswith("frame-ancestors https://www.example.gov")


@pytest.mark.parametrize(
    ("path", "media_type"),
    [
        ("calendar.ics", "text/calendar; charset=utf-8"),
        ("es/calendar.ics", "text/calendar; charset=utf-8"),
        ("events/coffee/2026-12-09/event.ics", "text/calendar; charset=utf-8"),
        ("programs/talks/rss.xml", "application/rss+xml; charset=utf-8"),
        ("changes.xml", "application/rss+xml; charset=utf-8"),
        ("atom.xml", "application/atom+xml; charset=utf-8"),
        ("feed.json", "application/feed+json"),
        ("events.json", "application/json"),
        ("embed/events.json", "application/json"),
    ],
)
def test_feeds_and_data_have_their_type_and_are_open_to_all(path: str, media_type: str) -> None:
    sent = headers_for(path, rules())

    assert media_type == sent["Content-Type"]
    assert "*" == sent["Access-Control-Allow-Origin"]
    assert "no-cache" == sent["Cache-Control"]


def test_pages_are_open_to_no_other_website() -> None:
    assert "Access-Control-Allow-Origin" not in headers_for("events/coffee/", rules())


def test_only_the_files_of_the_theme_are_kept_for_ever() -> None:
    kept = [path for path in PATHS if "immutable" in headers_for(path, rules()).get(CACHE, "")]

    assert ["theme/0123456789/css/style.css"] == kept


CACHE = "Cache-Control"


def test_no_two_rules_say_the_same_of_one_path() -> None:
    for path in PATHS:
        told = [name for rule in rules() if rule.fits(path) for name in rule.headers]
        assert len(set(told)) == len(told), path


def test_a_pattern_is_an_expression_for_every_server() -> None:
    assert r"events/[^/]+/event\.ics" == expression("events/:event/event.ics")
    assert "theme/.*" == expression("theme/*")


def test_the_preview_reads_what_the_file_says() -> None:
    text = headers_file(rules(), root="/").decode()

    for path in PATHS:
        assert headers_for(path, rules()) == headers_for(path, read_rules(text))


def test_the_file_of_netlify_and_cloudflare_has_their_form() -> None:
    lines = headers_file(rules(), root="/events/").decode().splitlines()

    assert all(re.fullmatch(r"#.*|/events/\S*|  [A-Z][\w-]+: .+", line) for line in lines)
    assert len([line for line in lines if line.startswith("/")]) <= 100
    assert max(map(len, lines)) < 2000
    assert all(line.count("*") <= 1 for line in lines if line.startswith("/"))


def apache_headers(text: str, uri: str) -> dict[str, str]:
    """Return what Apache sends by a ``.htaccess``, for its few directives used here."""
    sent: dict[str, str] = {}
    is_meant = True
    for line in text.splitlines():
        if match := re.fullmatch(r'<If "%\{REQUEST_URI\} =~ m,(.+),">', line):
            assert "," not in match[1]
            is_meant = re.search(match[1], uri) is not None
        elif line == "</If>":
            is_meant = True
        elif is_meant and (match := re.fullmatch(r'Header (?:always )?set (\S+) "(.*)"', line)):
            sent[match[1]] = match[2]
    return sent


def test_apache_sends_the_same() -> None:
    text = htaccess(rules(), {}, root="/").decode()

    for path in PATHS:
        expected = {CACHE: "no-cache", **headers_for(path, rules())}
        assert expected == apache_headers(text, f"/{path}")


def test_every_section_of_apaches_file_is_closed() -> None:
    text = htaccess(rules(), {"events/old/": "events/new/"}, root="/").decode()

    opened = re.findall(r"^<(\w+)", text, re.MULTILINE)
    assert sorted(opened) == sorted(re.findall(r"^</(\w+)>$", text, re.MULTILINE))
    assert 'RedirectMatch 301 "^/events/old/$" "/events/new/"' in text.splitlines()
    assert "ErrorDocument 404 /404.html" in text.splitlines()


def nginx_headers(text: str, uri: str) -> dict[str, str]:
    """Return what nginx sends by the snippet, for its few directives used here."""
    variables: dict[str, str] = {}
    for name, body in re.findall(
        r"^map \$uri (\$\w+) \{\n(.*?)^\}", text, re.DOTALL | re.MULTILINE
    ):
        rows = re.findall(r'^    "~(.+)" "(.*)";$', body, re.MULTILINE)
        default = re.search(r'^    default "(.*)";$', body, re.MULTILINE)
        assert default
        variables[name] = next((v for p, v in rows if re.search(p, uri)), default[1])
    sent = {}
    for name, value in re.findall(r"^add_header (\S+) (.+?)(?: always)?;$", text, re.MULTILINE):
        sent[name] = variables[value] if value.startswith("$") else value.strip('"')
    for pattern, kind in re.findall(
        r'^location ~ "(.+)" \{ types \{\} default_type "(.+)"; \}$', text, re.MULTILINE
    ):
        if re.search(pattern, uri):
            sent["Content-Type"] = kind
    return {name: value for name, value in sent.items() if value}


def test_nginx_sends_the_same() -> None:
    text = nginx_snippet(rules(), root="/")

    for path in PATHS:
        expected = {CACHE: "no-cache", **headers_for(path, rules())}
        assert expected == nginx_headers(text, f"/{path}")


def test_former_addresses_lead_on_from_the_root_of_the_host() -> None:
    lines = redirects_file({"events/b/": "events/x/", "a/": "b/"}, root="/community/").decode()

    assert ["/community/a/ /community/b/ 301", "/community/events/b/ /community/events/x/ 301"] == (
        lines.splitlines()[1:]
    )
