"""What other programs complain about, in words that tell what to do."""

import pytest

from community.core.target import BranchTarget, BucketTarget, HostTarget
from community.publishing import branch_failures, bucket_failures, host_failures

HOST = HostTarget(host="web@events", path="/srv/events")
BRANCH = BranchTarget()
BUCKET = BucketTarget(bucket="example-events", prefix="town/")


@pytest.mark.parametrize(
    ("complaint", "told"),
    [
        ("web@events: Permission denied (publickey).", "web@events does not accept your key."),
        ("Host key verification failed.", "This computer does not know web@events yet."),
        (
            "@ WARNING: REMOTE HOST IDENTIFICATION HAS CHANGED! @\nHost key verification failed.",
            "web@events is not the computer it was",
        ),
        ("ssh: Could not resolve hostname events", "There is no computer named web@events"),
        ("ssh: connect to host events port 22: Connection refused", "web@events does not answer."),
        ("sh: 1: rsync: not found", "The program rsync is missing, here or on web@events."),
        ("mkdir: cannot create directory '/srv': Permission denied", "you may not write to /srv"),
        (
            'rsync: mkdir "/srv/x" failed: Permission denied (13)',
            "you may not write to /srv/events",
        ),
        ("write failed: Disk quota exceeded", "The disk of web@events is full."),
        ("odd\nvery odd.\n", "Publishing to web@events:/srv/events failed: very odd."),
        ("", "Publishing to web@events:/srv/events failed: it does not say why."),
    ],
)
def test_what_ssh_complains_about_is_told(complaint: str, told: str) -> None:
    sentence, cure = f"{host_failures.explained(complaint, HOST)}".splitlines()

    assert told in sentence
    assert sentence.endswith("Readers still see what they saw.")
    assert cure.endswith(".")


@pytest.mark.parametrize(
    ("complaint", "told"),
    [
        (" ! [rejected] abc -> gh-pages (stale info)", "Somebody else published"),
        ("git: No such file or directory", "The program git is not on this computer."),
        ("fatal: not a git repository (or any of", "The site is in no git repository"),
        ("remote: Permission to x denied to y.", "You may not push to the branch gh-pages"),
        ("fatal: could not read Username for 'https://x'", "You may not push to the branch"),
        ("fatal: unable to access 'https://x/': Could not resolve host", "origin cannot be"),
        ("Host key verification failed.\nfatal: Could not read", "does not know the git host"),
        ("fatal: very odd", "Publishing to the branch gh-pages of origin failed: very odd."),
        ("", "failed: git does not say why."),
    ],
)
def test_what_git_complains_about_is_told(complaint: str, told: str) -> None:
    sentence, cure = f"{branch_failures.explained(complaint, BRANCH)}".splitlines()

    assert told in sentence
    assert sentence.endswith("Readers still see what they saw.")
    assert cure.endswith(".")


@pytest.mark.parametrize(
    ("answer", "told"),
    [
        ("404 Not Found: <Code>NoSuchBucket</Code>", "There is no bucket example-events."),
        ("403 Forbidden: <Code>SignatureDoesNotMatch</Code>", "does not accept your keys."),
        ("HTTP error: error sending request", "The storage of the bucket example-events/town does"),
        ("507 odd\nmore", "Publishing to the bucket example-events/town failed: 507 odd."),
        ("", "failed: the storage does not say why."),
    ],
)
def test_what_a_storage_refuses_is_told(answer: str, told: str) -> None:
    sentence, cure = f"{bucket_failures.explained(OSError(answer), BUCKET)}".splitlines()

    assert told in sentence
    assert sentence.endswith("Nothing was sent.")
    assert cure.endswith(".")
    later = bucket_failures.explained(OSError(answer), BUCKET, is_begun=True)
    assert "Some files were sent; no page that readers see names one that is missing." in str(later)
