"""The small DOCX samples: each shows one thing that Word does. The table ROWS names and describes them."""

import docx
from docx import bookmark, cell, field, hyperlink, note_mark, paragraph, row, run, table
from styles import BOLD, styles

AUTHOR = 'Secretariat of the Harbour Lights Group'
SECTIONS = [docx.level(0, '%1.'), docx.level(1, '%1.%2'), docx.level(2, '%1.%2.%3')]
LETTERS = [docx.level(0, '%1)', 'lowerLetter')]
CHANGE = 'w:author="Ines Marabou" w:date="2018-03-05T09:30:00Z"'


def document(body, title, numbering=None, numbered=None, package=None):
    """A whole file around `body`. `numbering` is (abstract lists, instances) as docx.numbering takes them."""
    package = package or docx.Package()
    package.add('styles', 'styles', styles(numbered))
    if numbering:
        package.add('numbering', 'numbering', docx.numbering(*numbering))
    return package.zipped(f'{body}<w:sectPr>{docx.PAPER}</w:sectPr>', title, AUTHOR)


def section(title, body, **more):
    """A file with one section, its number typed, as many authors do."""
    return document(heading('1. Harbour lights') + body, title, **more)


def heading(content, level=1):
    return paragraph(content, style=f'Heading{level}')


def heading_with_bookmark(content, name):
    return paragraph(bookmark(1, name, run(content)), style='Heading1', num=(1, 0))


def numbered(content, num, level, bold=False):
    return paragraph(run(content, BOLD if bold else ''), num=(num, level))


# Numbers ------------------------------------------------------------------------------------------------------------


def numbering_restart():
    lists = ([LETTERS], [(0, {}), (0, {0: 1}), (0, {0: 5})])
    body = (
        paragraph('The Group agreed:')
        + numbered('to repaint the northern beacon;', 1, 0)
        + numbered('to test the fog horn at noon.', 1, 0)
        + paragraph('The Secretariat was requested:')
        + numbered('to order two spare lamps;', 2, 0)
        + numbered('to publish the tide table.', 2, 0)
        + paragraph('The list of the last meeting goes on:')
        + numbered('to ask the pilots for their opinion.', 3, 0)
        + numbered('to keep a list of faults.', 3, 0)
    )
    return section('Numbering that starts over', body, numbering=lists)


def style_numbering():
    levels = [
        docx.level(0, '%1.', style='Heading1'),
        docx.level(1, '%1.%2', style='NumberedItem'),
        docx.level(2, '%1.%2.%3', style='NumberedPoint'),
    ]
    body = (
        heading('Opening')
        + paragraph('The meeting was opened at nine.')
        + heading('Harbour lights')
        + paragraph(run('Northern beacon:', BOLD), ' The lamp was replaced.', style='NumberedItem')
        + paragraph('The Group thanked the keeper.', style='NumberedPoint')
        + paragraph('The Secretariat was requested to report to the next meeting.', style='NumberedPoint')
        + paragraph(run('Southern beacon:', BOLD), ' No change was reported.', style='NumberedItem')
        + heading('Closure')
        + paragraph('The meeting was closed at noon.')
    )
    return document(
        body,
        'Numbers from paragraph styles',
        ([levels], [(0, {})]),
        {'Heading1': (1, 0), 'NumberedItem': (1, 1), 'NumberedPoint': (1, 2)},
    )


def direct_numbering():
    body = (
        numbered('Opening', 1, 0, bold=True)
        + paragraph('The meeting was opened at nine.')
        + numbered('Harbour lights', 1, 0, bold=True)
        + numbered('Northern beacon', 1, 1, bold=True)
        + numbered('The Group thanked the keeper.', 1, 2)
        + numbered('The Group noted the cost.', 1, 2)
        + numbered('Southern beacon', 1, 1, bold=True)
        + numbered('The Group noted the report.', 1, 2)
        + numbered('Closure', 1, 0, bold=True)
        + paragraph('The meeting was closed at noon.')
    )
    return document(body, 'Numbers on each paragraph', ([SECTIONS], [(0, {})]))


def empty_numbered_paragraph():
    body = (
        numbered('Opening', 1, 0, bold=True)
        + paragraph('The meeting was opened at nine.')
        + paragraph(num=(1, 0))
        + numbered('Closure', 1, 0, bold=True)
        + paragraph('The meeting was closed at noon.')
    )
    return document(body, 'A number without text', ([SECTIONS], [(0, {})]))


def number_formats():
    def one(fmt, pattern):
        return [docx.level(0, pattern, fmt)]

    formats = [
        ('upperRoman', '%1.'),
        ('lowerRoman', '(%1)'),
        ('upperLetter', '%1.'),
        ('decimalZero', '%1'),
        ('ordinal', '%1'),
    ]
    body = ''.join(
        paragraph('The Secretariat was requested:')
        + numbered('to test the northern beacon;', number, 0)
        + numbered('to test the southern beacon.', number, 0)
        for number in range(1, len(formats) + 1)
    )
    lists = ([one(*entry) for entry in formats], [(number, {}) for number in range(len(formats))])
    return section('Forms of numbers', body, numbering=lists)


# Text that is not simply there --------------------------------------------------------------------------------------


def tracked_changes():
    inserted = f'<w:ins w:id="1" {CHANGE}>{run("encouraged")}</w:ins>'
    deleted = f'<w:del w:id="2" {CHANGE}><w:r>{docx.text("requested", "w:delText")}</w:r></w:del>'
    gone = (
        f'<w:p><w:pPr><w:rPr><w:del w:id="3" {CHANGE}/></w:rPr></w:pPr>'
        f'<w:del w:id="4" {CHANGE}><w:r>{docx.text("The Group postponed the matter.", "w:delText")}</w:r></w:del></w:p>'
    )
    body = (
        paragraph('The Secretariat was ', deleted, inserted, ' to test the fog horn by 30 April 2018.')
        + gone
        + paragraph('The Group noted the report.')
    )
    return section('Insertions and deletions', body)


def moved_text():
    sentence = 'The Group thanked the pilots.'
    source = (
        f'<w:p><w:moveFromRangeStart w:id="1" w:name="move1" {CHANGE}/>'
        f'<w:moveFrom w:id="2" {CHANGE}>{run(sentence)}</w:moveFrom><w:moveFromRangeEnd w:id="1"/></w:p>'
    )
    target = (
        f'<w:p><w:moveToRangeStart w:id="3" w:name="move1" {CHANGE}/>'
        f'<w:moveTo w:id="4" {CHANGE}>{run(sentence)}</w:moveTo><w:moveToRangeEnd w:id="3"/></w:p>'
    )
    return section('Text moved to another place', source + paragraph('The Group noted the tide table.') + target)


def hidden_text():
    body = paragraph('The Group adopted the tide table', run(' (note to the editor: which one?)', '<w:vanish/>'), '.')
    return section('Hidden text', body)


def comments():
    package = docx.Package()
    remark = (
        f'<w:comment w:id="1" {CHANGE} w:initials="IM">'
        + paragraph(
            run('<w:annotationRef/>', '<w:rStyle w:val="CommentReference"/>'),
            'Is this the date in the circular letter?',
            style='CommentText',
        )
        + '</w:comment>'
    )
    package.add('comments', 'comments', remark)
    body = paragraph(
        'Replies are expected by ',
        '<w:commentRangeStart w:id="1"/>',
        '9 March 2018',
        '<w:commentRangeEnd w:id="1"/>',
        note_mark('comment', 1),
        '.',
    )
    return section('A comment', body, package=package)


def text_box():
    inside = paragraph('The tide table changes on 1 April 2018.') + paragraph('See Document HLG-12/4.')
    modern = (
        '<w:drawing><wp:inline><wp:extent cx="2880000" cy="720000"/><wp:docPr id="1" name="Text box 1"/><a:graphic>'
        f'<a:graphicData uri="{docx.NAMESPACES["wps"]}"><wps:wsp><wps:cNvSpPr txBox="1"/><wps:spPr><a:xfrm><a:off x="0" y="0"/>'
        '<a:ext cx="2880000" cy="720000"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></wps:spPr>'
        f'<wps:txbx><w:txbxContent>{inside}</w:txbxContent></wps:txbx><wps:bodyPr/></wps:wsp></a:graphicData></a:graphic>'
        '</wp:inline></w:drawing>'
    )
    old = (
        '<w:pict><v:rect style="width:226pt;height:57pt"><v:textbox>'
        f'<w:txbxContent>{inside}</w:txbxContent></v:textbox></v:rect></w:pict>'
    )
    box = (
        f'<mc:AlternateContent><mc:Choice Requires="wps">{modern}</mc:Choice><mc:Fallback>{old}</mc:Fallback>'
        '</mc:AlternateContent>'
    )
    body = paragraph('The Group noted the following:', f'<w:r>{box}</w:r>') + paragraph('There was no discussion.')
    return section('A text box', body)


def content_controls():
    def control(tag, inner):
        return f'<w:sdt><w:sdtPr><w:tag w:val="{tag}"/></w:sdtPr><w:sdtContent>{inner}</w:sdtContent></w:sdt>'

    body = (
        control('title', paragraph('REPORT OF THE TWELFTH MEETING', style='ReportTitle'))
        + heading('1. Opening')
        + paragraph('The Harbour Lights Group met on ', control('date', run('6 March 2018')), '.')
        + table(
            [3000, 6638],
            row(cell(paragraph('Lamps'), width=3000), control('answer', cell(paragraph('Four'), width=6638))),
        )
    )
    return document(body, 'Content controls')


# Notes, links, fields -----------------------------------------------------------------------------------------------


def footnotes():
    package = docx.Package()
    package.add(
        'footnotes',
        'footnotes',
        docx.notes('footnote', ('Measured at low tide.', 'See UNGA Resolution 70/125, paragraph 12.')),
    )
    body = paragraph('The beacon is visible at nine miles', note_mark('footnote', 1), ' in clear weather.') + paragraph(
        'The Group recalled the matter of access', note_mark('footnote', 2), '.'
    )
    return section('Footnotes', body, package=package)


def endnotes():
    package = docx.Package()
    package.add('endnotes', 'endnotes', docx.notes('endnote', ('The figures are those of 2017.',)))
    body = paragraph('Forty lamps were replaced', note_mark('endnote', 1), ' in the year.')
    return section('An endnote', body, package=package)


def hyperlinks():
    package = docx.Package()
    table_link = package.link('https://www.example.int/harbour/tides')
    mail_link = package.link('mailto:lights@example.int')
    body = (
        paragraph('The tide table is at ', hyperlink(table_link, 'https://www.example.int/harbour/tides'), '.')
        + paragraph('Questions go to ', hyperlink(mail_link, 'the Secretariat'), '.')
        + paragraph('For the cost, see ', f'<w:hyperlink w:anchor="cost">{run("below")}</w:hyperlink>', '.')
        + paragraph(bookmark(1, 'cost', run('The cost')), ' of a lamp is 80 francs.')
        + paragraph(
            'The circular letter is at ',
            field('HYPERLINK "https://www.example.int/harbour/letter"', 'this address'),
            '.',
        )
    )
    return section('Hyperlinks', body, package=package)


def fields():
    nested = (
        run('<w:fldChar w:fldCharType="begin"/>')
        + run(docx.text(' IF ', 'w:instrText'))
        + field('PAGE', '1')
        + run(docx.text(' = 1 "first" "later" ', 'w:instrText'))
        + run('<w:fldChar w:fldCharType="separate"/>')
        + run('first')
        + run('<w:fldChar w:fldCharType="end"/>')
    )
    body = (
        heading_with_bookmark('Harbour lights', 'lights')
        + paragraph(
            'The Group met in ',
            bookmark(2, 'place', run('Geneva')),
            ' and will stay in ',
            field('REF place', 'Geneva'),
            '.',
        )
        + paragraph(
            'See section ',
            f'<w:fldSimple w:instr=" REF lights \\r ">{run("1")}</w:fldSimple>',
            ' on page ',
            field('PAGEREF lights', '1'),
            '.',
        )
        + paragraph('This is the ', nested, ' page.')
        + paragraph('Table ', field('SEQ Table \\* ARABIC', '1'), ' is missing.')
    )
    return document(body, 'Fields', ([SECTIONS], [(0, {})]))


# Tables -------------------------------------------------------------------------------------------------------------


def merged_cells():
    widths = [3200, 3200, 3238]

    def one(content, column, **more):
        return cell(paragraph(content), width=widths[column], **more)

    rows = [
        row(one('Lamp', 0), cell(paragraph('Hours'), width=6438, span=2), header=True),
        row(one('North', 0, merge='restart'), one('January', 1), one('310', 2)),
        row(one('', 0, merge='continue'), one('February', 1), one('280', 2)),
        row(one('South', 0), one('January', 1), one('295', 2)),
    ]
    return section('Cells over several columns and rows', table(widths, *rows) + paragraph())


def nested_table():
    inner = table([1500, 1500], row(cell(paragraph('red'), width=1500), cell(paragraph('green'), width=1500)))
    outer = table(
        [4819, 4819],
        row(cell(paragraph('Lamp'), width=4819), cell(paragraph('Colours'), width=4819)),
        row(cell(paragraph('North'), width=4819), cell(inner, paragraph(), width=4819)),
    )
    return section('A table in a table', outer + paragraph('The table shows the colours of the lamps.'))


# Characters ---------------------------------------------------------------------------------------------------------


def no_break_hyphen():
    body = (
        paragraph('The keeper follows Recommendation ITU\u2011T F.790 (01/2007).')
        + paragraph('The inter\u00adna\u00adtional code has not changed.')
        + paragraph('The cost is 80\u00a0francs.')
    )
    return section('Hyphens that do not break, and soft ones', body)


def symbols():
    def symbol(font, code):
        return run(f'<w:sym w:font="{font}" w:char="{code}"/>')

    body = (
        paragraph(symbol('Wingdings', 'F0FC'), ' beacon repaired')
        + paragraph('90', symbol('Symbol', 'F0B0'), ' to the north')
        + paragraph('North ', symbol('Wingdings', 'F0E0'), ' south')
        + paragraph('Range ', symbol('Symbol', 'F0B3'), ' 9 miles')
    )
    return section('Symbols from symbol fonts', body)


def line_breaks():
    body = (
        paragraph('Harbour Lights Group\n12th meeting\nGeneva, 6 March 2018', style='ReportTitle')
        + heading('1. Harbour lights')
        + paragraph('Lamps\t4\nHorns\t1')
    )
    return document(body, 'Line breaks and tabs in one paragraph')


def pictures():
    """Alternative text of a drawing, of one in alternate content, of one in VML, and none."""
    package = docx.Package()
    emblem = package.add_image('image1.png', docx.emblem())
    placement = docx.picture(emblem, 1, 'The emblem: two rings', 571500)
    modern = docx.picture(emblem, 2, 'The lamp of the outer mole', 571500).removeprefix('<w:r>').removesuffix('</w:r>')

    def old(alt):
        return (
            f'<w:pict><v:shape style="width:45pt;height:45pt" alt="{alt}"><v:imagedata r:id="{emblem}"/></v:shape></w:pict>'
        )

    branches = (
        f'<mc:AlternateContent><mc:Choice Requires="wps">{modern}</mc:Choice>'
        f'<mc:Fallback>{old("The lamp, for old programs")}</mc:Fallback></mc:AlternateContent>'
    )
    body = (
        paragraph('The emblem: ', placement)
        + paragraph('A lamp: ', f'<w:r>{branches}</w:r>')
        + paragraph('A beacon: ', f'<w:r>{old("The beacon at low tide")}</w:r>')
        + paragraph('Not described: ', docx.picture(emblem, 4, '', 571500))
    )
    return section('Pictures', body, package=package)


def split_runs():
    pieces = (
        run('UNGA Reso'),
        '<w:proofErr w:type="spellStart"/>',
        run('lution', '<w:i/><w:iCs/>'),
        '<w:proofErr w:type="spellEnd"/>',
        bookmark(1, '_GoBack'),
        run(' A/RE'),
        run('S/70/1'),
        run('25'),
    )
    return section('A citation cut into runs', paragraph('The Group recalled ', *pieces, '.'))


# Pages and packages -------------------------------------------------------------------------------------------------


def headers_even_odd():
    package = docx.Package()
    references = ''
    for kind, number, content in (
        ('default', 1, 'Harbour Lights Group'),
        ('first', 2, 'First page'),
        ('even', 3, 'HLG-12/9-E'),
    ):
        part = package.add('header', 'hdr', paragraph(content, style='Header'), name=f'header{number}')
        references += f'<w:headerReference w:type="{kind}" r:id="{part}"/>'
    part = package.add(
        'footer',
        'ftr',
        paragraph('Page ', field('PAGE', '1'), ' of ', field('NUMPAGES', '3'), style='Footer'),
        name='footer1',
    )
    references += f'<w:footerReference w:type="default" r:id="{part}"/>'
    package.add('styles', 'styles', styles())
    package.add('settings', 'settings', '<w:evenAndOddHeaders/>')
    body = heading('1. Harbour lights') + ''.join(
        paragraph(f'This is page {number}.', props='<w:pageBreakBefore/>' if number > 1 else '') for number in (1, 2, 3)
    )
    return package.zipped(
        f'{body}<w:sectPr>{references}{docx.PAPER}<w:titlePg/></w:sectPr>',
        'Headers of even, odd and first pages',
        AUTHOR,
    )


def strict():
    body = (
        numbered('Harbour lights', 1, 0, bold=True)
        + paragraph('The Group noted Document HLG-12/4.')
        + table([4819, 4819], row(cell(paragraph('Lamp'), width=4819), cell(paragraph('North'), width=4819)))
        + paragraph()
    )
    return document(body, 'Strict Open XML', ([SECTIONS], [(0, {})]), package=docx.Package(strict=True))


def unnumbered_headings():
    body = (
        heading('Opening')
        + paragraph('The meeting was opened at nine.')
        + heading('Harbour lights')
        + heading('Northern beacon', 2)
        + paragraph('The Group thanked the keeper.')
        + heading('Closure')
        + paragraph('The meeting was closed at noon.')
    )
    return document(body, 'Headings without numbers')


ROWS = [
    ('comments', 'a comment at a date', comments),
    ('content-controls', 'content controls around a paragraph, a run and a cell', content_controls),
    ('direct-numbering', 'three levels of numbers set on each paragraph', direct_numbering),
    (
        'empty-numbered-paragraph',
        'a number without text, as left behind when a heading is deleted',
        empty_numbered_paragraph,
    ),
    ('endnotes', 'an endnote', endnotes),
    ('fields', 'fields with their results, simple, complex and nested', fields),
    ('footnotes', 'two footnotes, one of which cites a resolution', footnotes),
    (
        'headers-even-odd',
        'other headers on the first, even and odd pages, page numbers in the footer',
        headers_even_odd,
    ),
    ('hidden-text', 'text that is formatted as hidden', hidden_text),
    ('hyperlinks', 'links to addresses, to a bookmark, and as a field', hyperlinks),
    ('line-breaks', 'line breaks and tabs within a paragraph', line_breaks),
    ('merged-cells', 'a table with cells over two columns and over two rows, and a header row', merged_cells),
    ('moved-text', 'a paragraph moved with changes tracked', moved_text),
    ('nested-table', 'a table in a cell of another', nested_table),
    ('no-break-hyphen', 'no-break hyphens, soft hyphens, no-break spaces', no_break_hyphen),
    ('number-formats', 'Roman numbers, letters, ordinals, leading zeros', number_formats),
    ('numbering-restart', 'a list that starts over, and one that goes on at e)', numbering_restart),
    ('pictures', 'pictures with alternative text, in both notations', pictures),
    ('split-runs', 'one citation cut into many runs by formatting, spelling marks and a bookmark', split_runs),
    ('strict', 'strict Open XML: other namespaces', strict),
    ('style-numbering', 'numbers that come from paragraph styles, with run-in titles', style_numbering),
    ('symbols', 'characters of the fonts Symbol and Wingdings', symbols),
    ('text-box', 'a text box, twice in the file and once on the page', text_box),
    ('tracked-changes', 'words inserted and deleted, a paragraph deleted', tracked_changes),
    ('unnumbered-headings', 'headings by style alone', unnumbered_headings),
]


def samples():
    """(file name, what it shows, bytes) of each."""
    return [(f'{name}.docx', shows, build()) for name, shows, build in ROWS]
