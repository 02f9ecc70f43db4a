"""The styles that the samples use, as word/styles.xml."""

from docx import wrapped

NORMAL = (
    '<w:rFonts w:ascii="Calibri" w:hAnsi="Calibri" w:cs="Calibri"/><w:sz w:val="22"/><w:szCs w:val="22"/>'
    '<w:lang w:val="en-GB"/>'
)
BOLD = '<w:b/><w:bCs/>'
RAISED = '<w:vertAlign w:val="superscript"/>'
BLUE = '<w:color w:val="0563C1"/><w:u w:val="single"/>'
KEEP = '<w:keepNext/>'
NEW_PAGE = '<w:pageBreakBefore/>'
CENTRED = '<w:jc w:val="center"/>'


def spacing(before, after):
    return f'<w:spacing w:before="{before}" w:after="{after}"/>'


def outline(level):
    return f'<w:outlineLvl w:val="{level}"/>'


def size(half_points):
    return f'<w:sz w:val="{half_points}"/><w:szCs w:val="{half_points}"/>'


# Id, name, paragraph properties, run properties; all but the first are based on it.
PARAGRAPHS = [
    ('Normal', 'Normal', spacing(0, 120), ''),
    ('Heading1', 'heading 1', KEEP + spacing(280, 120) + outline(0), BOLD + size(26)),
    ('Heading2', 'heading 2', KEEP + spacing(200, 80) + outline(1), BOLD + size(24)),
    ('Heading3', 'heading 3', KEEP + spacing(160, 80) + outline(2), BOLD),
    ('NumberedItem', 'Numbered item', '', ''),
    ('NumberedPoint', 'Numbered point', '', ''),
    ('ListParagraph', 'List Paragraph', '<w:contextualSpacing/>', ''),
    ('ReportTitle', 'Report title', spacing(240, 240) + CENTRED, BOLD + size(28)),
    ('ReportSource', 'Report source', spacing(360, 120) + CENTRED, size(24)),
    ('BoxHeading', 'Box heading', spacing(120, 60) + CENTRED, BOLD),
    ('AnnexNo', 'Annex No', KEEP + NEW_PAGE + spacing(0, 60) + CENTRED, BOLD + size(26)),
    ('AnnexTitle', 'Annex title', KEEP + spacing(0, 240) + CENTRED, BOLD + size(26)),
    ('TableText', 'Table text', spacing(40, 40), size(20)),
    ('Header', 'header', CENTRED, size(18)),
    ('Footer', 'footer', CENTRED, size(18)),
    ('FootnoteText', 'footnote text', spacing(0, 0), size(18)),
    ('EndnoteText', 'endnote text', spacing(0, 0), size(18)),
    ('CommentText', 'annotation text', '', size(20)),
]
CHARACTERS = [
    ('FootnoteReference', 'footnote reference', RAISED),
    ('EndnoteReference', 'endnote reference', RAISED),
    ('CommentReference', 'annotation reference', size(16)),
    ('Hyperlink', 'Hyperlink', BLUE),
]
BORDERS = ''.join(
    f'<w:{side} w:val="single" w:sz="4" w:space="0" w:color="auto"/>'
    for side in ('top', 'left', 'bottom', 'right', 'insideH', 'insideV')
)
MARGINS = ''.join(f'<w:{side} w:w="108" w:type="dxa"/>' for side in ('left', 'right'))
TABLES = [  # the second is based on the first
    ('TableNormal', 'Normal Table', f'<w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar>{MARGINS}</w:tblCellMar>'),
    ('TableGrid', 'Table Grid', f'<w:tblBorders>{BORDERS}</w:tblBorders>'),
]


def styles(numbered=None):
    """The inner XML of styles.xml. `numbered` maps a paragraph style's id to its (numId, level)."""
    out = [f'<w:docDefaults><w:rPrDefault><w:rPr>{NORMAL}</w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>']
    for identifier, name, paragraph, characters in PARAGRAPHS:
        properties = with_number(paragraph, (numbered or {}).get(identifier))
        out.append(style('paragraph', identifier, name, 'Normal', wrapped('w:pPr', properties), characters))
    for identifier, name, characters in CHARACTERS:
        out.append(style('character', identifier, name, '', '', characters))
    for identifier, name, properties in TABLES:
        out.append(style('table', identifier, name, 'TableNormal', wrapped('w:tblPr', properties)))
    return ''.join(out)


def with_number(paragraph, num):
    """The paragraph properties with w:numPr, which the schema wants behind w:keepNext."""
    if not num:
        return paragraph
    depth = f'<w:ilvl w:val="{num[1]}"/>' if num[1] else ''
    keep = KEEP if KEEP in paragraph else ''
    return f'{keep}<w:numPr>{depth}<w:numId w:val="{num[0]}"/></w:numPr>{paragraph[len(keep):]}'


def style(kind, identifier, name, base, properties, characters=''):
    """One w:style; a base is no style of its own base, and the default of its kind."""
    is_base = identifier == base
    default = ' w:default="1"' if is_base else ''
    based_on = f'<w:basedOn w:val="{base}"/>' if base and not is_base else ''
    return (
        f'<w:style w:type="{kind}"{default} w:styleId="{identifier}"><w:name w:val="{name}"/>{based_on}'
        f'{properties}{wrapped("w:rPr", characters)}</w:style>'
    )
