"""HTML made in Python: whatever is typed is shown, and never becomes an element."""

from html.parser import HTMLParser

from hypothesis import given
from hypothesis import strategies as st

from scrlib.ui.markup import escape, join, tag


class Reader(HTMLParser):
    """Collects what a browser would: the elements and the text."""

    def __init__(self, page):
        super().__init__(convert_charrefs=True)
        self.elements, self.words = [], ""
        self.feed(page)
        self.close()

    def handle_starttag(self, name, attributes):
        self.elements.append((name, dict(attributes)))

    def handle_data(self, data):
        self.words += data


PRINTABLE = st.text(st.characters(exclude_categories=("Cs", "Cc")))


@given(PRINTABLE)
def test_any_text_inside_an_element_is_shown_as_it_was_typed_and_makes_no_element(text):
    page = Reader(tag("p", text))
    assert (page.elements, page.words) == ([("p", {})], text)


@given(PRINTABLE)
def test_any_text_in_an_attribute_stays_in_that_attribute(text):
    assert Reader(tag("input", value=text)).elements == [("input", {"value": text})]


def test_text_that_would_be_a_script_is_shown_as_words():
    assert tag("p", "<script>alert(1)</script>") == "<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>"


def test_markup_is_not_escaped_a_second_time():
    assert tag("p", tag("b", "A & B")) == "<p><b>A &amp; B</b></p>"


def test_names_of_attributes_read_as_python_and_come_out_as_html():
    made = tag("label", "Text", for_="box", data_event="go", hidden=True, title=None)
    assert made == '<label for="box" data-event="go" hidden>Text</label>'


def test_children_may_be_lists_and_what_is_missing_is_left_out():
    assert join("a", [None, ("b", False)], "c", between=", ") == "a, b, c"


def test_half_an_emoji_and_a_null_character_cannot_break_the_page():
    assert escape("a\ud83d\x00b") == "a?b"


def test_a_void_element_has_no_end():
    assert join(tag("br"), "<br>") == "<br>&lt;br&gt;"
