"""samples/README.md: what each sample shows."""

import features_docx
import features_text

SERIES = [
    ('07', 'Geneva, October 2016', 'numbers through styles, front matter in a box', 'one line per paragraph'),
    ('08', 'Geneva, February 2017', 'numbers on each paragraph, runs cut by spelling marks', 'one line per paragraph'),
    (
        '09',
        'Montevideo, September 2017',
        'numbers through styles, front matter in a box',
        'wrapped at 76 columns, with page lines',
    ),
    (
        '10',
        'Geneva, January 2018',
        'numbers on each paragraph, runs cut by spelling marks',
        "a converter's dump, with its marks",
    ),
]

INTRODUCTION = '''\
# Samples

All documents in this folder are made up: the groups, the people, the meetings and every sentence.
`scripts/make-samples` writes them, the same bytes each time; `scripts/make-samples --check` says whether they are as it
would write them. To change one, change the rows in `scripts/samples/`.

## A series of reports

Four reports of the Council Working Group on Public Access Centres, a group that does not exist. Each is there as DOCX
and as text, with the same content.

| report | meeting | as DOCX | as text |
|---|---|---|---|
'''

STORY = '''
What happens from one meeting to the next:

- Some decisions are repeated word for word: the register in six languages (7, 8), data on public access (7 to 9).
- Some are reworded: the register (requested, then encouraged), the Equipment Fund (requested, then encouraged), data
  on public access (encouraged, then requested).
- Some get another deadline or addressee: the questionnaire (31 January, then 30 June 2017), the contact points
  (Member States, then Sector Members too, then regional offices), the number of visitors.
- Some are reported done: the questionnaire (9), the table for HLPF 2017 (9), the register and the handbook (10).
- One vanishes: the list of solar-powered centres (7).
- Resolutions are revised: WTSA-12 Resolution 44 (Rev. Dubai, 2012) becomes WTSA-16 Resolution 44 (Rev. Hammamet,
  2016), WTDC-14 Resolution 37 (Rev. Dubai, 2014) becomes WTDC-17 Resolution 37 (Rev. Buenos Aires, 2017), ECOSOC
  Resolution 2016/22 is followed by 2017/21.
- Sections come (centres in emergencies, 8), change places (the register and the handbook in 9, emergencies in 10),
  move under another section (the indicators, 9) and are renumbered.
- Speakers and contributions request, recommend and encourage all the time, and decide nothing.

## One thing each

| document | what it shows |
|---|---|
'''

TEMPLATES = '''
## Templates

`templates/` has forms for `wsis-render --template`: `briefing.md`, a note on what was decided and cited; `to-do.html`,
what each addressee has to do. They are written by hand.

## Python

`python/stream.py` keeps one `wsis-extract` open and feeds it paths; the page is in its first lines. `python/wsis.py` calls the shared library instead, by `ctypes`, and has
a line for each report of a folder.

## Tables

[tables/](tables/README.md) turns many reports into tables of decisions, citations and sections, with jq, SQLite, DuckDB or Python.

## Continuous integration

[ci/](ci/README.md) has recipes for GitHub, GitLab, pre-commit, make and containers: reports are checked and compared whenever somebody changes them.

## Many machines

[cluster/](cluster/README.md) has recipes for GNU parallel over ssh, Slurm and Snakemake, and says what 100 million
reports would take.
'''


def text():
    series = ''.join(
        f'| `cwg-pac-{number}` | {meeting} | {as_docx} | {as_text} |\n' for number, meeting, as_docx, as_text in SERIES
    )
    rows = [(name, shows) for module in (features_docx, features_text) for name, shows, _ in module.samples()]
    rows += [
        ('faults.txt', 'faults of many kinds, for the validator'),
        ('profile-tidewater.toml', 'a profile: house knowledge of a body that is not built in'),
        ('profile-tidewater.txt', 'a report of that body, to be read with it'),
    ]
    rows.sort()
    return INTRODUCTION + series + STORY + ''.join(f'| `{name}` | {shows} |\n' for name, shows in rows) + TEMPLATES
