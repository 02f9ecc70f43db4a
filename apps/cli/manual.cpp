#include "cli/manual.hpp"

#include "wsis/write.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace wsis::cli {

namespace {

/// Text of roff: a backslash and a control character at the beginning of a line mean something there, and a hyphen is
/// not the sign that options begin with.
std::string roff(std::string_view text) {
    std::string out;
    bool option = false;
    char before = ' ';
    for (const char c : text) {
        if (c == ' ') option = false;
        if (c == '-' && std::string_view(" ('").find(before) != std::string_view::npos) option = true;
        if (c == '\\')
            out += "\\e";
        else if (c == '-' && option)
            out += "\\-";
        else
            out += c;
        before = c;
    }
    return out.starts_with('.') || out.starts_with('\'') ? "\\&" + out : out;
}

std::string heading(const OptionWords& option) {
    std::string out;
    for (const auto& name : option.names) out += fmt::format("{}\\fB{}\\fR", out.empty() ? "" : ", ", roff(name));
    if (!option.value.empty()) out += fmt::format("{}\\fI{}\\fR", out.empty() ? "" : " ", roff(option.value));
    return out + (option.names.empty() ? " ..." : "");
}

std::string entry(const OptionWords& option) {
    auto out = fmt::format(".TP\n{}\n{}.\n", heading(option), roff(option.description));
    if (!option.fallback.empty()) out += fmt::format("The default is {}.\n", roff(option.fallback));
    if (option.again) out += option.list || option.names.empty() ? "" : "May be given more than once.\n";
    return out;
}

std::string entries(const std::vector<OptionWords>& options) {
    std::vector<std::pair<std::string, std::string>> groups;
    for (const auto& option : options) {
        const auto known = std::ranges::find(groups, option.group, &std::pair<std::string, std::string>::first);
        (known == groups.end() ? groups.emplace_back(option.group, "") : *known).second += entry(option);
    }
    std::string out;
    for (const auto& [group, text] : groups) out += (out.empty() ? "" : fmt::format(".SS {}\n", roff(group))) + text;
    return out;
}

} // namespace

std::string manual(std::string_view page, const std::vector<OptionWords>& options) {
    auto out = with_each(std::string(page), "@options@\n", entries(options));
    return with_each(std::move(out), "@version@", version());
}

} // namespace wsis::cli
