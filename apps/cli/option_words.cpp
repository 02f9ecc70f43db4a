#include "cli/option_words.hpp"

#include "cli/choices.hpp"

#include <algorithm>

namespace wsis::cli {

namespace {

/// By the name of the value, which is what --help shows of it.
Offer offer_of(const OptionWords& words) {
    constexpr std::string_view files[] = {"FILE", "JSON", "SQLITE", "TOML"};
    if (!words.choices.empty()) return Offer::choices;
    if (words.value == "DIR") return Offer::folders;
    return std::ranges::find(files, words.value) != std::end(files) ? Offer::files : Offer::nothing;
}

std::string summary_of(const OptionWords& words) {
    const auto list = listing("", words.choices);
    const bool listed = !words.choices.empty() && words.description.ends_with(list);
    return words.description.substr(0, words.description.size() - (listed ? list.size() : 0));
}

OptionWords words_of(CLI::Option& option) {
    OptionWords words;
    for (const auto& name : option.get_snames()) words.names.push_back("-" + name);
    for (const auto& name : option.get_lnames()) words.names.push_back("--" + name);
    if (option.get_positional())
        words.value = option.get_single_name();
    else if (option.get_expected_max() > 0)
        words.value = option.get_type_name();
    words.description = option.get_description();
    words.fallback = option.get_default_str();
    words.group = option.get_group();
    words.choices = choices_of(option);
    words.offer = offer_of(words);
    words.summary = summary_of(words);
    words.list = option.get_delimiter() != '\0';
    words.again = option.get_expected_max() > 1;
    return words;
}

} // namespace

std::vector<OptionWords> option_words(CLI::App& app) {
    std::vector<OptionWords> all;
    for (auto* option : app.get_options({})) all.push_back(words_of(*option));
    return all;
}

std::string with_each(std::string text, std::string_view from, std::string_view to) {
    for (auto at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size()))
        text.replace(at, from.size(), to);
    return text;
}

} // namespace wsis::cli
