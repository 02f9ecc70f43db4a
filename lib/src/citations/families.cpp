#include "citations/families.hpp"

#include <algorithm>

namespace wsis::citations {

namespace {

bool is_capital(char c) { return c >= 'A' && c <= 'Z'; }

/// How many characters of the pattern say one token: a run of capitals with '|' in it, of 'd' or of '@', else one.
std::size_t piece_size(std::string_view pattern) {
    const char c = pattern[0];
    const auto differs = [c](char other) { return is_capital(c) ? !is_capital(other) && other != '|' : other != c; };
    const bool run = is_capital(c) || c == 'd' || c == '@';
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
    if (is_capital(piece[0])) return reading.word(at) && is_one_of(piece, reading.view(at, at + 1));
    return reading.sign(at, static_cast<char32_t>(piece[0]));
}

} // namespace

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
