#include "cli/cache.hpp"

#include "cli/files.hpp"
#include "cli/numbers.hpp"
#include "cli/packed.hpp"
#include "wsis/digest.hpp"

#include <fmt/format.h>

#include <cstdint>
#include <filesystem>
#include <limits>
#include <system_error>

namespace wsis::cli {

namespace {

namespace fs = std::filesystem;

constexpr std::string_view format = "wsis-cache 1";

/// "ab/cdef...": no folder with more entries than a file system likes.
std::string name_of_entry(const std::string& key) { return key.substr(0, 2) + "/" + key.substr(2); }

std::string number_text(const std::optional<std::uint32_t>& number) { return number ? std::to_string(*number) : ""; }

/// The fields of an entry, one after the other; the first that is not as it should be spoils all.
class Fields {
public:
    explicit Fields(std::string_view packed) : rest_(packed) {}

    std::string text() {
        const auto field = good_ ? unpack(rest_) : std::nullopt;
        good_ = good_ && field;
        return std::string(field.value_or(std::string_view()));
    }

    std::optional<std::uint32_t> number() {
        const auto digits = text();
        if (digits.empty()) return std::nullopt;
        const auto number = number_in<std::uint32_t>(digits);
        good_ = good_ && number;
        return number;
    }

    [[nodiscard]] bool good() const { return good_; }

    [[nodiscard]] std::string_view rest() const { return rest_; }

private:
    std::string_view rest_;
    bool good_ = true;
};

std::string body_of(const Outcome& outcome) {
    auto body = packed({std::to_string(outcome.status), outcome.noted ? "1" : "0", outcome.output});
    for (const auto& diagnostic : outcome.diagnostics) {
        const auto& at = diagnostic.location;
        body += packed({std::to_string(static_cast<int>(diagnostic.severity)), diagnostic.rule, diagnostic.message,
                        at.part, number_text(at.paragraph), number_text(at.line)});
    }
    return body;
}

std::optional<Outcome> outcome_in(std::string_view body) {
    Fields fields(body);
    Outcome outcome;
    outcome.status = static_cast<int>(fields.number().value_or(0));
    outcome.noted = fields.text() == "1";
    outcome.output = fields.text();
    while (fields.good() && !fields.rest().empty()) {
        Diagnostic diagnostic;
        diagnostic.severity = static_cast<Severity>(fields.number().value_or(0));
        diagnostic.rule = fields.text();
        diagnostic.message = fields.text();
        diagnostic.location.part = fields.text();
        diagnostic.location.paragraph = fields.number();
        diagnostic.location.line = fields.number();
        outcome.diagnostics.push_back(std::move(diagnostic));
    }
    return fields.good() ? std::optional(std::move(outcome)) : std::nullopt;
}

} // namespace

Cache::Cache(std::string folder) : folder_(std::move(folder)) {
    std::error_code error;
    fs::create_directories(folder_, error);
    if (error) throw Error(folder_, fmt::format("cannot make the folder: {}", error.message()));
}

std::optional<Outcome> Cache::find(const std::string& key) const {
    const auto path = folder_ + "/" + name_of_entry(key);
    std::error_code absent;
    if (!fs::is_regular_file(path, absent)) return std::nullopt;
    std::string entry;
    try {
        entry = read_file(path, std::numeric_limits<std::size_t>::max() / 2);
    } catch (const Error&) {
        return std::nullopt;
    }
    Fields fields(entry);
    const bool ours = fields.text() == format && fields.text() == key;
    const auto digest = fields.text();
    if (!ours || !fields.good() || digest != sha256(fields.rest())) return std::nullopt;
    return outcome_in(fields.rest());
}

void Cache::store(const std::string& key, const Outcome& outcome) const {
    const auto body = body_of(outcome);
    write_file(prepare_output(folder_, name_of_entry(key)), packed({format, key, sha256(body)}) + body);
}

} // namespace wsis::cli
