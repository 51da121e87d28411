import pytest

from community.preview.orders import Early, News, Order, Outcome, Outlook, news_line, news_of
from making import make_problem


def test_an_order_is_read_as_it_was_written() -> None:
    order = Order(
        outlook=Outlook(as_of="2027-01-05T09:00", drafts=True), first=("events/café/", "")
    )

    assert order == Order.from_line(order.to_line())
    assert "\n" not in order.to_line()


@pytest.mark.parametrize(
    "news",
    [
        Early(folder="/site/output.building-x", names=("index.html",)),
        Outcome(
            is_good=True,
            printed="Built\nwell",
            as_of="2027",
            hidden=(("events/x/", "why"),),
            sources=(("a", "b"),),
        ),
        Outcome(is_good=False, printed="ü", problems=(make_problem(), make_problem(line=3))),
    ],
)
def test_news_are_read_as_they_were_written(news: News) -> None:
    assert news == news_of(news_line(news))
    assert "\n" not in news_line(news)


def test_the_usual_outlook_is_that_of_residents_today() -> None:
    assert Outlook().is_usual
    assert not Outlook(drafts=True).is_usual
    assert not Outlook(as_of="2027-01-05T09:00").is_usual
