"""The settings of a site, read once: ``COMMUNITY`` and ``SITEURL``."""

import ast
import re
from collections.abc import Mapping
from pathlib import Path

from community.core.department import Department
from community.core.problem import Problem, SettingsError
from community.core.repository import GitHost, Repository, host_at
from community.core.words import Translation
from community.intake.findings import Findings
from community.intake.header import front_matter
from community.intake.header.front_matter import Document
from community.intake.keys.reader import read_keys
from community.intake.models.settings import SettingsKeys, SiteWordsKeys
from community.intake.python_source import assigned, node_of
from community.intake.quoting import any_of, quoted
from community.intake.spoken_languages import has_words, words_path
from community.intake.target import KEY as TARGET_KEY
from community.intake.target import read_target

_NAME = "COMMUNITY"
_SITE = re.compile(
    r"https?://[a-z0-9-]+(?:\.[a-z0-9-]+)*(?::[0-9]{1,5})?(?:/[^\s?#\"'<>]*)?", re.IGNORECASE
)


def read_department(settings: Mapping[str, object], source: Path) -> Department:
    """Return whose site it is; raise ``SettingsError`` with every problem and its line.

    ``source`` is the site's ``pelicanconf.py``.
    """
    problems: list[Problem] = []
    address = _read_address(settings, source, problems)
    community = settings.get(_NAME)
    keys = _read_community(_own(community), source, problems)
    target = read_target(community, source, problems) if isinstance(community, dict) else None
    if problems or keys is None:
        raise SettingsError(problems)
    return Department(
        name=keys.department,
        city=keys.city,
        address=address,
        zone=keys.timezone,
        uid_domain=keys.uid_domain,
        non_emergency_phone=keys.non_emergency,
        email=keys.email,
        description=keys.description,
        about=keys.about,
        accommodation=keys.accommodation,
        languages=tuple(dict.fromkeys(keys.languages)),
        framed_by=tuple(dict.fromkeys(keys.framed_by)),
        security_contact=keys.security_contact,
        has_search=keys.search,
        logo=keys.logo,
        is_sample=keys.sample,
        repository=_repository(keys),
        has_form=keys.admin,
        translations=tuple(_translation(words, source) for words in keys.translations),
        publish=target,
    )


def _own(community: object) -> object:
    """Return the settings without the target, which may stand in another file."""
    if not isinstance(community, dict):
        return community
    return {key: value for key, value in community.items() if key != TARGET_KEY}


def _repository(keys: SettingsKeys) -> Repository | None:
    host = keys.git_host or host_at(keys.repository or "")
    if not keys.repository or not host:
        return None
    return Repository(
        address=keys.repository.rstrip("/").removesuffix(".git"),
        branch=keys.branch,
        host=GitHost(host),
    )


def _check_repository(keys: SettingsKeys, findings: Findings) -> None:
    """Add a problem where nobody can tell how the git host's editor is reached."""
    known = any_of(tuple(GitHost))
    if keys.git_host and keys.git_host not in tuple(GitHost):
        message = f"{quoted(keys.git_host)} is not a git host we know"
        findings.add("settings", ("git_host",), message, f"Write {known}")
    elif keys.repository and not keys.git_host and not host_at(keys.repository):
        message = f"{quoted(keys.repository)} does not tell what kind of git host it is"
        findings.add("settings", ("repository",), message, f'Add "git_host": {known}')
    if keys.admin and not keys.repository:
        message = "the form at /admin/ has nowhere to write to"
        hint = 'Add "repository": "https://github.com/example/events", or take "admin" out'
        findings.add("settings", ("admin",), message, hint)


def _translation(words: SiteWordsKeys, source: Path) -> Translation:
    told = {key: getattr(words, key) for key in ("description", "about", "accommodation")}
    fields = tuple((key, text) for key, text in told.items() if text)
    return Translation(language=words.language, path=source.name, fields=fields)


def _read_community(
    community: object, source: Path, problems: list[Problem]
) -> SettingsKeys | None:
    written = assigned(source, _NAME)
    header = node_of(community, written)
    if not isinstance(header, front_matter.Mapping):
        hint = (
            f'Write {_NAME} = {{"department": …}} with the keys that docs/content-files.md explains'
        )
        what = "is missing" if community is None else "holds no keys"
        problems.append(_problem(source, written, f"'{_NAME}' {what}", hint))
        return None
    document = Document(path=source.name, header=header, body="", body_line=1)
    findings = Findings(document)
    keys = read_keys(document, SettingsKeys, findings)
    if keys and not keys.languages and findings.is_sound(("languages",)):
        message = "'languages' is empty"
        findings.add("settings", ("languages",), message, 'Write ["en"] for English alone')
    if keys:
        _check_repository(keys, findings)
    for code in keys.languages if keys else ():
        if not has_words(code):
            message = f"there are no words in {quoted(code)} for pages"
            hint = f"Add {words_path(code)}, as docs/languages.md tells, or take {quoted(code)} out"
            findings.add("settings", ("languages",), message, hint)
    for place, words in enumerate(keys.translations if keys else ()):
        if keys and words.language not in keys.languages[1:]:
            message = f"{quoted(words.language)} is not among the site's further languages"
            hint = f"Add {quoted(words.language)} to 'languages', or take these words out"
            findings.add("settings", ("translations", place, "language"), message, hint)
    problems.extend(findings.problems)
    return keys


def _read_address(settings: Mapping[str, object], source: Path, problems: list[Problem]) -> str:
    """Return ``SITEURL`` without a final slash; feeds and calendars need it whole."""
    address = str(settings.get("SITEURL") or "")
    if not _SITE.fullmatch(address):
        path, written = _where_assigned(address, source)
        message = f"'SITEURL' is {quoted(address)}, which is not a whole web address"
        hint = "Write where the site will be, such as https://events.example.org"
        problems.append(_problem(path, written, message, hint))
    return address.rstrip("/")


def _where_assigned(address: str, source: Path) -> tuple[Path, ast.expr | None]:
    """Return the file that assigns this address: it may be what differs in public."""
    public = source.with_name("publishconf.py")
    written = assigned(public, "SITEURL")
    if isinstance(written, ast.Constant) and written.value == address:
        return public, written
    return source, assigned(source, "SITEURL")


def _problem(path: Path, written: ast.expr | None, message: str, hint: str) -> Problem:
    return Problem(
        path=path.name,
        line=written.lineno if written else 1,
        column=written.col_offset + 1 if written else 1,
        rule="settings",
        message=message,
        hint=hint,
    )
