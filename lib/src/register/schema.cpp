#include "register/schema.hpp"

#include "wsis/diagnostic.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <utility>

namespace wsis::registers {

namespace {

/// `start` and `stop` are code points in the text of `block`, half open; `position` counts from 0; dates are ISO 8601.
constexpr const char* tables[] = {
    "CREATE TABLE settings (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID",
    "CREATE TABLE reports (id INTEGER PRIMARY KEY, sha256 TEXT NOT NULL, name TEXT NOT NULL, report_id TEXT, body TEXT,"
    " body_id TEXT, ordinal INTEGER, start TEXT, date TEXT, json TEXT NOT NULL)",
    "CREATE INDEX reports_by_sha256 ON reports (sha256)",
    "CREATE TABLE meetings (id INTEGER PRIMARY KEY, position INTEGER NOT NULL, series INTEGER NOT NULL,"
    " key TEXT NOT NULL UNIQUE, report_id TEXT, body TEXT, body_id TEXT, ordinal INTEGER, start TEXT, date TEXT,"
    " name TEXT NOT NULL, sha256 TEXT NOT NULL)",
    "CREATE TABLE left_out (position INTEGER PRIMARY KEY, name TEXT NOT NULL, stands_for TEXT NOT NULL,"
    " same_bytes INTEGER NOT NULL)",
    "CREATE TABLE chains (id INTEGER PRIMARY KEY, chain TEXT NOT NULL UNIQUE, status TEXT NOT NULL,"
    " first INTEGER NOT NULL REFERENCES meetings, last INTEGER NOT NULL REFERENCES meetings, rank INTEGER NOT NULL)",
    "CREATE TABLE appearances (id INTEGER PRIMARY KEY, chain INTEGER NOT NULL REFERENCES chains,"
    " position INTEGER NOT NULL, meeting INTEGER NOT NULL REFERENCES meetings, decision TEXT NOT NULL, section TEXT,"
    " change TEXT NOT NULL, kinds TEXT NOT NULL, force TEXT NOT NULL, verb TEXT NOT NULL, decided_by TEXT,"
    " block TEXT NOT NULL, start INTEGER NOT NULL, stop INTEGER NOT NULL, text TEXT NOT NULL, UNIQUE (chain, "
    "position))",
    "CREATE TABLE items (appearance INTEGER NOT NULL REFERENCES appearances, position INTEGER NOT NULL,"
    " label TEXT NOT NULL, block TEXT NOT NULL, start INTEGER NOT NULL, stop INTEGER NOT NULL, text TEXT NOT NULL,"
    " PRIMARY KEY (appearance, position)) WITHOUT ROWID",
    "CREATE TABLE deadlines (appearance INTEGER NOT NULL REFERENCES appearances, position INTEGER NOT NULL,"
    " text TEXT NOT NULL, start_date TEXT, end_date TEXT, block TEXT NOT NULL, start INTEGER NOT NULL,"
    " stop INTEGER NOT NULL, PRIMARY KEY (appearance, position)) WITHOUT ROWID",
    "CREATE TABLE addressees (appearance INTEGER NOT NULL REFERENCES appearances, position INTEGER NOT NULL,"
    " name TEXT NOT NULL, PRIMARY KEY (appearance, position)) WITHOUT ROWID",
    "CREATE TABLE citations (appearance INTEGER NOT NULL REFERENCES appearances, position INTEGER NOT NULL,"
    " act TEXT NOT NULL, PRIMARY KEY (appearance, position)) WITHOUT ROWID",
    "CREATE TABLE evidence (chain INTEGER NOT NULL REFERENCES chains, position INTEGER NOT NULL,"
    " meeting INTEGER NOT NULL REFERENCES meetings, section TEXT, block TEXT NOT NULL, start INTEGER NOT NULL,"
    " stop INTEGER NOT NULL, quote TEXT NOT NULL, PRIMARY KEY (chain, position)) WITHOUT ROWID",
    "CREATE TABLE acts (id INTEGER PRIMARY KEY, act TEXT NOT NULL, kind TEXT NOT NULL,"
    " first INTEGER NOT NULL REFERENCES meetings, superseded_by TEXT, UNIQUE (act, first))",
    "CREATE TABLE act_uses (act INTEGER NOT NULL REFERENCES acts, position INTEGER NOT NULL,"
    " meeting INTEGER NOT NULL REFERENCES meetings, mentions INTEGER NOT NULL, decisions INTEGER NOT NULL,"
    " block TEXT NOT NULL, start INTEGER NOT NULL, stop INTEGER NOT NULL, text TEXT NOT NULL,"
    " PRIMARY KEY (act, position)) WITHOUT ROWID",
    "CREATE VIRTUAL TABLE texts USING fts5 (text, tokenize = \"unicode61 remove_diacritics 2\")",
};

/// Name to type and SQL. Of what FTS5 makes for itself the SQL is left out: it is another in other versions of SQLite.
using Objects = std::map<std::string, std::pair<std::string, std::string>>;

bool is_of_full_text(const std::string& name) { return name.starts_with("texts_"); }

Objects objects_of(Database& database) {
    Objects objects;
    Statement rows(database, "SELECT name, type, coalesce(sql, '') FROM sqlite_schema");
    while (rows.step()) {
        const auto name = rows.text(0);
        if (name.starts_with("sqlite_stat")) continue; // somebody's ANALYZE
        auto sql = rows.text(2);
        if (is_of_full_text(name)) sql = sql.starts_with("CREATE TABLE") ? "CREATE TABLE" : "another";
        objects[name] = {rows.text(1), std::move(sql)};
    }
    return objects;
}

const Objects& wanted_objects() {
    static const auto wanted = [] {
        Database database("", Access::write);
        for (const auto* table : tables) database.execute(table);
        return objects_of(database);
    }();
    return wanted;
}

} // namespace

void create_schema(Database& database) {
    for (const auto* table : tables) database.execute(table);
    database.execute(fmt::format("PRAGMA application_id = {}", application_id));
    database.execute(fmt::format("PRAGMA user_version = {}", schema_version));
}

bool is_empty(Database& database) {
    return database.integer("PRAGMA application_id") == 0 && database.integer("PRAGMA user_version") == 0 &&
           database.integer("SELECT count(*) FROM sqlite_schema") == 0;
}

void check_schema(Database& database) {
    if (database.integer("PRAGMA application_id") != application_id)
        throw Error(database.path(), "not a register file but another program's SQLite file");
    const auto version = database.integer("PRAGMA user_version");
    if (version != schema_version)
        throw Error(database.path(), fmt::format("a register file of version {}; this wsis-track knows version {}",
                                                 version, schema_version));
    const auto objects = objects_of(database);
    for (const auto& [name, object] : objects) {
        const auto wanted = wanted_objects().find(name);
        if (wanted == wanted_objects().end() || wanted->second != object)
            database.damaged(fmt::format("{} '{}' is not of a register", object.first, name));
    }
    for (const auto& [name, object] : wanted_objects())
        if (!objects.contains(name)) database.damaged(fmt::format("{} '{}' is missing", object.first, name));
}

} // namespace wsis::registers
