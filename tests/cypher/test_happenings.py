import random

from cypher.happenings import are_linked, blocks, components, links, neighbour_blocks
from tests.cypher.articles import random_batch, report, same_happening


def test_a_report_stands_in_a_block_for_each_participant_and_month() -> None:
    one = report("a/0", "a", start="2025-10-16", end="2025-11-02")
    assert blocks(one) == ("MEETS|Q1|2025-10", "MEETS|Q1|2025-11", "MEETS|Q2|2025-10", "MEETS|Q2|2025-11")


def test_the_end_of_an_interval_is_not_in_it() -> None:
    one = report("a/0", "a", actors=("Q1",), start="2025-10-16", end="2025-11-01")
    assert blocks(one) == ("MEETS|Q1|2025-10",)


def test_an_undated_report_stands_in_the_month_of_its_publication() -> None:
    one = report("a/0", "a", actors=("Q1",), published="2025-12-31T23:00:00Z")
    assert blocks(one) == ("MEETS|Q1|2025-12",)
    assert neighbour_blocks(one) == ("MEETS|Q1|2025-11", "MEETS|Q1|2025-12", "MEETS|Q1|2026-01")


def test_an_interval_of_years_says_too_little_of_when() -> None:
    one = report("a/0", "a", actors=("Q1",), start="2010-01-01", end="2025-01-01")
    assert blocks(one) == ("MEETS|Q1|2025-10",)


def test_being_linked_does_not_depend_on_which_comes_first() -> None:
    reports = [row for seed in range(20) for row in random_batch(seed).reports]

    def earlier(one, other):
        assert (one.published, one.id) < (other.published, other.id)
        return same_happening(one, other)

    for one in reports:
        for other in reports:
            if one is not other:
                assert are_linked(one, other, earlier) == are_linked(other, one, earlier)


def test_reports_of_one_article_are_linked_by_their_happening_alone() -> None:
    first, second = report("a/0", "a"), report("a/1", "a")
    again = report("a/2", "a", happening="a/0", actors=("Q4", "Q3"))
    assert links([first, second, again], lambda one, other: True) == [("a/0", "a/2")]


def test_components_do_not_depend_on_the_order_of_links() -> None:
    pairs = [("a", "b"), ("c", "b"), ("d", "e"), ("e", "d")]
    found = set()
    for seed in range(10):
        dice = random.Random(seed)
        found.add(frozenset(components(dice.sample("abcdef", 6), dice.sample(pairs, len(pairs)))))
    assert found == {frozenset({frozenset("abc"), frozenset("de"), frozenset("f")})}
