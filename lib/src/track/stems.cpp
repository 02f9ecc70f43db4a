#include "track/stems.hpp"

#include "profile/done_words.hpp"
#include "text/ascii.hpp"

#include <algorithm>
#include <string>

namespace wsis::tracking {

namespace {

/// Whether an ending may be cut: what is left is a word with a vowel.
bool leaves_word(std::string_view word, std::string_view ending) {
    if (!word.ends_with(ending) || word.size() < ending.size() + 2) return false;
    return word.substr(0, word.size() - ending.size()).find_first_of("aeiouy") != std::string_view::npos;
}

void drop(std::string& word, std::size_t letters) { word.resize(word.size() - letters); }

/// "mapp" of "mapped" is "map"; "call" and "process" stay.
void undouble(std::string& word) {
    const auto size = word.size();
    if (size > 3 && word[size - 1] == word[size - 2] &&
        std::string_view("bdgmnprt").find(word.back()) != std::string::npos)
        drop(word, 1);
}

void drop_plural(std::string& word) {
    if (word.size() < 4 || word.back() != 's' || word.ends_with("ss") || word.ends_with("us") || word.ends_with("is"))
        return;
    drop(word, 1);
    if (word.ends_with("ie")) word.replace(word.size() - 2, 2, "y");
}

void drop_tense(std::string& word) {
    if (word.ends_with("ied") && word.size() > 4) {
        word.replace(word.size() - 3, 3, "y");
        return;
    }
    for (const std::string_view ending : {"ed", "ing"})
        if (leaves_word(word, ending)) {
            drop(word, ending.size());
            undouble(word);
            return;
        }
}

} // namespace

extract::WordKey stem_of(std::string_view text, const extract::Token& word) {
    auto stem = text::lower(text.substr(word.begin, word.size()));
    if (const auto base = profile::base_of_past(stem); !base.empty()) {
        stem = base;
    } else {
        drop_plural(stem);
        drop_tense(stem);
    }
    undouble(stem);
    if (stem.size() > 3 && stem.back() == 'e') drop(stem, 1);
    return extract::word_key(stem);
}

bool is_past(std::string_view text, const extract::Token& word) {
    const auto spelled = text::lower(text.substr(word.begin, word.size()));
    return leaves_word(spelled, "ed") || !profile::base_of_past(spelled).empty();
}

} // namespace wsis::tracking
