-- Tables of the reports in reports.ndjson, for DuckDB 1.0 or later:  duckdb reports.duckdb <samples/tables/duckdb.sql
-- README.md says what the columns are. Records of reports that could not be read have no rows.
create temp table reports as select
    row_number() over () as report, json,
    json ->> '$.source.name' as document, json ->> '$.metadata.meeting.body' as body,
    (json ->> '$.metadata.meeting.ordinal')::int as meeting,
    coalesce(json ->> '$.metadata.meeting.start', json ->> '$.metadata.date')::date as date
from read_ndjson_objects('reports.ndjson', maximum_object_size = 1073741824)
where (json ->> '$.format') = 'wsis-report';

create table documents as select
    document, body, meeting, date,
    json ->> '$.metadata.id' as id, json ->> '$.metadata.title' as title, json ->> '$.metadata.meeting.place' as place
from reports order by report;

create table decisions as select
    document, body, meeting, date,
    d ->> '$.section' as section, d ->> '$.id' as decision, d ->> '$.force' as force, d ->> '$.verb' as verb,
    d ->> '$.decided_by' as decided_by, array_to_string(d ->> '$.addressees[*]', '; ') as addressees,
    list_min(d ->> '$.deadlines[*].end_date')::date as due, d ->> '$.text' as text
from (select * exclude (json), unnest(json -> '$.decisions[*]') as d, generate_subscripts(json -> '$.decisions[*]', 1) as place from reports)
order by report, place;

create temp table blocks as select report, b ->> '$.id' as block, b ->> '$.section' as section
from (select report, unnest(json -> '$.blocks[*]') as b from reports);

create temp table acts as select * exclude (json), unnest(json -> '$.references[*]') as r, generate_subscripts(json -> '$.references[*]', 1) as act_place
from reports;

create table citations as select
    document, body, meeting, date,
    section, r ->> '$.id' as act, r ->> '$.kind' as kind, m ->> '$.text' as text
from (select *, unnest(r -> '$.mentions[*]') as m, generate_subscripts(r -> '$.mentions[*]', 1) as place from acts) c
    left join blocks b on b.report = c.report and b.block = (m ->> '$.block')
order by c.report, act_place, place;

-- Sections stand in sections; order is by their places from the top down.
create table sections as with recursive below as (
    select report, document, body, meeting, date, 1 as depth,
        unnest(json -> '$.sections[*]') as s, [generate_subscripts(json -> '$.sections[*]', 1)] as place from reports
    union all
    select report, document, body, meeting, date, depth + 1,
        unnest(s -> '$.sections[*]'), list_append(place, generate_subscripts(s -> '$.sections[*]', 1)) from below
)
select document, body, meeting, date, s ->> '$.path' as section, depth, s ->> '$.label' as label, s ->> '$.title' as title,
    s ->> '$.role' as role
from below order by report, place;
