#include "register/database.hpp"

#include "text/utf8.hpp"
#include "wsis/diagnostic.hpp"

#include <fmt/format.h>
#include <sqlite3.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <limits>
#include <new>
#include <utility>

namespace wsis::registers {

namespace {

constexpr int busy_milliseconds = 10'000;
constexpr int steps_per_count = 1'000'000;

bool is_utf8(std::string_view text) {
    for (std::size_t at = 0; at < text.size();) {
        const auto size = text::sequence_size(text, at);
        if (size == 0) return false;
        at += size;
    }
    return true;
}

/// SQLite opens a folder and waits at a pipe; the reason is ours to tell.
void refuse_what_is_no_file(const std::string& path, Access access) {
    if (path.empty()) return;
    std::error_code error;
    const auto status = std::filesystem::status(path, error);
    if (std::filesystem::is_directory(status)) throw Error(path, "cannot open: Is a directory");
    if (std::filesystem::is_regular_file(status)) return;
    if (std::filesystem::exists(status)) throw Error(path, "cannot open: not a regular file");
    if (access == Access::read) throw Error(path, fmt::format("cannot open: {}", std::strerror(ENOENT)));
    // Where SQLite cannot make a file, it looks for one to read, and does not say why it could not.
    const auto folder = path.find('/') == path.npos ? std::string(".") : path.substr(0, path.rfind('/') + 1);
    if (::access(folder.c_str(), W_OK | X_OK) != 0)
        throw Error(path, fmt::format("cannot open: {}", std::strerror(errno)));
}

/// The journal of a change in several databases names a file (https://sqlite.org/fileformat.html, "super-journal") that
/// SQLite deletes after taking the change back, whatever it is. A register is never changed with another database.
void refuse_foreign_journal(const std::string& path) {
    constexpr std::string_view mark = "\xd9\xd5\x05\xf9\x20\xa1\x63\xd7";
    std::ifstream journal(path + "-journal", std::ios::binary);
    journal.seekg(-static_cast<std::streamoff>(mark.size()), std::ios::end);
    std::string end(mark.size(), '\0');
    if (journal.read(end.data(), static_cast<std::streamsize>(end.size())) && end == mark)
        throw Error(path + "-journal", "not the journal of a register: it names another file");
}

} // namespace

void Statement::Finalize::operator()(sqlite3_stmt* statement) const { sqlite3_finalize(statement); }

Statement::Statement(Database& database, const std::string& sql) : database_(database) {
    sqlite3_stmt* statement = nullptr;
    const auto result =
        sqlite3_prepare_v2(database.handle(), sql.c_str(), static_cast<int>(sql.size()), &statement, nullptr);
    statement_.reset(statement);
    check(result);
}

void Statement::check(int result) const {
    if (result != SQLITE_OK) database_.fail(result);
}

void Statement::put(int at, std::int64_t value) { check(sqlite3_bind_int64(statement_.get(), at, value)); }

void Statement::put(int at, std::string_view value) {
    const auto* bytes = value.data() == nullptr ? "" : value.data(); // a null pointer would be NULL
    check(sqlite3_bind_text64(statement_.get(), at, bytes, value.size(), SQLITE_TRANSIENT, SQLITE_UTF8));
}

void Statement::put(int at, const std::optional<std::string>& value) {
    if (value) return put(at, std::string_view(*value));
    check(sqlite3_bind_null(statement_.get(), at));
}

void Statement::put(int at, const std::optional<int>& value) {
    if (value) return put(at, std::int64_t{*value});
    check(sqlite3_bind_null(statement_.get(), at));
}

bool Statement::step() {
    const auto result = sqlite3_step(statement_.get());
    if (result == SQLITE_ROW) return true;
    if (result != SQLITE_DONE) database_.fail(sqlite3_extended_errcode(database_.handle()));
    return false;
}

void Statement::reset() { sqlite3_reset(statement_.get()); }

std::int64_t Statement::integer(int column) const {
    if (sqlite3_column_type(statement_.get(), column) != SQLITE_INTEGER)
        database_.damaged("no number where one belongs");
    return sqlite3_column_int64(statement_.get(), column);
}

std::optional<int> Statement::optional_integer(int column) const {
    if (sqlite3_column_type(statement_.get(), column) == SQLITE_NULL) return std::nullopt;
    const auto value = integer(column);
    if (std::in_range<int>(value)) return static_cast<int>(value);
    database_.damaged("a number out of range");
}

std::string Statement::text(int column) const {
    if (sqlite3_column_type(statement_.get(), column) != SQLITE_TEXT) database_.damaged("no text where one belongs");
    const auto* bytes = static_cast<const char*>(sqlite3_column_blob(statement_.get(), column));
    const auto size = static_cast<std::size_t>(sqlite3_column_bytes(statement_.get(), column));
    if (bytes == nullptr && size > 0) throw std::bad_alloc();
    std::string text = size == 0 ? std::string() : std::string(bytes, size);
    if (!is_utf8(text)) database_.damaged("a text that is not UTF-8");
    return text;
}

std::optional<std::string> Statement::optional_text(int column) const {
    if (sqlite3_column_type(statement_.get(), column) == SQLITE_NULL) return std::nullopt;
    return text(column);
}

Database::Database(std::string path, Access access) : path_(std::move(path)) {
    refuse_what_is_no_file(path_, access);
    if (!path_.empty()) refuse_foreign_journal(path_);
    try {
        open(access == Access::write ? SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE : SQLITE_OPEN_READONLY);
        if (access == Access::write) return;
        if (sqlite3_exec(handle_, "SELECT 1 FROM sqlite_schema", nullptr, nullptr, nullptr) == SQLITE_OK) return;
        const auto result = sqlite3_extended_errcode(handle_);
        if (result != SQLITE_READONLY_ROLLBACK && result != SQLITE_READONLY_RECOVERY) fail(result);
        // Whoever wrote it was killed: SQLite takes back what was begun, and has to write for that.
        sqlite3_close(std::exchange(handle_, nullptr));
        open(SQLITE_OPEN_READWRITE);
        execute("PRAGMA query_only = ON");
    } catch (...) {
        sqlite3_close(std::exchange(handle_, nullptr));
        throw;
    }
}

Database::~Database() { sqlite3_close(handle_); }

void Database::open(int flags) {
    // SQLite has a meaning of its own for names such as ":memory:" and "file:...".
    const auto name = path_.empty() ? ":memory:" : path_.starts_with('/') ? path_ : "./" + path_;
    const auto result = sqlite3_open_v2(name.c_str(), &handle_, flags | SQLITE_OPEN_NOMUTEX, nullptr);
    if (handle_ == nullptr) throw std::bad_alloc();
    if (result != SQLITE_OK) fail(sqlite3_extended_errcode(handle_));
    sqlite3_extended_result_codes(handle_, 1);
    sqlite3_busy_timeout(handle_, busy_milliseconds);
    sqlite3_db_config(handle_, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
    for (const auto what :
         {SQLITE_DBCONFIG_TRUSTED_SCHEMA, SQLITE_DBCONFIG_ENABLE_TRIGGER, SQLITE_DBCONFIG_ENABLE_VIEW})
        sqlite3_db_config(handle_, what, 0, nullptr);
    sqlite3_limit(handle_, SQLITE_LIMIT_ATTACHED, 0);
    for (const auto* pragma :
         {"foreign_keys = ON", "cell_size_check = ON", "temp_store = MEMORY", "cache_size = -32768"})
        sqlite3_exec(handle_, fmt::format("PRAGMA {}", pragma).c_str(), nullptr, nullptr, nullptr);
    sqlite3_progress_handler(handle_, steps_per_count, count_work, this);
    allow_work();
}

void Database::allow_work() {
    constexpr std::int64_t steps_per_byte = 100;
    constexpr std::int64_t least = 200;
    std::error_code error;
    const auto bytes = std::filesystem::file_size(path_, error);
    work_ = least + (error ? 0 : static_cast<std::int64_t>(bytes) * steps_per_byte / steps_per_count);
}

int Database::count_work(void* self) { return --static_cast<Database*>(self)->work_ < 0 ? 1 : 0; }

void Database::execute(const std::string& sql) {
    if (sqlite3_exec(handle_, sql.c_str(), nullptr, nullptr, nullptr) != SQLITE_OK)
        fail(sqlite3_extended_errcode(handle_));
}

std::int64_t Database::integer(const std::string& sql) {
    Statement statement(*this, sql);
    return statement.step() ? statement.integer(0) : 0;
}

std::int64_t Database::last_id() const { return sqlite3_last_insert_rowid(handle_); }

void Database::fail(int result) const {
    const auto reason = [&] {
        const auto number = sqlite3_system_errno(handle_);
        return std::string(number == 0 ? "input or output failed" : std::strerror(number));
    };
    switch (result & 0xFF) {
    case SQLITE_NOMEM:
        throw std::bad_alloc();
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        throw Error(path_, "another program is writing it; try again");
    case SQLITE_FULL:
        throw Error(path_, fmt::format("cannot write: {}", std::strerror(ENOSPC)));
    case SQLITE_READONLY:
        throw Error(path_, "cannot write: it is read-only");
    case SQLITE_PERM:
    case SQLITE_AUTH:
    case SQLITE_CANTOPEN:
        throw Error(path_, fmt::format("cannot open: {}", reason()));
    case SQLITE_IOERR:
        throw Error(path_, fmt::format("cannot read or write: {}", reason()));
    case SQLITE_NOTADB:
        throw Error(path_, "not a register file");
    case SQLITE_CORRUPT:
        damaged("a page that is not what it should be");
    case SQLITE_INTERRUPT:
        damaged("it has more rows than its size explains");
    case SQLITE_TOOBIG:
        throw Error(path_, "a report is too large for it");
    default:
        damaged(fmt::format("SQLite's error {}", result));
    }
}

void Database::damaged(std::string_view what) const {
    throw Error(path_, fmt::format("damaged, or not written by wsis-track: {}", what));
}

Transaction::Transaction(Database& database, Kind kind) : database_(database) {
    database.allow_work();
    database.execute(kind == Kind::write ? "BEGIN IMMEDIATE" : "BEGIN");
}

Transaction::~Transaction() {
    if (open_) sqlite3_exec(database_.handle(), "ROLLBACK", nullptr, nullptr, nullptr);
}

void Transaction::commit() {
    database_.execute("COMMIT");
    open_ = false;
}

} // namespace wsis::registers
