"""A box of several lines is as tall as what stands in it, also where the browser does not let it grow."""

from scrlib.ui.components import text_box


def test_an_empty_box_has_the_lines_it_was_given():
    assert '<textarea rows="2" ' in text_box("why", "Why?", rows=2)


def test_a_long_answer_has_a_line_for_every_sixty_letters():
    assert '<textarea rows="4" ' in text_box("why", "Why?", "a" * 200, rows=2)


def test_each_line_of_a_list_has_its_own():
    assert '<textarea rows="5" ' in text_box("why", "Why?", "one\ntwo\nthree\nfour\nfive", rows=2)


def test_a_whole_report_scrolls_in_its_box():
    assert '<textarea rows="16" ' in text_box("paste", "Paste it", "a" * 100_000, rows=8)


def test_the_letters_of_a_box_that_was_tall_from_the_start_do_not_shorten_it():
    assert '<textarea rows="18" ' in text_box("letter", "A letter", "a" * 100_000, rows=18)
