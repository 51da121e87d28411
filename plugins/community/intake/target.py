"""``COMMUNITY["publish"]`` becomes a target, or problems with the file and line where it stands."""

from collections.abc import Mapping as AnyMapping
from pathlib import Path

from community.core.problem import Problem
from community.core.target import (
    KEPT_RELEASES,
    BranchTarget,
    BucketTarget,
    FolderTarget,
    HostTarget,
    Target,
)
from community.intake.fields import places
from community.intake.fields.places import BRANCH, BUCKET, FOLDER, HOST, is_remote_path
from community.intake.findings import Findings
from community.intake.header.front_matter import Document, Mapping, Scalar
from community.intake.keys.model_fields import example_of
from community.intake.keys.reader import read_keys
from community.intake.models.publish import PublishKeys, WithTarget
from community.intake.python_source import assigned_key, node_of
from community.intake.quoting import quoted

#: The key of ``COMMUNITY``.
KEY = "publish"

#: What each kind of place needs, and what else it may have.
_NEEDED = {FOLDER: ("path",), HOST: ("host", "path"), BRANCH: (), BUCKET: ("bucket",)}
_ALLOWED = {
    FOLDER: ("keep",),
    HOST: ("port", "keep"),
    BRANCH: ("remote", "branch"),
    BUCKET: ("endpoint", "region", "prefix"),
}


def read_target(
    community: AnyMapping[str, object], source: Path, problems: list[Problem]
) -> Target | None:
    """Return the target that the settings name, if they do; add to ``problems`` what is wrong.

    ``source`` is the site's ``pelicanconf.py``; the target mostly stands in ``publishconf.py``.
    """
    if community.get(KEY) is None:
        return None
    document = _document(community[KEY], source)
    findings = Findings(document)
    keys = read_keys(document, WithTarget, findings)
    found = keys.publish if keys else None
    if found and findings.is_sound((KEY, "to")):
        _check(found, findings)
    problems.extend(findings.problems)
    return _target(found) if found and not findings.problems else None


def _document(value: object, source: Path) -> Document:
    """Return the keys of the target with their places in the file that names it."""
    files = (source.with_name("publishconf.py"), source)
    places = ((file, assigned_key(file, "COMMUNITY", KEY)) for file in files)
    file, written = next(((file, found) for file, found in places if found), (source, None))
    node = node_of(value, written)
    label = Scalar(text=KEY, line=node.line, column=node.column)
    header = Mapping(entries=((label, node),), line=node.line, column=node.column)
    return Document(path=file.name, header=header, body="", body_line=1)


def _check(keys: PublishKeys, findings: Findings) -> None:
    """Report the keys that this kind of place has not, and those that it lacks."""
    needed, allowed = _NEEDED[keys.to], (*_NEEDED[keys.to], *_ALLOWED[keys.to])
    for key in sorted(keys.model_fields_set - {"to", *allowed}):
        message = f"{quoted(key)} means nothing for {quoted(keys.to)}"
        hint = f"Take it out; {quoted(keys.to)} has {', '.join(allowed)}"
        findings.add("settings", (KEY, key), message, hint, at_key=True)
    for key in needed:
        if key not in keys.model_fields_set and findings.is_sound((KEY, key)):
            example = example_of(PublishKeys.model_fields[key])
            hint = f"Add {WithTarget.line_of(key, example)}"
            message = f"'{key}' is missing for {quoted(keys.to)}"
            findings.add("missing-key", (KEY,), message, hint)
    is_odd = keys.to == HOST and keys.path and not is_remote_path(keys.path)
    if is_odd and findings.is_sound((KEY, "path")):
        message = f"{quoted(keys.path)} is not a plain path of another computer"
        hint = "Write letters, digits, hyphens and slashes alone, as in /srv/www/events"
        findings.add("settings", (KEY, "path"), message, hint)


def _target(keys: PublishKeys) -> Target:
    kept = keys.keep or KEPT_RELEASES
    match keys.to:
        case places.FOLDER:
            return FolderTarget(path=keys.path, keep=kept)
        case places.HOST:
            path = keys.path.rstrip("/")
            return HostTarget(host=keys.host, path=path, port=keys.port, keep=kept)
        case places.BRANCH:
            usual = BranchTarget()
            return BranchTarget(
                remote=keys.remote or usual.remote, branch=keys.branch or usual.branch
            )
        case _:
            return BucketTarget(
                bucket=keys.bucket,
                endpoint=keys.endpoint,
                region=keys.region,
                prefix=keys.prefix,
            )
