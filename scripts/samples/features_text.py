"""The small text samples: each shows one thing. A row is (name, what it shows, encoding, text)."""

ROWS = [
    (
        'agreed-v1',
        'three sections, to be compared with agreed-v2.txt',
        'utf-8',
        '''\
1. Opening
The meeting was opened at nine.
2. Lamps
2.1 The Secretariat was requested to order two spare lamps by 30 April 2018.
2.2 The Group thanked the keeper.
3. Follow-up
3.1 Member States were invited to share their tide tables.
''',
    ),
    (
        'agreed-v2',
        'the same a meeting later: a section more, a date changed, a request softened',
        'utf-8',
        '''\
1. Opening
The meeting was opened at nine.
2. Lamps
2.1 The Secretariat was requested to order two spare lamps by 31 May 2018.
2.2 The Group thanked the keeper.
3. Fog horn
3.1 The Group approved the new fog horn.
4. Follow-up
4.1 Member States were encouraged to share their tide tables.
''',
    ),
    (
        'annexes',
        'annexes and an appendix behind the sections',
        'utf-8',
        '''\
1. Opening
The meeting was opened at nine.

Annex 1

List of documents

Document\tTitle
HLG-12/1\tDraft agenda
HLG-12/2\tTide table

Annex 2: Working methods

1. The Group works in English.
2. The Group meets twice a year.

Appendix to Annex 2

The calendar is kept by the Secretariat.
''',
    ),
    (
        'citations',
        'citations of many families and forms, one per line, and three that are none',
        'utf-8',
        '''\
1. Citations
The work is based on PP-14 Resolution 139 (Rev. Busan, 2014).
Members recalled Council Resolution 1332 (Modified 2016) and Decision 482 (C01, last amended C18).
WTDC-17 Resolution 37 (Rev. Buenos Aires, 2017) and WTSA-16 Resolution 44 (Rev. Hammamet, 2016) were amended.
The frequencies follow Resolution 646 (Rev.WRC-15).
UNGA Resolutions 70/1 and 70/125 speak of access, and so does A/RES/72/200.
ECOSOC adopted 2017 ECOSOC Resolution (E/RES/2017/21) in July.
Security Council resolution 2250 (2015) concerns young people.
The lamp follows Recommendation ITU-T F.790 (01/2007) and Recommendation ITU-R M.1371-5 (02/2014).
The report is in Document A/72/64-E/2017/12 and in Document C18/29.
See also Addendum 1 to Document CWG-PAC-9/4 (Rev.1).
Paragraphs 4 and 7 of UNGA Resolution 70/125 and Article 40 of the ITU Constitution apply.
The Reports of the 7th, 8th and 9th meetings of CWG-PAC are on the website.
WSIS Action Line C2 supports SDG 9 and target 9.c.
Results go to HLPF 2018 and to PP-18.
The Tunis Agenda for the Information Society and ISO 11620:2014 are cited.
The page is at https://www.example.int/harbour/tides.

That resolution was not cited again.
The screen has a resolution of 1920/1080.
The decision 3 weeks later surprised no one.
''',
    ),
    (
        'dates',
        'dates and deadlines in the usual English forms, with and without a year',
        'utf-8',
        '''\
REPORT OF THE TWELFTH MEETING
Geneva, 6 March 2018

1. Dates
1.1 The meeting was held on 5 and 6 March 2018.
1.2 Open Doors Week will take place from 14 to 18 May 2018.
1.3 The summer course runs from 28 June to 3 July.
1.4 The exhibition of 19-23 March is open to all.
1.5 Replies are due by 30 April 2018.
1.6 The next dates are:
• Call for posters: deadline 9 February
• Publication of the programme: 15 April
1.7 The Secretariat was requested to publish the table no later than May 15th, 2018.
1.8 Member States were invited to reply within 60 days.
1.9 The next meeting will be held in October 2018.
''',
    ),
    (
        'decisions',
        'a decision of each force, with lists, deadlines and addressees',
        'utf-8',
        '''\
1. Decisions
1.1 The Group decided to meet twice a year.
1.2 The Secretariat was requested to circulate the tide table by 30 April 2018.
1.3 The Group instructed the Secretariat to order two spare lamps.
1.4 The Group recommended that the Secretariat should visit the southern beacon.
1.5 Member States and Sector Members were encouraged to share their tide tables.
1.6 The Vice-Chairs were invited to report on their regions at the next meeting.
1.7 The Group expressed its appreciation to the pilots.
1.8 The Group agreed that the fog horn should be tested at noon.
1.9 The agenda was adopted without change.
1.10 The Group took note of Document HLG-12/4.
1.11 The Secretariat was requested:
a) to repaint the northern beacon;
b) to publish a list of faults before the next meeting;
c) to ask the pilots for their opinion.
1.12 The Group: a) noted the report; b) thanked the keeper; c) approved the budget.
1.13 It was agreed to close the list of faults.
Action: Secretariat to send the circular letter.
''',
    ),
    (
        'front-matter',
        'a title page, a summary, what is asked of the reader, references',
        'utf-8',
        '''\
Harbour Lights Group
12th meeting – Geneva, 5-6 March 2018
Document HLG-12/9-E
6 March 2018
Original: English
Chair, Harbour Lights Group (HLG)
REPORT OF THE 12th MEETING

Summary
This report sets out the results of the 12th meeting of the Harbour Lights Group (HLG).

Action required
The Council is invited to note this report.

References
PP-14 Resolution 139 (Rev. Busan, 2014); Document HLG-12/4

1. Introduction
The meeting was attended by 23 delegates and considered 8 documents.
''',
    ),
    (
        'hard-wrapped',
        'paragraphs broken at 60 columns, with a list',
        'utf-8',
        '''\
1. Harbour lights

1.1 The northern beacon was repaired in January. The keeper
reported that the new lamp uses half the power of the old
one, as foreseen in PP-14 Resolution 182 (Rev. Busan,
2014).

1.2 The Secretariat was requested:

   a) to repaint the northern beacon before the end of the
      summer;
   b) to publish the tide table.

The meeting was closed at noon, and the delegates went on
a boat trip.
''',
    ),
    (
        'latin1',
        'text in Latin-1',
        'latin-1',
        '''\
1. Opening
Mr José Peñalver (España) thanked the délégués of Côte d'Ivoire.
2. Closure
The Group thanked the host for the café, which cost 3 £.
''',
    ),
    (
        'lettered-sections',
        'sections with letters and Roman numbers',
        'utf-8',
        '''\
A. Opening
The meeting was opened at nine.
B. Harbour lights
I. Northern beacon
The lamp was replaced.
II. Southern beacon
No change was reported.
C. Closure
The meeting was closed at noon.
''',
    ),
    (
        'one-line-paragraphs',
        'each paragraph on one line, however long, no empty lines',
        'utf-8',
        '''\
1. Harbour lights
1.1 The northern beacon was repaired in January. The keeper reported that the new lamp uses half the power of the old one, and that the mechanism turns without noise for the first time since the storm.
1.2 The southern beacon was inspected in February.
The meeting was closed at noon.
The delegates went on a boat trip.
''',
    ),
    (
        'page-lines',
        'page numbers and a repeated page header between and within paragraphs',
        'utf-8',
        '''\
1. Opening

The meeting was opened at nine and the delegates were
welcomed by the harbour master, who showed them the new
lamp. The Secretariat was requested to circulate the

                         - 1 -

HLG-12/9-E

drawings of the lamp to all members of the Group before the
end of the month.

2. Harbour lights

The northern beacon was repaired in January. The keeper
reported that the new lamp uses half the power of the old
one.

                         - 2 -

HLG-12/9-E

3. Closure

The meeting was closed at noon, and the delegates went on
a boat trip.

                         - 3 -
''',
    ),
    (
        'people',
        'people with their titles, offices and countries',
        'utf-8',
        '''\
1. Persons
1.1 Mr Anselmo Quiroga (Uruguay), Chairman of the Group, opened the meeting.
1.2 Ms Siri Kvalheim, Rapporteur for the handbook, presented the draft.
1.3 H.E. Dr Noor Haddadin, Minister of Transport of Jordan, welcomed the delegates.
1.4 The Vice-Chairs, Ms Yewande Talabi (Nigeria), Mr Haruto Kisaragi (Japan) and Prof. Ilse Vantongeren (Belgium), were thanked.
1.5 The delegate of Kenya, Mr Otieno Wakhungu, asked for the floor.
''',
    ),
    (
        'remarks',
        'what speakers and papers say, which is no decision, and one decision among it',
        'utf-8',
        '''\
1. Discussion
1.1 The delegate of Kenya requested a simpler form.
1.2 Some Member States called on the Secretariat to print fewer documents.
1.3 Mr Haruto Kisaragi encouraged participants to visit the beacon.
1.4 The contribution recommends that the fog horn be tested.
1.5 It was proposed to meet in spring.
1.6 The Chairman thanked the interpreters.
1.7 At its previous meeting, the Group had decided to order two lamps.
1.8 The Group may wish to return to the matter.
1.9 The Group did not agree on the colour.
1.10 The Group agreed on the height.
''',
    ),
    (
        'run-in-titles',
        'titles that share a paragraph with their text',
        'utf-8',
        '''\
5. Activities
5.1 Northern beacon (2018) (HLG-12/4): The beacon was repaired in January.
5.2 Southern beacon: No change was reported.
5.3 Fog horn (HLG-12/5) A test is planned for May.
''',
    ),
    (
        'stray-labels',
        'numbers without text, which a converter left behind',
        'utf-8',
        '''\
1. Opening
The meeting was opened at nine.
2 
3 
2. Harbour lights
2.1 The northern beacon was repaired.
2.1.1. 
2.2 The southern beacon was inspected.
''',
    ),
    (
        'tables',
        'lines with tabs, which are the rows of a table',
        'utf-8',
        '''\
1. Lamps
The hours are these:
Lamp\tJanuary\tFebruary
North\t310\t280
South\t295\t270
The figures are provisional.
''',
    ),
    (
        'utf16',
        'text in UTF-16 with a byte order mark',
        'utf-16',
        '''\
1. Opening
The meeting was opened at nine – on time.
2. Closure
The Group thanked Mr Łukasz Brzęczyk for the “quiet” horn.
''',
    ),
]


def samples():
    """(file name, what it shows, bytes) of each. UTF-16 is little-endian on every machine."""
    return [(f'{name}.txt', shows, encoded(content, encoding)) for name, shows, encoding, content in ROWS]


def encoded(content, encoding):
    if encoding == 'utf-16':
        return b'\xff\xfe' + content.encode('utf-16-le')
    return content.encode(encoding)
