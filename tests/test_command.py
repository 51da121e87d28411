import json
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path

import pytest

from community import command
from community.build_report import BuildReport
from community.core.problem import ContentError, Problem, SettingsError, Severity
from making import make_problem

ROOT = Path("/site")

BROKEN = make_problem()
ADVICE = make_problem(path="content/events/rodeo.md", rule="no-venue", severity=Severity.WARNING)


@dataclass(slots=True)
class FakeBuilder:
    """Builds nothing: remembers what it was asked, and answers as it is told."""

    warnings: tuple[Problem, ...] = ()
    error: Exception | None = None
    asked: list[tuple[Path, datetime | None, bool]] = field(default_factory=list)

    def __call__(self, settings: Path, /, *, as_of: datetime | None, keep: bool) -> BuildReport:
        self.asked.append((settings, as_of, keep))
        if self.error:
            raise self.error
        return BuildReport(
            pages=1234,
            events=1,
            feeds=0,
            output=ROOT / "output",
            as_of=as_of or datetime(2026, 11, 22, tzinfo=UTC),
            warnings=self.warnings,
        )


def build(builder: FakeBuilder, *, as_of: str = "", style: str = "text") -> int:
    return command.build(ROOT, as_of=as_of, style=style, builder=builder)


def check(builder: FakeBuilder, *, style: str = "text", strict: bool = False) -> int:
    return command.check(ROOT, as_of="", style=style, strict=strict, builder=builder)


def broken(*problems: Problem) -> FakeBuilder:
    return FakeBuilder(error=ContentError(problems))


def rules(printed: str) -> Iterable[tuple[str, str]]:
    return [(found["rule"], found["severity"]) for found in json.loads(printed)["problems"]]


def test_a_build_says_in_one_line_what_was_made(capsys: pytest.CaptureFixture[str]) -> None:
    code = build(FakeBuilder())

    printed, error = capsys.readouterr()
    assert (code, error) == (0, "")
    assert printed.startswith("Built 1,234 pages, 1 event and 0 feeds in 0.0 s: ")
    assert printed.endswith(f"{ROOT / 'output'}\n")


def test_a_build_is_kept_and_a_check_is_not() -> None:
    builder = FakeBuilder()

    build(builder)
    check(builder)

    settings = ROOT / "pelicanconf.py"
    assert builder.asked == [(settings, None, True), (settings, None, False)]


def test_a_preview_is_built_with_the_settings_of_the_public_and_sends_nothing(
    capsys: pytest.CaptureFixture[str],
) -> None:
    builder = FakeBuilder()

    assert 0 == command.preview(ROOT, as_of="", style="text", builder=builder)

    assert builder.asked == [(ROOT / "publishconf.py", None, True)]
    built, told = capsys.readouterr().out.splitlines()
    assert built.startswith("Built 1,234 pages")
    assert told == "This is what the public will get. Nothing was sent."


def test_a_preview_in_json_leaves_the_json_alone(capsys: pytest.CaptureFixture[str]) -> None:
    assert 0 == command.preview(ROOT, as_of="", style="json", builder=FakeBuilder())

    printed, told = capsys.readouterr()
    assert [] == json.loads(printed)["problems"]
    assert told.endswith("Nothing was sent.\n")


def test_a_preview_of_broken_content_says_no_more_than_what_is_wrong(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert 2 == command.preview(ROOT, as_of="", style="text", builder=broken(BROKEN))

    assert "public" not in capsys.readouterr().out


@pytest.mark.parametrize(
    ("text", "moment"),
    [
        ("2014-07-01T09:00", datetime(2014, 7, 1, 9)),  # noqa: DTZ001  # the department's clock
        ("2014-07-01 09:00", datetime(2014, 7, 1, 9)),  # noqa: DTZ001
        ("2014-07-01", datetime(2014, 7, 1)),  # noqa: DTZ001
        ("2014-07-01T09:00Z", datetime(2014, 7, 1, 9, tzinfo=UTC)),
        ("", None),
    ],
)
def test_the_moment_may_be_the_departments_own_or_have_an_offset(
    text: str, moment: datetime | None
) -> None:
    builder = FakeBuilder()

    build(builder, as_of=text)

    assert builder.asked[0][1] == moment


@pytest.mark.parametrize("text", ["7/1/2014", "soon", "2014-07-01T25:00"])
def test_what_is_no_moment_is_refused(text: str, capsys: pytest.CaptureFixture[str]) -> None:
    builder = FakeBuilder()

    code = build(builder, as_of=text)

    assert (code, builder.asked) == (2, [])
    expected = f"--as-of: '{text}' is not a moment. Write it as 2014-07-01T09:00.\n"
    assert ("", expected) == capsys.readouterr()


def test_an_unknown_format_is_refused(capsys: pytest.CaptureFixture[str]) -> None:
    expected = "--format: 'xml' is not one of text, json, github.\n"

    for run in (build, check):
        assert run(FakeBuilder(), style="xml") == 2
        assert capsys.readouterr().err == expected


def test_a_build_of_wrong_content_tells_every_problem(capsys: pytest.CaptureFixture[str]) -> None:
    code = build(broken(BROKEN, ADVICE))

    assert code == 2
    assert capsys.readouterr().out == (
        f"{BROKEN}\n{ADVICE}\n1 error and 1 warning. Nothing was built; the output is as it was.\n"
    )


def test_wrong_settings_are_wrong_content_too(capsys: pytest.CaptureFixture[str]) -> None:
    assert build(FakeBuilder(error=SettingsError([BROKEN]))) == 2
    assert capsys.readouterr().out.startswith(str(BROKEN))


def test_a_build_with_advice_is_good(capsys: pytest.CaptureFixture[str]) -> None:
    code = build(FakeBuilder(warnings=(ADVICE,)))

    assert code == 0
    assert capsys.readouterr().out.startswith(f"{ADVICE}\nBuilt 1,234 pages")


def test_a_fault_of_the_program_is_not_taken_for_one_of_the_content() -> None:
    with pytest.raises(ZeroDivisionError):
        build(FakeBuilder(error=ZeroDivisionError()))


def test_for_a_program_the_problems_stand_alone(capsys: pytest.CaptureFixture[str]) -> None:
    build(broken(BROKEN, ADVICE), style="json")
    printed, error = capsys.readouterr()

    assert [("unknown-key", "error"), ("no-venue", "warning")] == rules(printed)
    assert error == "1 error and 1 warning. Nothing was built; the output is as it was.\n"

    build(FakeBuilder(), style="json")
    assert [] == rules(capsys.readouterr().out)


def test_github_gets_annotations(capsys: pytest.CaptureFixture[str]) -> None:
    check(broken(BROKEN), style="github")

    assert capsys.readouterr().out.startswith("::error file=content/events/coffee.md,line=5,col=1")


def test_a_check_without_problems_says_so(capsys: pytest.CaptureFixture[str]) -> None:
    assert check(FakeBuilder()) == 0
    assert capsys.readouterr() == ("No problems.\n", "")


def test_a_check_of_wrong_content_tells_every_problem(capsys: pytest.CaptureFixture[str]) -> None:
    assert check(broken(BROKEN, ADVICE)) == 2
    assert capsys.readouterr().out == f"{BROKEN}\n{ADVICE}\n1 error and 1 warning.\n"


def test_advice_does_not_fail_a_check_unless_it_is_strict(
    capsys: pytest.CaptureFixture[str],
) -> None:
    advised = FakeBuilder(warnings=(ADVICE,))

    assert check(advised, style="json") == 0
    assert [("no-venue", "warning")] == rules(capsys.readouterr().out)
    assert check(advised, style="json", strict=True) == 2
    assert [("no-venue", "error")] == rules(capsys.readouterr().out)


def test_a_strict_check_without_problems_is_good() -> None:
    assert check(FakeBuilder(), strict=True) == 0
