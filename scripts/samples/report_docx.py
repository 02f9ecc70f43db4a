"""A report as DOCX, with the habits of two authors: one numbers through styles, the other paragraph by paragraph."""

import itertools
import re

import docx
from docx import bookmark, cell, field, hyperlink, note_mark, paragraph, row, run, table
from report import ACRONYM, AUTHOR, BODY, LANGUAGE
from styles import BOLD, styles

WIDTH = 9638  # between the margins of an A4 page, in twentieths of a point
URL = re.compile(r'(?:https?://|www\.)\S*[\w/]')
LOGO_SIDE = 720000  # English metric units: 2 cm

HEADINGS = [
    docx.level(0, '%1.', style='Heading1', indent=567, hanging=567),
    docx.level(1, '%1.%2', style='NumberedItem', indent=567, hanging=567),
    docx.level(2, '%1.%2.%3', style='NumberedPoint', indent=794, hanging=794),
]
DIRECT_HEADINGS = [
    docx.level(0, '%1.', indent=567, hanging=567),
    docx.level(1, '%1.%2', indent=567, hanging=567),
    docx.level(2, '%1.%2.%3', indent=794, hanging=794),
]
ITEMS = [docx.level(0, '%1)', 'lowerLetter', indent=1134, hanging=567)]
SYMBOL = '<w:rFonts w:ascii="Symbol" w:hAnsi="Symbol" w:hint="default"/>'
BULLETS = [docx.level(0, '\uf0b7', 'bullet', indent=1134, hanging=567, props=SYMBOL)]
DIRECT_BULLETS = [docx.level(0, '•', 'bullet', indent=1134, hanging=567)]
ANNEX_POINTS = [docx.level(0, '%1.', indent=567, hanging=567)]

# The abstract lists, and their instances that are always there; each list of items adds one.
HEADING_LIST, ITEM_LIST, BULLET_LIST, POINT_LIST = range(4)
HEADING_NUM, BULLET_NUM, POINT_NUM = 1, 2, 3


class Writer:
    """Turns the lines of one report into paragraphs, and keeps what they need elsewhere: notes, links, lists."""

    def __init__(self, report):
        self.report = report
        self.styled = report.word == 'styles'
        self.package = docx.Package()
        self.notes = []
        self.instances = [(HEADING_LIST, {}), (BULLET_LIST, {}), (POINT_LIST, {})]
        self.bookmarks = 0

    def file(self):
        logo = self.package.add_image('image1.png', docx.emblem())
        body = self.title_page(logo) + self.front() + self.body()
        self.package.add('styles', 'styles', styles(self.numbered_styles()))
        abstracts = (
            [HEADINGS, ITEMS, BULLETS, ANNEX_POINTS]
            if self.styled
            else [DIRECT_HEADINGS, ITEMS, DIRECT_BULLETS, ANNEX_POINTS]
        )
        self.package.add('numbering', 'numbering', docx.numbering(abstracts, self.instances))
        if self.notes:
            self.package.add('footnotes', 'footnotes', docx.notes('footnote', self.notes))
        self.package.add('settings', 'settings', '<w:defaultTabStop w:val="567"/>')
        return self.package.zipped(body + self.page_layout(), self.report.title, AUTHOR)

    def numbered_styles(self):
        if not self.styled:
            return {}
        return {'Heading1': (HEADING_NUM, 0), 'NumberedItem': (HEADING_NUM, 1), 'NumberedPoint': (HEADING_NUM, 2)}

    # The first page

    def title_page(self, logo):
        report, left = self.report, WIDTH * 3 // 5
        widths = [left, WIDTH - left]

        def line(*right):
            return row(cell(paragraph(), width=widths[0]), cell(*right, width=widths[1]))

        head = row(
            cell(paragraph(run(BODY, BOLD)), paragraph(run(report.meeting_line, BOLD)), width=widths[0]),
            cell(
                paragraph(self.marked('logo'), docx.picture(logo, 1, 'logo', LOGO_SIDE), props='<w:jc w:val="right"/>'),
                width=widths[1],
            ),
        )
        rows = [
            head,
            line(paragraph(self.marked('number', run(f'Document {report.symbol}', BOLD)))),
            line(paragraph(self.marked('date', run(report.date, BOLD)))),
            line(paragraph(self.marked('language', run(LANGUAGE, BOLD)))),
        ]
        return (
            table(widths, *rows, style='TableNormal')
            + paragraph(AUTHOR, style='ReportSource')
            + paragraph(report.title, style='ReportTitle')
        )

    def front(self):
        """Summary, action required and references: in a box, or one below the other."""
        lines = []
        for heading, text in self.report.front:
            lines += [paragraph(heading, style='BoxHeading'), paragraph(*self.inline(text))]
        if not self.styled:
            return ''.join(lines)
        return table([WIDTH], row(cell(*lines, width=WIDTH))) + paragraph()

    # The body

    def body(self):
        out, in_annex = [], False
        for kind, group in itertools.groupby(self.report.lines, key=lambda line: line.kind):
            in_annex = in_annex or kind == 'annex'
            if kind == 'row':
                out.append(self.table([line.cells for line in group]))
            elif kind == 'item':
                self.instances.append((ITEM_LIST, {0: 1}))
                out += (self.item(line, len(self.instances)) for line in group)
            elif kind == 'bullet':
                out += (self.item(line, BULLET_NUM) for line in group)
            elif kind == 'annex':
                out += (self.annex(line) for line in group)
            elif kind == 'paragraph':
                out += (paragraph(*self.inline(line.text)) for line in group)
            elif in_annex:
                out += (paragraph(*self.inline(line.text), num=(POINT_NUM, 0)) for line in group)
            else:
                out += (self.numbered(line) for line in group)
        return ''.join(out)

    def item(self, line, num):
        return paragraph(*self.inline(line.text), style='ListParagraph', num=(num, 0))

    def annex(self, line):
        label = paragraph(self.marked('annex'), line.text, style='AnnexNo')
        return label + paragraph(line.title, style='AnnexTitle')

    def numbered(self, line):
        """A section, sub-section or numbered paragraph. A run-in title is bold up to its colon."""
        content = [run(line.title + (':' if line.text else ''), BOLD if line.level > 1 else '')] if line.title else []
        if line.text:
            content += self.inline((' ' if line.title else '') + line.text)
        style = {1: 'Heading1', 2: 'NumberedItem', 3: 'NumberedPoint'}[line.level]
        if self.styled:
            return paragraph(*content, style=style)
        return paragraph(*content, style='Heading1' if line.level == 1 else '', num=(HEADING_NUM, line.level - 1))

    def table(self, rows):
        widths = [WIDTH // 4] * (len(rows[0]) - 1) + [WIDTH - WIDTH // 4 * (len(rows[0]) - 1)]
        out = []
        for number, cells in enumerate(rows):
            props = BOLD if number == 0 else ''
            out.append(
                row(
                    *(
                        cell(
                            paragraph(run(content, props), style='TableText'),
                            width=width,
                            shade='D9E2F3' if number == 0 else '',
                        )
                        for content, width in zip(cells, widths)
                    ),
                    header=number == 0,
                )
            )
        return table(widths, *out) + paragraph()

    def inline(self, content):
        """Runs of one text: footnotes, links, and the acronym underlined by the spelling checker."""
        for piece in re.split(r'(\{[^}]*\})', content):
            if piece.startswith('{'):
                self.notes.append(piece[1:-1])
                yield note_mark('footnote', len(self.notes))
            else:
                yield from self.linked(piece)

    def linked(self, content):
        at = 0
        for match in URL.finditer(content):
            yield from self.checked(content[at : match.start()])
            url = match[0] if '://' in match[0] else f'http://{match[0]}/'
            yield hyperlink(self.package.link(url), match[0])
            at = match.end()
        yield from self.checked(content[at:])

    def checked(self, content):
        """The author who numbers by hand has the spelling checker on: it cuts runs around every unknown word."""
        pieces = [content] if self.styled else re.split(f'({ACRONYM})', content)
        for piece in pieces:
            if piece == ACRONYM and len(pieces) > 1:
                yield '<w:proofErr w:type="spellStart"/>'
                yield run(piece)
                yield '<w:proofErr w:type="spellEnd"/>'
            elif piece:
                yield run(piece)

    def marked(self, name, content=''):
        self.bookmarks += 1
        return bookmark(self.bookmarks, f'd{name}{self.bookmarks}', content)

    # Headers, footers, paper

    def page_layout(self):
        """The page number and the symbol on every page but the first, which has an address at its foot."""
        header = self.package.add(
            'header',
            'hdr',
            paragraph('- ', field('PAGE', '2'), ' -', style='Header') + paragraph(self.report.symbol, style='Header'),
            name='header1',
        )
        first = self.package.add('header', 'hdr', paragraph(style='Header'), name='header2')
        footer = self.package.add(
            'footer', 'ftr', paragraph(f'Secretariat of the {BODY}, pac@example.int', style='Footer'), name='footer1'
        )
        return (
            f'<w:sectPr><w:headerReference w:type="default" r:id="{header}"/><w:headerReference w:type="first" r:id="{first}"/>'
            f'<w:footerReference w:type="first" r:id="{footer}"/>'
            f'{docx.PAPER}<w:titlePg/></w:sectPr>'
        )
