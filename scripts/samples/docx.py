"""WordprocessingML packages: functions that give XML, and a Package that zips it, with the same bytes every time."""

import io
import re
import struct
import zipfile
import zlib
from xml.sax.saxutils import escape, quoteattr

OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
STRICT_OFFICE = 'http://purl.oclc.org/ooxml/officeDocument/relationships'
PACKAGE = 'http://schemas.openxmlformats.org/package/2006'
NAMESPACES = {
    'w': 'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
    'r': OFFICE,
    'wp': 'http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing',
    'a': 'http://schemas.openxmlformats.org/drawingml/2006/main',
    'pic': 'http://schemas.openxmlformats.org/drawingml/2006/picture',
    'mc': 'http://schemas.openxmlformats.org/markup-compatibility/2006',
    'v': 'urn:schemas-microsoft-com:vml',
    'wps': 'http://schemas.microsoft.com/office/word/2010/wordprocessingShape',
}
# ISO/IEC 29500-1: what "Strict Open XML Document" in Word's list of file types writes instead.
STRICT_NAMESPACES = {
    NAMESPACES['w']: 'http://purl.oclc.org/ooxml/wordprocessingml/main',
    OFFICE: STRICT_OFFICE,
    NAMESPACES['wp']: 'http://purl.oclc.org/ooxml/drawingml/wordprocessingDrawing',
    NAMESPACES['a']: 'http://purl.oclc.org/ooxml/drawingml/main',
    NAMESPACES['pic']: 'http://purl.oclc.org/ooxml/drawingml/picture',
}
# What strict Open XML spells otherwise, apart from the namespaces: (pattern, replacement).
STRICT_SPELLINGS = [
    (r'w:w="(\d+)" w:type="dxa"', lambda match: f'w:w="{int(match[1]) / 20:g}pt" w:type="dxa"'),
    (r'<w:(jc|lvlJc) w:val="left"/>', r'<w:\1 w:val="start"/>'),
    (r'<w:(jc|lvlJc) w:val="right"/>', r'<w:\1 w:val="end"/>'),
    (r'<w:ind w:left=', '<w:ind w:start='),
    (r'<w:left w:', '<w:start w:'),
    (r'<w:right w:', '<w:end w:'),
]
DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
CONTENT_TYPES = {
    'document': 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml',
    'core': 'application/vnd.openxmlformats-package.core-properties+xml',
    'png': 'image/png',
}
WORD_PART = 'application/vnd.openxmlformats-officedocument.wordprocessingml.{}+xml'
# A4, with the margins of an ordinary report.
PAPER = (
    '<w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1418" w:right="1134" w:bottom="1418" w:left="1134" w:header="720" '
    'w:footer="720" w:gutter="0"/>'
)
ZIP_TIME = (1980, 1, 1, 0, 0, 0)


# Runs and paragraphs -------------------------------------------------------------------------------------------

# What stands in w:t is text; these characters are elements of their own.
ELEMENTS = {'\t': '<w:tab/>', '\n': '<w:br/>', '\u2011': '<w:noBreakHyphen/>', '\u00ad': '<w:softHyphen/>'}


def text(content, tag='w:t'):
    """Characters as they stand in a run."""
    out = []
    for piece in re.split('([\t\n\u2011\u00ad])', content):
        if piece in ELEMENTS:
            out.append(ELEMENTS[piece])
        elif piece:
            space = ' xml:space="preserve"' if piece != piece.strip() else ''
            out.append(f'<{tag}{space}>{escape(piece)}</{tag}>')
    return ''.join(out)


def run(content, props=''):
    """`content` is text or, where it begins with `<`, the XML of a run's content."""
    inner = content if content.startswith('<') else text(content)
    return f'<w:r>{wrapped("w:rPr", props)}{inner}</w:r>'


def paragraph(*content, style='', num=None, props='', mark=''):
    """A paragraph. `num` is (numId, level); `props` follows both in w:pPr; `mark` formats the paragraph mark."""
    inner = f'<w:pStyle w:val="{style}"/>' if style else ''
    if num:
        inner += f'<w:numPr><w:ilvl w:val="{num[1]}"/><w:numId w:val="{num[0]}"/></w:numPr>'
    inner += props + wrapped('w:rPr', mark)
    runs = (part if part.startswith('<w:') or part.startswith('<mc:') else run(part) for part in content if part)
    return f'<w:p>{wrapped("w:pPr", inner)}{"".join(runs)}</w:p>'


def wrapped(tag, inner):
    return f'<{tag}>{inner}</{tag}>' if inner else ''


def hyperlink(relationship, content):
    linked = run(content, '<w:rStyle w:val="Hyperlink"/>')
    return f'<w:hyperlink r:id="{relationship}">{linked}</w:hyperlink>'


def bookmark(number, name, content=''):
    return f'<w:bookmarkStart w:id="{number}" w:name="{name}"/>{content}<w:bookmarkEnd w:id="{number}"/>'


def field(code, result, props=''):
    """A complex field, as Word writes it: begin, code, separate, result, end."""
    parts = (
        '<w:fldChar w:fldCharType="begin"/>',
        text(f' {code} ', 'w:instrText'),
        '<w:fldChar w:fldCharType="separate"/>',
        text(result),
        '<w:fldChar w:fldCharType="end"/>',
    )
    return ''.join(run(part, props) for part in parts)


def note_mark(kind, number):
    """The mark of a footnote, endnote or comment in the running text."""
    style = {'footnote': 'FootnoteReference', 'endnote': 'EndnoteReference', 'comment': 'CommentReference'}[kind]
    return run(f'<w:{kind}Reference w:id="{number}"/>', f'<w:rStyle w:val="{style}"/>')


def picture(relationship, number, name, side):
    """An inline picture, `side` English metric units wide and high."""
    uri = NAMESPACES['pic']
    return run(
        f'<w:drawing><wp:inline><wp:extent cx="{side}" cy="{side}"/>'
        f'<wp:docPr id="{number}" name="Picture {number}" descr={quoteattr(name)}/>'
        f'<a:graphic><a:graphicData uri="{uri}"><pic:pic><pic:nvPicPr><pic:cNvPr id="{number}" name="{name}"/><pic:cNvPicPr/>'
        f'</pic:nvPicPr><pic:blipFill><a:blip r:embed="{relationship}"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill>'
        f'<pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="{side}" cy="{side}"/></a:xfrm>'
        f'<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic>'
        f'</wp:inline></w:drawing>'
    )


# Tables -------------------------------------------------------------------------------------------------------------


def cell(*paragraphs, width, span=1, merge='', shade=''):
    props = f'<w:tcW w:w="{width}" w:type="dxa"/>'
    if span > 1:
        props += f'<w:gridSpan w:val="{span}"/>'
    if merge:
        props += f'<w:vMerge w:val="{merge}"/>'
    if shade:
        props += f'<w:shd w:val="clear" w:color="auto" w:fill="{shade}"/>'
    return f'<w:tc><w:tcPr>{props}</w:tcPr>{"".join(paragraphs)}</w:tc>'


def row(*cells, header=False):
    return f'<w:tr>{wrapped("w:trPr", "<w:tblHeader/>" if header else "")}{"".join(cells)}</w:tr>'


def table(widths, *rows, style='TableGrid'):
    """`widths` in twentieths of a point; they are the grid, cells repeat them."""
    grid = ''.join(f'<w:gridCol w:w="{width}"/>' for width in widths)
    return (
        f'<w:tbl><w:tblPr><w:tblStyle w:val="{style}"/><w:tblW w:w="{sum(widths)}" w:type="dxa"/>'
        f'<w:tblLayout w:type="fixed"/></w:tblPr><w:tblGrid>{grid}</w:tblGrid>{"".join(rows)}</w:tbl>'
    )


# Numbering ----------------------------------------------------------------------------------------------------------


def level(depth, pattern, fmt='decimal', style='', indent=None, hanging=None, props=''):
    """One level of a list: `pattern` as in w:lvlText, `style` the paragraph style linked to it."""
    indent = 567 + 700 * depth if indent is None else indent
    hanging = 567 + 140 * depth if hanging is None else hanging
    link = f'<w:pStyle w:val="{style}"/>' if style else ''
    return (
        f'<w:lvl w:ilvl="{depth}"><w:start w:val="1"/><w:numFmt w:val="{fmt}"/>{link}'
        f'<w:lvlText w:val={quoteattr(pattern)}/><w:lvlJc w:val="left"/>'
        f'<w:pPr><w:ind w:left="{indent}" w:hanging="{hanging}"/></w:pPr>{wrapped("w:rPr", props)}</w:lvl>'
    )


def numbering(abstracts, instances):
    """numbering.xml. `abstracts` are lists of levels; `instances` are (abstract, {level: start}), numbered from 1."""
    out = []
    for number, levels in enumerate(abstracts):
        out.append(
            f'<w:abstractNum w:abstractNumId="{number}"><w:multiLevelType w:val="multilevel"/>{"".join(levels)}</w:abstractNum>'
        )
    for number, (abstract, starts) in enumerate(instances, 1):
        overrides = ''.join(
            f'<w:lvlOverride w:ilvl="{depth}"><w:startOverride w:val="{start}"/></w:lvlOverride>'
            for depth, start in sorted(starts.items())
        )
        out.append(f'<w:num w:numId="{number}"><w:abstractNumId w:val="{abstract}"/>{overrides}</w:num>')
    return ''.join(out)


# The package --------------------------------------------------------------------------------------------------------


def root(tag, inner, strict=False):
    """A whole part: declaration, root element with the namespaces that are used, content."""
    names = [
        prefix for prefix in NAMESPACES if prefix == 'w' or re.search(rf'[<\s"]{prefix}:|Requires="{prefix}"', inner)
    ]
    spaces = ''.join(f' xmlns:{prefix}="{NAMESPACES[prefix]}"' for prefix in names)
    xml = f'{DECLARATION}<w:{tag}{spaces}>{inner}</w:{tag}>'
    if strict:
        for transitional, iso in STRICT_NAMESPACES.items():
            xml = xml.replace(transitional, iso)
        for pattern, replacement in STRICT_SPELLINGS:
            xml = re.sub(pattern, replacement, xml)
        xml = xml.replace('<w:document ', '<w:document w:conformance="strict" ', 1)
    return xml.encode()


def notes(kind, contents):
    """footnotes.xml or endnotes.xml: the two separators that Word keeps, then the notes, numbered from 1."""
    separators = ''.join(
        f'<w:{kind} w:type="{name}" w:id="{number}"><w:p><w:r><w:{name}/></w:r></w:p></w:{kind}>'
        for number, name in ((-1, 'separator'), (0, 'continuationSeparator'))
    )
    style = {'footnote': 'Footnote', 'endnote': 'Endnote'}[kind]
    mark = run(f'<w:{kind}Ref/>', f'<w:rStyle w:val="{style}Reference"/>')
    out = (
        f'<w:{kind} w:id="{number}">{paragraph(mark, run(" " + content), style=style + "Text")}</w:{kind}>'
        for number, content in enumerate(contents, 1)
    )
    return separators + ''.join(out)


class Package:
    """A DOCX under construction. Parts are written in the order in which they were added."""

    def __init__(self, strict=False):
        self.strict = strict
        self.parts = []  # (name, content type, bytes)
        self.relationships = []  # of the main part: (id, type, target, external)

    def relate(self, kind, target, external=False):
        base = STRICT_OFFICE if self.strict else OFFICE
        identifier = f'rId{len(self.relationships) + 1}'
        self.relationships.append((identifier, f'{base}/{kind}', target, external))
        return identifier

    def link(self, url):
        """A hyperlink's target; the same address keeps one relationship."""
        known = [entry[0] for entry in self.relationships if entry[2] == url and entry[3]]
        return known[0] if known else self.relate('hyperlink', url, external=True)

    def add(self, kind, tag, inner, name=''):
        """A part of the main document, such as ('styles', 'styles', xml). Gives the relationship's id."""
        name = name or kind
        self.parts.append((f'word/{name}.xml', WORD_PART.format(kind), root(tag, inner, self.strict)))
        return self.relate(kind, f'{name}.xml')

    def add_image(self, name, data):
        self.parts.append((f'word/media/{name}', CONTENT_TYPES['png'], data))
        return self.relate('image', f'media/{name}')

    def zipped(self, body, title, creator):
        """The finished file. `body` is the inner XML of w:body; the properties carry no date."""
        core = (
            f'{DECLARATION}<cp:coreProperties xmlns:cp="{PACKAGE}/metadata/core-properties" '
            f'xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>{escape(title)}</dc:title>'
            f'<dc:creator>{escape(creator)}</dc:creator></cp:coreProperties>'
        ).encode()
        document = root('document', f'<w:body>{body}</w:body>', self.strict)
        parts = [
            ('word/document.xml', CONTENT_TYPES['document'], document),
            *self.parts,
            ('docProps/core.xml', CONTENT_TYPES['core'], core),
        ]
        base = STRICT_OFFICE if self.strict else OFFICE
        package_relationships = [
            ('rId1', f'{base}/officeDocument', 'word/document.xml', False),
            ('rId2', f'{PACKAGE}/relationships/metadata/core-properties', 'docProps/core.xml', False),
        ]
        files = [
            ('[Content_Types].xml', content_types(parts)),
            ('_rels/.rels', relationships_part(package_relationships)),
            ('word/_rels/document.xml.rels', relationships_part(self.relationships)),
        ]
        return zip_bytes(files + [(name, data) for name, _, data in parts])


def content_types(parts):
    overrides = ''.join(
        f'<Override PartName="/{name}" ContentType="{kind}"/>' for name, kind, _ in parts if not name.endswith('.png')
    )
    defaults = ''.join(
        f'<Default Extension="{extension}" ContentType="{kind}"/>'
        for extension, kind in (
            ('rels', 'application/vnd.openxmlformats-package.relationships+xml'),
            ('xml', 'application/xml'),
            ('png', 'image/png'),
        )
    )
    return f'{DECLARATION}<Types xmlns="{PACKAGE}/content-types">{defaults}{overrides}</Types>'.encode()


def relationships_part(relationships):
    out = ''.join(
        f'<Relationship Id="{identifier}" Type="{kind}" Target={quoteattr(target)}'
        f'{" TargetMode=%s" % quoteattr("External") if external else ""}/>'
        for identifier, kind, target, external in relationships
    )
    return f'{DECLARATION}<Relationships xmlns="{PACKAGE}/relationships">{out}</Relationships>'.encode()


def zip_bytes(files):
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, 'w', zipfile.ZIP_DEFLATED) as archive:
        for name, data in files:
            entry = zipfile.ZipInfo(name, ZIP_TIME)
            entry.compress_type = zipfile.ZIP_DEFLATED
            archive.writestr(entry, data)
    return buffer.getvalue()


def emblem(side=64):
    """A PNG of two rings in one bit per pixel: the logo of a group that does not exist."""
    rows = []
    for y in range(side):
        bits = 0
        for x in range(side):
            distance = ((x - side / 2 + 0.5) ** 2 + (y - side / 2 + 0.5) ** 2) ** 0.5 / side
            white = not (0.40 < distance < 0.48 or 0.14 < distance < 0.26)
            bits = bits << 1 | white
        rows.append(b'\0' + bits.to_bytes(side // 8, 'big'))

    def chunk(kind, data):
        return struct.pack('>I', len(data)) + kind + data + struct.pack('>I', zlib.crc32(kind + data))

    header = struct.pack('>IIBBBBB', side, side, 1, 0, 0, 0, 0)
    # Level 0 stores: the bytes do not depend on the version of zlib.
    return (
        b'\x89PNG\r\n\x1a\n'
        + chunk(b'IHDR', header)
        + chunk(b'IDAT', zlib.compress(b''.join(rows), 0))
        + chunk(b'IEND', b'')
    )
