from community.core.brand import Brand
from community.intake.brand import read_brand
from own_site import ROOT

OWN = (ROOT / "theme/static/css/style.css").read_text("utf-8")

STYLE = """\
@layer reset, tokens;

/* --ink: #888; in the past */
@layer tokens {
  :root {
    --brand: #12315c;
    --on-brand: #fff;
    --ink: #17202c;
    --paper: #fff;
    --rule: oklch(0.9 0 0);
  }

  @media screen and (prefers-color-scheme: dark) {
    :root {
      --ink: #e8edf4;
      --paper: #0e1520;
    }
  }
}

@layer base {
  body {
    --ink: red;
  }
}
"""


def problems_of(style: str) -> list[str]:
    return [str(problem) for problem in read_brand(style, "style.css")[1]]


def test_colors_are_read_for_light_and_for_dark() -> None:
    brand, problems = read_brand(STYLE, "style.css")

    assert not problems
    assert brand == Brand(
        light={"brand": "#12315c", "on-brand": "#fff", "ink": "#17202c", "paper": "#fff"},
        dark={"brand": "#12315c", "on-brand": "#fff", "ink": "#e8edf4", "paper": "#0e1520"},
    )


def test_the_sites_own_colors_can_be_told_apart() -> None:
    assert not problems_of(OWN)


def test_a_color_that_is_too_pale_is_told_with_the_nearest_that_is_not() -> None:
    assert problems_of(STYLE.replace("#17202c", "#888")) == [
        (
            "style.css:8:12: error: '--ink' #888 beside '--paper' #fff has a contrast of 3.54, "
            "and text needs 4.5\n    The nearest that passes is --ink: #767676"
        )
    ]


def test_dark_has_colors_of_its_own() -> None:
    assert problems_of(STYLE.replace("#e8edf4", "#234")) == [
        (
            "style.css:15:14: error: in dark, '--ink' #234 beside '--paper' #0e1520 has a contrast "
            "of 1.41, and text needs 4.5\n    The nearest that passes is --ink: #75808a"
        )
    ]


def test_what_dark_does_not_change_is_told_where_it_is_written() -> None:
    [told] = problems_of(STYLE.replace("      --ink: #e8edf4;\n", ""))

    assert told.startswith("style.css:8:12: error: in dark, '--ink' #17202c beside")


def test_a_style_without_dark_is_told_of_once() -> None:
    start = STYLE.index("  @media")
    light_alone = STYLE[:start] + STYLE[STYLE.index("}\n\n@layer base") :]

    [told] = problems_of(light_alone.replace("#17202c", "#888"))

    assert "in dark" not in told


def test_where_no_shade_passes_the_ground_is_to_blame() -> None:
    tints = STYLE.replace("--paper: #fff;", "--paper: #fff; --tint: #555;")

    [told] = problems_of(tints.replace("#0e1520", "#fff").replace("#e8edf4", "#17202c"))[:1]

    assert told.endswith("No shade of it passes; change '--tint' to a much lighter or darker color")


def test_a_color_that_cannot_be_computed_is_refused() -> None:
    assert problems_of(STYLE.replace("#17202c", "oklch(0.2 0 0)")) == [
        (
            "style.css:8:12: error: '--ink' is 'oklch(0.2 0 0)', whose contrast cannot be computed"
            "\n    Write # and six digits, such as --ink: #12315c"
        )
    ]


def test_a_style_of_another_make_is_no_brand() -> None:
    assert (None, []) == read_brand("body { color: red }", "style.css")
    assert (None, []) == read_brand("@layer tokens { :root { --own: red }", "style.css")
