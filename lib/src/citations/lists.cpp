#include "citations/lists.hpp"

namespace wsis::citations {

std::size_t next_member(const Reading& reading, std::size_t at) {
    auto next = at;
    if (reading.sign(next, U',') || reading.sign(next, U';') || reading.sign(next, U'&')) ++next;
    if (reading.word(next, "and"_w) || reading.word(next, "or"_w) || reading.word(next, "to"_w) ||
        reading.word(next, "through"_w)) {
        ++next;
    } else if (reading.word(next, "as"_w) && reading.word(next + 1, "well"_w) && reading.word(next + 2, "as"_w)) {
        next += 3;
    } else if (next == at && reading.sign(next, U'-')) {
        ++next;
    }
    return next == at ? 0 : next;
}

std::size_t skip_numbering(const Reading& reading, std::size_t at) {
    if (!reading.has(at, role::numbering)) return at;
    const auto next = reading.sign(at + 1, U'.') ? at + 2 : at + 1;
    return reading.number(next) || (next == at + 2 && reading.alnum(next)) ? next : at;
}

bool counts_something(const Reading& reading, std::size_t number) {
    const auto next = number + 1;
    if (!reading.number(number) || !reading.word(next) || reading.joined(next)) return false;
    if (reading.has(next, role::month)) return true;
    return reading.lower(next) && reading.has(next, role::counted);
}

} // namespace wsis::citations
