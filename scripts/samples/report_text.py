"""A report as text: a line per paragraph, hard-wrapped with page lines, or as a converter dumps it, with its marks."""

import re
import textwrap

from report import AUTHOR, BODY, LANGUAGE

COLUMNS = 76
PAGE_LINES = 52


def as_text(report):
    return {'plain': plain, 'marks': with_marks, 'wrapped': wrapped}[report.dump](report)


def title_page(report):
    return [BODY, report.meeting_line, f'Document {report.symbol}', report.date, LANGUAGE]


class Paragraphs:
    """The lines of a report as (kind, label, text); footnotes are collected and marked [1], [2] ..."""

    def __init__(self, report):
        self.notes = []
        self.lines = [(line, self.shown(line)) for line in report.lines]

    def shown(self, line):
        content = line.text
        if line.kind in ('section', 'subsection'):
            content = f'{line.title}: {line.text}' if line.text else line.title
        elif line.kind == 'row':
            content = '\t'.join(line.cells)
        return re.sub(r'\{([^}]*)\}', self.note, content)

    def note(self, match):
        self.notes.append(match[1])
        return f'[{len(self.notes)}]'

    def note_lines(self):
        return [f'[{number}] {note}' for number, note in enumerate(self.notes, 1)]


def body_lines(paragraphs):
    for line, content in paragraphs.lines:
        if line.kind == 'annex':
            yield from ('', content, '', line.title, '')
        else:
            yield f'{line.label} {content}' if line.label else content


def plain(report):
    """As Word saves a document as text."""
    paragraphs = Paragraphs(report)
    lines = [*title_page(report), '', AUTHOR, report.title, '']
    for heading, content in report.front:
        lines += [heading, content, '']
    lines += body_lines(paragraphs)
    return joined(lines + [''] + paragraphs.note_lines())


def with_marks(report):
    """As a converter writes it: the page header first, marks where bookmarks and pictures were, table cells behind tabs."""
    paragraphs = Paragraphs(report)
    cells = [f'\t{content}' for content in title_page(report)]
    lines = [
        '',
        '',
        '- 2 -',
        report.symbol,
        '',
        cells[0],
        cells[1],
        '\t[bookmark: dlogo1][image: logo]',
        '',
        cells[2].replace('\t', '\t[bookmark: dnumber2]'),
        cells[3].replace('\t', '\t[bookmark: ddate3]'),
        cells[4].replace('\t', '\t[bookmark: dlanguage4]'),
        '',
        '',
        AUTHOR,
        report.title,
    ]
    for heading, content in report.front:
        lines += [heading, content, '']
    for line, content in paragraphs.lines:
        if line.kind == 'annex':
            lines += ['', f'[bookmark: dannex]{content}', '', line.title]
        elif line.kind == 'row':
            lines.append(f'\t{content}')
        elif line.kind == 'item':
            lines.append(f'   {line.label} {content}')
        else:
            lines.append(f'{line.label} {content}' if line.label else content)
    return joined(lines + [''] + paragraphs.note_lines() + ['', 'image1.png'])


def wrapped(report):
    """As on a line printer: 76 columns, a page number and the symbol every so many lines."""
    paragraphs = Paragraphs(report)
    lines = [content.center(COLUMNS).rstrip() for content in title_page(report)]
    lines += [
        '',
        *(piece.center(COLUMNS).rstrip() for piece in textwrap.wrap(AUTHOR, COLUMNS)),
        '',
        report.title.center(COLUMNS).rstrip(),
        '',
    ]
    for heading, content in report.front:
        lines += [heading, '', *textwrap.wrap(content, COLUMNS, break_on_hyphens=False), '']
    rows = []
    for line, content in paragraphs.lines + [(None, '')]:
        if line and line.kind == 'row':
            rows.append(line.cells)
            continue
        if rows:
            lines += [*columns(rows), '']
            rows = []
        if line and line.kind == 'annex':
            lines += ['', content, '', line.title, '']
        elif line:
            lines += [*folded(line, content), '']
    for note in paragraphs.note_lines():
        lines += [*textwrap.wrap(note, COLUMNS, break_on_hyphens=False), '']
    return joined(paged(lines, report.symbol))


def folded(line, content):
    indent = '   ' if line.kind in ('item', 'bullet') else ''
    first = f'{indent}{line.label} ' if line.label else ''
    return textwrap.wrap(
        content, COLUMNS, initial_indent=first, subsequent_indent=indent and ' ' * len(first), break_on_hyphens=False
    )


def columns(rows):
    widths = [max(len(cells[number]) for cells in rows) + 3 for number in range(len(rows[0]))]
    return [''.join(content.ljust(width) for content, width in zip(cells, widths)).rstrip() for cells in rows]


def paged(lines, symbol):
    """Ends a page at an empty line or inside a paragraph, wherever it is full."""
    out, page = [], 1
    for number, line in enumerate(lines, 1):
        out.append(line)
        if number % PAGE_LINES == 0:
            out += ['', f'- {page} -'.center(COLUMNS).rstrip(), '', symbol, '']
            page += 1
    return out + ['', f'- {page} -'.center(COLUMNS).rstrip()]


def joined(lines):
    """Lines as one text, never more than two empty ones in a row."""
    return re.sub(r'\n{4,}', '\n\n\n', '\n'.join(line.rstrip() for line in lines)).rstrip('\n') + '\n'
