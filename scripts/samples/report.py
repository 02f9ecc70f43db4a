"""Reads a .report file: the content of one meeting report, apart from how Word or a text dump shows it.

    number: 7                 fields of the title page, up to the first section
    = Section                 a numbered section
    == Title : text           a sub-section, its text run into the same paragraph
    .. text                   a numbered paragraph of the second level
    ... text                  a numbered paragraph of the third level
    a) text                   an item of a list
    * text                    a bullet
    | cell | cell             a row of a table
    @ Annex 1 | Title         an annex
    text {a footnote} text    anything else is a paragraph

A line that begins with a space continues the one above it.
"""

import dataclasses
import re

BODY = 'Council Working Group on Public Access Centres'
ACRONYM = 'CWG-PAC'
AUTHOR = f'Chairman, {BODY} ({ACRONYM})'
LANGUAGE = 'English only'

KINDS = [  # how a line begins, what it is, at which level
    ('= ', 'section', 1),
    ('== ', 'subsection', 2),
    ('... ', 'point', 3),
    ('.. ', 'point', 2),
    ('* ', 'bullet', 0),
    ('| ', 'row', 0),
    ('@ ', 'annex', 0),
]


@dataclasses.dataclass
class Line:
    kind: str  # section | subsection | point | item | bullet | row | annex | paragraph
    level: int = 0
    title: str = ''  # of a section, sub-section or annex
    text: str = ''  # a footnote stands in it as {text}
    label: str = ''  # as printed
    cells: tuple = ()


@dataclasses.dataclass
class Report:
    fields: dict
    lines: list

    def __getattr__(self, name):
        return self.fields[name]

    @property
    def meeting_line(self):
        return f'{self.ordinal} meeting – {self.place}, {self.days}'

    @property
    def front(self):
        """The box below the title: heading and text."""
        return [('Summary', self.summary), ('Action required', self.action), ('References', self.references)]


def read_report(source):
    fields, lines = {}, []
    for raw in unfolded(source):
        field = re.match(r'([a-z]+): (.*)', raw)
        if field and not lines:
            fields[field[1]] = field[2]
        else:
            lines.append(read_line(raw))
    put_labels(lines)
    return Report(fields, lines)


def unfolded(source):
    out = []
    for raw in source.splitlines():
        if raw.startswith(' '):
            out[-1] += ' ' + raw.strip()
        elif raw:
            out.append(raw)
    return out


def read_line(raw):
    for prefix, kind, level in KINDS:
        if raw.startswith(prefix):
            content = raw[len(prefix) :]
            break
    else:
        item = re.match(r'([a-z])\) (.*)', raw)
        return Line('item', text=item[2]) if item else Line('paragraph', text=raw)
    if kind == 'row':
        return Line(kind, cells=tuple(cell.strip() for cell in content.split('|')))
    if kind == 'annex':
        label, title = content.split(' | ')
        return Line(kind, title=title, text=label)
    if kind in ('section', 'subsection'):
        title, _, text = content.partition(' : ')
        return Line(kind, level, title, text)
    return Line(kind, level, text=content)


def put_labels(lines):
    """Counts sections and items as Word will. In an annex the points count from 1 again, on one level."""
    counters, item, annex = [0, 0, 0], 0, False
    for line in lines:
        item = item + 1 if line.kind == 'item' else 0
        if line.kind == 'annex':
            annex, counters = True, [0, 0, 0]
        elif line.kind == 'item':
            line.label = f'{chr(ord("a") + item - 1)})'
        elif line.kind == 'bullet':
            line.label = '•'
        elif line.level:
            line.level = 1 if annex else line.level
            counters[line.level - 1] += 1
            counters[line.level :] = [0] * (3 - line.level)
            numbers = '.'.join(str(number) for number in counters[: line.level])
            line.label = numbers + '.' if line.level == 1 else numbers
