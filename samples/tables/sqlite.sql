-- Tables of the reports in reports.ndjson, for SQLite 3.38 or later:  sqlite3 reports.db <samples/tables/sqlite.sql
-- README.md says what the columns are. Records of reports that could not be read have no rows.
.bail on

-- A line is one value, whatever stands in it.
create temp table lines (record text not null);
.mode ascii
.separator "\037" "\n"
.import reports.ndjson lines

begin;
create temp table reports as select rowid as report, record from lines where record ->> 'format' = 'wsis-report';

create temp table blocks (report, block, section, primary key (report, block));
insert into blocks select report, b.value ->> 'id', b.value ->> 'section' from reports, json_each(record, '$.blocks') b;

create table documents as select
    record ->> '$.source.name' as document, record ->> '$.metadata.meeting.body' as body,
    record ->> '$.metadata.meeting.ordinal' as meeting,
    coalesce(record ->> '$.metadata.meeting.start', record ->> '$.metadata.date') as date,
    record ->> '$.metadata.id' as id, record ->> '$.metadata.title' as title, record ->> '$.metadata.meeting.place' as place
from reports order by report;

-- What every row begins with; documents are there once for each report, in the same order.
create temp view begun as select report, record, document, body, meeting, date from reports join documents d on d.rowid = reports.rowid;

create table decisions as select
    document, body, meeting, date,
    d.value ->> 'section' as section, d.value ->> 'id' as decision, d.value ->> 'force' as force, d.value ->> 'verb' as verb,
    d.value ->> 'decided_by' as decided_by,
    (select group_concat(a.value, '; ') from json_each(d.value, '$.addressees') a) as addressees,
    (select min(l.value ->> 'end_date') from json_each(d.value, '$.deadlines') l) as due,
    d.value ->> 'text' as text
from begun, json_each(record, '$.decisions') d order by report, d.key;

create table citations as select
    document, body, meeting, date,
    b.section, r.value ->> 'id' as act, r.value ->> 'kind' as kind, m.value ->> 'text' as text
from begun, json_each(record, '$.references') r, json_each(r.value, '$.mentions') m
    left join blocks b on b.report = begun.report and b.block = m.value ->> 'block'
order by begun.report, r.key, m.key;

-- Sections stand in sections; how deep, their path in the JSON says.
create table sections as select
    document, body, meeting, date,
    s.value ->> 'path' as section, (length(s.path) - length(replace(s.path, 'sections', ''))) / length('sections') as depth,
    s.value ->> 'label' as label, s.value ->> 'title' as title, s.value ->> 'role' as role
from begun, json_tree(record, '$.sections') s where s.type = 'object' and s.path like '%sections'
order by report, s.id;
commit;
