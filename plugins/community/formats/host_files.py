"""The rules of a web server as its host reads them: Netlify and Cloudflare, Apache, nginx."""

import re
from collections.abc import Iterable, Iterator, Mapping

from community.core.addresses import MISSING_PATH
from community.formats.server_rules import Rule, expression

_MADE = "# Made at each build; what is changed here is lost."

#: The header that nginx takes from its own table of types.
_TYPE = "Content-Type"


def headers_file(rules: Iterable[Rule], *, root: str) -> bytes:
    """Return ``_headers`` of Netlify and Cloudflare Pages.

    ``root`` is the path of the site on its host, ``/`` or ``/events/``. No rule says how long
    pages may be kept: both hosts have each of them asked for again.
    """
    lines = [_MADE]
    for rule in rules:
        for pattern in rule.patterns:
            lines.append(f"{root}{pattern}")
            lines += [f"  {name}: {value}" for name, value in rule.headers.items()]
    return _text(lines)


def redirects_file(moved: Mapping[str, str], *, root: str) -> bytes:
    """Return ``_redirects`` of the same hosts: a former path and the present one, from the root."""
    lines = (f"{root}{old} {root}{new} 301" for old, new in sorted(moved.items()))
    return _text([_MADE, *lines])


def htaccess(rules: Iterable[Rule], moved: Mapping[str, str], *, root: str) -> bytes:
    """Return ``.htaccess`` of Apache 2.4; what needs a module that is not there is passed over."""
    lines = [_MADE, f"ErrorDocument 404 {root}{MISSING_PATH}", "", "<IfModule mod_headers.c>"]
    lines += ['Header set Cache-Control "no-cache"']
    for rule in rules:
        lines += _apache_rule(rule, root)
    lines += ["</IfModule>", "", "<IfModule mod_alias.c>"]
    for old, new in sorted(moved.items()):
        lines.append(f'RedirectMatch 301 "^{re.escape(root + old)}$" "{root}{new}"')
    return _text([*lines, "</IfModule>"])


def _apache_rule(rule: Rule, root: str) -> Iterator[str]:
    """Yield a rule; a header that is for all is sent with errors too."""
    if rule.patterns == ("*",):
        yield from (_apache_header("always set", *header) for header in rule.headers.items())
        return
    # Between these marks a slash needs no escape; no address of the site has a comma.
    yield f'<If "%{{REQUEST_URI}} =~ m,^({_any(rule, root)})$,">'
    yield from (_apache_header("set", *header) for header in rule.headers.items())
    yield "</If>"


def _apache_header(how: str, name: str, value: str) -> str:
    return f'Header {how} {name} "{value}"'


def nginx_snippet(rules: Iterable[Rule], *, root: str) -> str:
    """Return what to include in nginx's ``http`` (the maps) and ``server`` (the rest)."""
    every, *others = rules
    names = sorted({name for rule in others for name in rule.headers} - {_TYPE})
    lines = ["# In http:"]
    for name in names:
        lines += _nginx_map(name, others, root)
    lines += ["# In server:", f"error_page 404 {root}{MISSING_PATH};"]
    for name, value in every.headers.items():
        lines.append(f'add_header {name} "{value}" always;')
    lines += [f"add_header {name} ${_variable(name)};" for name in names]
    for rule in others:
        if _TYPE in rule.headers:
            kind = rule.headers[_TYPE]
            lines.append(
                f'location ~ "^({_any(rule, root)})$" {{ types {{}} default_type "{kind}"; }}'
            )
    return "\n".join(lines) + "\n"


def _nginx_map(name: str, rules: Iterable[Rule], root: str) -> Iterator[str]:
    otherwise = "no-cache" if name == "Cache-Control" else ""
    yield f"map $uri ${_variable(name)} {{"
    yield f'    default "{otherwise}";'
    for rule in rules:
        if name in rule.headers:
            yield f'    "~^({_any(rule, root)})$" "{rule.headers[name]}";'
    yield "}"


def _variable(name: str) -> str:
    return f"events_{name.lower().replace('-', '_')}"


def _any(rule: Rule, root: str) -> str:
    return "|".join(f"{re.escape(root)}{expression(pattern)}" for pattern in rule.patterns)


def _text(lines: Iterable[str]) -> bytes:
    return ("\n".join(lines) + "\n").encode()
