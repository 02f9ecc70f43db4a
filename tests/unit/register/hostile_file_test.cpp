// Files that are no register, or are made to do harm.

#include "support/scratch.hpp"
#include "support/series.hpp"
#include "wsis/diagnostic.hpp"
#include "wsis/register_file.hpp"

#include <doctest/doctest.h>
#include <sqlite3.h>

#include <cstdint>
#include <string>

using namespace wsis;

namespace {

using Access = RegisterFile::Access;

Report report() {
    return test::meeting_report(30, "1. Lamps\n1.1 The Secretariat was requested to order the lamps.\n");
}

/// A register file after `sql`, by the hand of somebody who knows SQLite.
class Spoilt {
public:
    explicit Spoilt(const std::string& sql) {
        RegisterFile(path(), Access::write).add(report());
        sqlite3* database = nullptr;
        REQUIRE(sqlite3_open(path().c_str(), &database) == SQLITE_OK);
        char* message = nullptr;
        CHECK(sqlite3_exec(database, sql.c_str(), nullptr, nullptr, &message) == SQLITE_OK);
        CHECK(message == nullptr);
        sqlite3_close(database);
    }

    [[nodiscard]] std::string path() const { return scratch_.path("r.sqlite"); }

    /// What is said of it, without its path; empty: nothing.
    [[nodiscard]] std::string message_of(Access access) const {
        try {
            RegisterFile file(path(), access);
            if (access == Access::read) {
                (void)file.read();
            } else {
                file.add(test::meeting_report(31, "1. Lamps\n1.1 The Secretariat was requested to order posts.\n"));
            }
            return "";
        } catch (const Error& error) {
            const std::string message = error.what();
            return message.starts_with(path() + ": ") ? message.substr(path().size() + 2) : message;
        }
    }

private:
    test::Scratch scratch_{};
};

void check_refused(const std::string& sql, const std::string& message) {
    CAPTURE(sql);
    const Spoilt spoilt(sql);
    const auto before = test::bytes_of(spoilt.path());
    CHECK(spoilt.message_of(Access::read) == message);
    CHECK(spoilt.message_of(Access::write) == message);
    CHECK(test::bytes_of(spoilt.path()) == before);
}

constexpr const char* damaged = "damaged, or not written by wsis-track: ";

} // namespace

TEST_CASE("a file of another program is no register") {
    check_refused("PRAGMA application_id = 7", "not a register file but another program's SQLite file");
    check_refused("PRAGMA application_id = 0", "not a register file but another program's SQLite file");
}

TEST_CASE("a register file of a newer version is refused") {
    check_refused("PRAGMA user_version = 2", "a register file of version 2; this wsis-track knows version 1");
}

TEST_CASE("a register file with a trigger, a view or another table is refused") {
    check_refused("CREATE TRIGGER t AFTER INSERT ON meetings BEGIN DELETE FROM reports; END",
                  damaged + std::string("trigger 't' is not of a register"));
    check_refused("CREATE VIEW v AS SELECT load_extension('x')",
                  damaged + std::string("view 'v' is not of a register"));
    check_refused("CREATE TABLE more (x)", damaged + std::string("table 'more' is not of a register"));
    check_refused(
        "DROP TABLE left_out; CREATE VIEW left_out AS SELECT 0 AS position, '' AS name, '' AS stands_for, 0 AS "
        "same_bytes",
        damaged + std::string("view 'left_out' is not of a register"));
}

TEST_CASE("a register file with a changed or missing table is refused") {
    check_refused("DROP TABLE left_out", damaged + std::string("table 'left_out' is missing"));
    check_refused("ALTER TABLE left_out ADD COLUMN more",
                  damaged + std::string("table 'left_out' is not of a register"));
}

TEST_CASE("a register file that somebody analysed is one") { CHECK(Spoilt("ANALYZE").message_of(Access::write) == ""); }

TEST_CASE("rows that no register has are refused") {
    check_refused("UPDATE chains SET status = 'lost'", damaged + std::string("an unknown status"));
    check_refused("UPDATE appearances SET force = 'whim'", damaged + std::string("an unknown name"));
    check_refused("UPDATE appearances SET stop = -1", damaged + std::string("a number out of range"));
    check_refused("UPDATE appearances SET start = 'x'", damaged + std::string("no number where one belongs"));
    check_refused("UPDATE appearances SET text = CAST(x'ff41' AS TEXT)",
                  damaged + std::string("a text that is not UTF-8"));
    check_refused("UPDATE appearances SET text = x'41'", damaged + std::string("no text where one belongs"));
    check_refused("UPDATE appearances SET meeting = 99", damaged + std::string("a meeting is missing"));
    check_refused("UPDATE meetings SET date = '2018-02-30'", damaged + std::string("no date where one belongs"));
    check_refused("UPDATE meetings SET series = 5", damaged + std::string("bodies out of order"));
    check_refused("DELETE FROM appearances", damaged + std::string("a chain without appearances"));
}

TEST_CASE("reports that are no reports are refused when they are needed") {
    const Spoilt spoilt("UPDATE reports SET json = '{}'");
    CHECK(spoilt.message_of(Access::write) == damaged + std::string("a report that is not as it was written"));
}

TEST_CASE("a journal that names another file is refused, and the file stays") {
    const test::Scratch scratch;
    const auto path = scratch.path("r.sqlite");
    RegisterFile(path, Access::write).add(report());
    const auto other = scratch.with("other", "mine");
    // A header of one page, no records, then the name, its length, its sum and the mark.
    std::string journal("\xd9\xd5\x05\xf9\x20\xa1\x63\xd7\0\0\0\0\0\0\0\0\0\0\0\x02\0\0\x02\0\0\0\x10\0", 28);
    journal.resize(512);
    std::uint32_t sum = 0;
    for (const char c : other) sum += static_cast<unsigned char>(c);
    const auto number = [&](std::uint32_t value) {
        for (int shift = 24; shift >= 0; shift -= 8) journal += static_cast<char>(value >> shift);
    };
    number(0x40000000 / 4096 + 1);
    journal += other;
    number(static_cast<std::uint32_t>(other.size()));
    number(sum);
    journal += "\xd9\xd5\x05\xf9\x20\xa1\x63\xd7";
    (void)scratch.with("r.sqlite-journal", journal);
    const auto message = path + "-journal: not the journal of a register: it names another file";
    for (const auto access : {Access::read, Access::write})
        CHECK_THROWS_WITH_AS(RegisterFile(path, access), message.c_str(), Error);
    CHECK(test::bytes_of(other) == "mine");
}

TEST_CASE("a file that is no database is no register") {
    const test::Scratch scratch;
    const auto text = scratch.with("r.txt", "1. Opening\n\nThe agenda was adopted.\n");
    CHECK_THROWS_WITH_AS(RegisterFile(text, Access::write), (text + ": not a register file").c_str(), Error);
    const auto empty = scratch.with("empty", "");
    CHECK_THROWS_WITH_AS(RegisterFile(empty, Access::read), (empty + ": not a register file: it is empty").c_str(),
                         Error);
    const auto folder = scratch.path("");
    CHECK_THROWS_WITH_AS(RegisterFile(folder, Access::write), (folder + ": cannot open: Is a directory").c_str(),
                         Error);
}

TEST_CASE("names that mean something to SQLite are names of files") {
    CHECK_THROWS_WITH_AS(RegisterFile(":memory:", Access::read), ":memory:: cannot open: No such file or directory",
                         Error);
    CHECK_THROWS_AS(RegisterFile("", Access::write), Error);
}
