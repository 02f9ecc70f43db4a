#include "citations/families.hpp"

#include "profile/family_table.hpp"
#include "text/ascii.hpp"

#include <algorithm>
#include <array>
#include <iterator>

namespace wsis::citations {

namespace {

using text::is_upper;

/// How many characters of the pattern say one token: a run of capitals with '|' in it, of 'd' or of '@', else one.
constexpr std::size_t piece_size(std::string_view pattern) {
    const char c = pattern[0];
    const auto differs = [c](char other) { return is_upper(c) ? !is_upper(other) && other != '|' : other != c; };
    const bool run = is_upper(c) || c == 'd' || c == '@';
    return run ? static_cast<std::size_t>(std::find_if(pattern.begin(), pattern.end(), differs) - pattern.begin()) : 1;
}

/// "INF|WP"
bool is_one_of(std::string_view words, std::string_view word) {
    while (!words.empty()) {
        const auto next = words.substr(0, words.find('|'));
        if (next == word) return true;
        words.remove_prefix(std::min(words.size(), next.size() + 1));
    }
    return false;
}

bool matches(const Reading& reading, std::size_t at, std::string_view piece) {
    switch (piece[0]) {
    case '#':
        return reading.number(at);
    case 'd':
        return reading.number(at) && reading[at].size() == piece.size();
    case '@':
        return reading.upper(at) && reading[at].size() == piece.size();
    default:
        break;
    }
    if (is_upper(piece[0])) return reading.word(at) && is_one_of(piece, reading.view(at, at + 1));
    return reading.sign(at, static_cast<char32_t>(piece[0]));
}

/// The families by what they begin with.
class FirstPieces {
public:
    consteval FirstPieces() {
        for (std::size_t family = 0; family < std::size(profile::family_table); ++family) {
            const auto pattern = profile::family_table[family].pattern;
            const auto piece = pattern.substr(0, piece_size(pattern));
            if (piece[0] == '#' || piece[0] == 'd')
                numbers_ |= FamilySet{1} << family;
            else if (piece[0] == '@')
                letters_ |= FamilySet{1} << family;
            else
                add_words(piece, FamilySet{1} << family);
        }
    }

    [[nodiscard]] constexpr FamilySet with_number() const { return numbers_; }

    [[nodiscard]] constexpr FamilySet with_word(WordKey word) const {
        return letters_ | words_[slot_of(word)].families;
    }

private:
    static constexpr std::size_t slots = 256;

    struct Slot {
        WordKey word = 0;
        FamilySet families = 0;
    };

    constexpr void add_words(std::string_view words, FamilySet family) {
        while (!words.empty()) {
            const auto end = std::min(words.find('|'), words.size());
            auto key = extract::empty_key;
            for (const char c : words.substr(0, end))
                key = extract::extend_key(key, static_cast<unsigned char>(text::lower_letter(c)));
            auto& slot = words_[slot_of(key)];
            slot.word = key;
            slot.families |= family;
            words.remove_prefix(std::min(end + 1, words.size()));
        }
    }

    [[nodiscard]] constexpr std::size_t slot_of(WordKey word) const {
        auto at = static_cast<std::size_t>(word ^ (word >> 32)) % slots;
        while (words_[at].families != 0 && words_[at].word != word) at = (at + 1) % slots;
        return at;
    }

    FamilySet numbers_ = 0;
    FamilySet letters_ = 0;
    std::array<Slot, slots> words_{};
};

static_assert(std::size(profile::family_table) <= 64, "a FamilySet has a bit for each");
constexpr FirstPieces first_pieces;

} // namespace

FamilySet families_at(const Reading& reading, std::size_t at) {
    if (reading.number(at)) return first_pieces.with_number();
    return reading.word(at) ? first_pieces.with_word(reading[at].key) : 0;
}

std::size_t match_family(const Reading& reading, std::size_t at, std::string_view pattern) {
    bool loose = true; // white space may stand before the next token
    while (!pattern.empty()) {
        const auto size = piece_size(pattern);
        if (pattern[0] != ' ') {
            if ((!loose && !reading.joined(at)) || !matches(reading, at, pattern.substr(0, size))) return 0;
            ++at;
        }
        loose = pattern[0] == ' ';
        pattern.remove_prefix(size);
    }
    return at;
}

} // namespace wsis::citations
