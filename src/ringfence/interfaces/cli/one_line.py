"""Text from outside, made fit for one line of a terminal."""


def one_line(text: str) -> str:
    """The text with line breaks and control characters written as escapes.

    A file's name or a question's word may hold anything; on a terminal it moves nothing and
    breaks no line.
    """
    if text.isprintable():
        return text
    return "".join(mark if mark.isprintable() else ascii(mark)[1:-1] for mark in text)
