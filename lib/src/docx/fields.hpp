#pragma once

#include "wsis/document.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace wsis::docx {

/// The complex fields that are open (ECMA-376-1, 17.16.18): begin, code, separate, result, end. They nest and may span
/// paragraphs.
class Fields {
public:
    /// Fields by their number in the part, from 0, that are known never to end: their marks are not seen. Sorted.
    explicit Fields(std::vector<std::uint32_t> ignored = {}) : ignored_(std::move(ignored)) {}

    void begin() {
        const std::uint32_t number = count_++;
        if (next_ignored_ < ignored_.size() && ignored_[next_ignored_] == number) {
            ++next_ignored_;
            return;
        }
        open_.push_back(Field{number, true, true, href(), {}});
    }

    void separate() {
        if (open_.size() <= base_) return;
        Field& field = open_.back();
        field.is_code = false;
        field.in_code = open_.size() > base_ + 1 && open_[open_.size() - 2].in_code;
    }

    void end() {
        if (open_.size() > base_) open_.pop_back();
    }

    /// Whether what comes now is part of a code, not of a result.
    [[nodiscard]] bool in_code() const { return open_.size() > base_ && open_.back().in_code; }

    /// The code of the innermost field, piece by piece; only links need it.
    void add_code(std::string_view code) {
        if (open_.size() > base_ && open_.back().is_code) open_.back().code += code;
    }

    [[nodiscard]] std::string_view code() const {
        return open_.size() > base_ ? std::string_view(open_.back().code) : std::string_view{};
    }

    /// The link that the result of the innermost field is, as an index of the caller's; none.
    void set_href(std::uint32_t href) {
        if (open_.size() > base_) open_.back().href = href;
    }

    [[nodiscard]] std::uint32_t href() const { return open_.size() > base_ ? open_.back().href : none; }

    /// A text box is a story of its own: fields around it do not count inside. Returns what leave_box() needs.
    std::size_t enter_box() {
        const std::size_t outer = base_;
        base_ = open_.size();
        return outer;
    }

    void leave_box(std::size_t outer) {
        drop_open();
        base_ = outer;
    }

    /// The end of the story.
    void finish() { drop_open(); }

    /// Fields of which the code never ended; what stood behind them was taken for code.
    [[nodiscard]] const std::vector<std::uint32_t>& unfinished() const { return unfinished_; }

private:
    struct Field {
        std::uint32_t number = 0;
        bool is_code = true; ///< Its own code is going on,
        bool in_code = true; ///< or that of a field around it.
        std::uint32_t href = none;
        std::string code{};
    };

    void drop_open() {
        for (; open_.size() > base_; open_.pop_back())
            if (open_.back().is_code) unfinished_.push_back(open_.back().number);
    }

    std::vector<std::uint32_t> ignored_;
    std::vector<std::uint32_t> unfinished_{};
    std::vector<Field> open_{};
    std::size_t next_ignored_ = 0;
    std::size_t base_ = 0;
    std::uint32_t count_ = 0;
};

} // namespace wsis::docx
