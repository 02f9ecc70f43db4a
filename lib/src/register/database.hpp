#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

struct sqlite3;
struct sqlite3_stmt;

namespace wsis::registers {

class Database;

/// One prepared statement. What fails is an Error that says why in our words.
class Statement {
public:
    Statement(Database& database, const std::string& sql);

    /// Begins anew with these values in the places of the question marks.
    template <class... Values>
    Statement& bind(const Values&... values) {
        reset();
        int at = 0;
        (put(++at, values), ...);
        return *this;
    }

    void put(int at, std::int64_t value);
    void put(int at, std::string_view value);

    void put(int at, const std::string& value) { put(at, std::string_view(value)); }

    void put(int at, const std::optional<std::string>& value);
    void put(int at, const std::optional<int>& value);

    /// Goes to the next row; false: there is none.
    bool step();

    /// For what has no rows.
    void run() { step(); }

    [[nodiscard]] std::int64_t integer(int column) const;
    [[nodiscard]] std::optional<int> optional_integer(int column) const;

    /// Throws Error when it is no valid UTF-8.
    [[nodiscard]] std::string text(int column) const;
    [[nodiscard]] std::optional<std::string> optional_text(int column) const;

    void reset();

private:
    struct Finalize {
        void operator()(sqlite3_stmt* statement) const;
    };

    void check(int result) const;

    Database& database_;
    std::unique_ptr<sqlite3_stmt, Finalize> statement_{};
};

enum class Access : std::uint8_t { read, write };

/// A connection to an SQLite file that may come from anybody: nothing that stands in its schema is run.
class Database {
public:
    /// With `write` a file that is absent is made; without a path all is kept in memory. Throws Error.
    Database(std::string path, Access access);

    Database(const Database&) = delete;
    Database& operator=(const Database&) = delete;
    ~Database();

    void execute(const std::string& sql);

    /// The first value of the first row; 0: there is none.
    std::int64_t integer(const std::string& sql);

    [[nodiscard]] std::int64_t last_id() const;

    [[nodiscard]] sqlite3* handle() const { return handle_; }

    [[nodiscard]] const std::string& path() const { return path_; }

    /// A file may be made so that a look at its pages never ends: allows as much work as its size explains, from now.
    void allow_work();

    /// Throws the Error of SQLite's result code.
    [[noreturn]] void fail(int result) const;

    /// Throws Error: what stands in the file is not what a register holds.
    [[noreturn]] void damaged(std::string_view what) const;

private:
    void open(int flags);
    static int count_work(void* self);

    std::string path_;
    sqlite3* handle_ = nullptr;
    std::int64_t work_ = 0; ///< What is left, in steps of the progress handler.
};

/// All until `commit`, or nothing.
class Transaction {
public:
    enum class Kind : std::uint8_t { read, write };

    Transaction(Database& database, Kind kind);
    Transaction(const Transaction&) = delete;
    Transaction& operator=(const Transaction&) = delete;
    ~Transaction();

    void commit();

private:
    Database& database_;
    bool open_ = true;
};

} // namespace wsis::registers
