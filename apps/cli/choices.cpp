#include "cli/choices.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <sstream>

namespace wsis::cli {

CLI::Validator with_choices(CLI::Validator validator, const std::vector<std::string>& names) {
    // CLI11 shows the description of a validator in --help, but keeps its name to itself.
    return validator.name(fmt::format("{}", fmt::join(names, " ")));
}

CLI::Validator one_of(const std::vector<std::string>& names) {
    const auto check = [names](const std::string& text) {
        return std::ranges::find(names, text) != names.end() ? std::string() : none_of(text, names);
    };
    return with_choices({check, ""}, names);
}

CLI::Validator such_as(const std::vector<std::string>& names) {
    return with_choices({[](const std::string&) { return std::string(); }, ""}, names);
}

std::string listing(std::string_view what, const std::vector<std::string>& names) {
    return names.empty() ? std::string(what) : fmt::format("{}: {}", what, fmt::join(names, ", "));
}

std::string none_of(std::string_view text, const std::vector<std::string>& names) {
    return fmt::format("'{}' is none of {}", text, fmt::join(names, ", "));
}

std::vector<std::string> choices_of(CLI::Option& option) {
    std::vector<std::string> choices;
    try {
        std::istringstream names(option.get_validator()->get_name());
        for (std::string name; names >> name;) choices.push_back(name);
    } catch (const CLI::OptionNotFound&) { // no validator
    }
    return choices;
}

} // namespace wsis::cli
