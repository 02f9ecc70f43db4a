#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

namespace wsis::json {

/// Takes bytes, piece by piece.
using Sink = std::function<void(std::string_view)>;

/// Writes JSON in the order of the calls: two spaces of indentation, or one line when compact.
/// Text has to be valid UTF-8. Keys and values alternate inside an object; the caller keeps the nesting right.
class JsonEmitter {
public:
    /// Hands what is written to `sink`, in pieces; without one take() gives the whole.
    explicit JsonEmitter(bool compact, Sink sink = {}) : sink_(std::move(sink)), compact_(compact) {}

    void begin_object() { open('{'); }

    void end_object() { close('}'); }

    void begin_array() { open('['); }

    void end_array() { close(']'); }

    /// A name of ours: nothing in it needs an escape.
    void key(std::string_view name);

    void null();
    void value(bool boolean);
    void value(std::uint64_t number);
    void value(std::int64_t number);
    void value(std::string_view text);

    void value(const char* text) { value(std::string_view(text)); }

    void value(const std::string& text) { value(std::string_view(text)); }

    void value(std::uint32_t number) { value(std::uint64_t{number}); }

    void value(int number) { value(std::int64_t{number}); }

    template <class T>
    void value(const std::optional<T>& value_or_null) {
        if (value_or_null)
            value(*value_or_null);
        else
            null();
    }

    /// A key and its value.
    template <class T>
    void member(std::string_view name, const T& content) {
        key(name);
        value(content);
    }

    /// The text, ended by a line feed.
    [[nodiscard]] std::string take() &&;

    /// Hands the rest to the sink, ended by a line feed.
    void finish() &&;

private:
    void open(char bracket);
    void close(char bracket);
    void literal(std::string_view text);
    void append(std::string_view text);
    void hand_on();
    char* room(std::size_t size);
    char* before_value(std::size_t size);
    char* new_line(char* at) const;
    void wrote_to(const char* end);

    std::string bytes_{}; ///< What is written, up to `used_`; behind it room.
    std::size_t used_ = 0;
    Sink sink_;
    std::uint32_t depth_ = 0;
    bool compact_ = false;
    bool first_ = true; ///< Nothing stands yet in the innermost object or array.
    bool after_key_ = false;
};

} // namespace wsis::json
