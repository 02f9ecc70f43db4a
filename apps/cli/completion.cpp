#include "cli/completion.hpp"

#include <fmt/format.h>

namespace wsis::cli {

namespace {

/// "numbering-gap=": the value goes on behind it.
bool goes_on(const OptionWords& option) { return !option.choices.empty() && option.choices.front().ends_with('='); }

std::string joined(const std::vector<std::string>& words, std::string_view between = " ") {
    return fmt::format("{}", fmt::join(words, between));
}

std::string bash_values(const OptionWords& option) {
    switch (option.offer) {
    case Offer::choices:
        return fmt::format("{}COMPREPLY=($(compgen {}-W '{}' -- \"${{cur##*,}}\"))",
                           goes_on(option) ? "compopt -o nospace; " : "",
                           option.list ? "-P \"${cur%\"${cur##*,}\"}\" " : "", joined(option.choices));
    case Offer::files:
        return "compopt -o bashdefault -o default";
    case Offer::folders:
        return "compopt -o dirnames";
    case Offer::nothing:
        break;
    }
    return ":";
}

std::string zsh_quoted(std::string_view text) {
    auto out = with_each(std::string(text), "'", "'\\''");
    for (const auto sign : {"[", "]", ":"}) out = with_each(std::move(out), sign, std::string("\\") + sign);
    return out;
}

std::string zsh_values(const OptionWords& option) {
    switch (option.offer) {
    case Offer::choices:
        if (option.list) return "_sequence compadd - " + joined(option.choices);
        if (goes_on(option)) return "compadd -S \"\" - " + joined(option.choices);
        return "(" + joined(option.choices) + ")";
    case Offer::files:
        return "_files";
    case Offer::folders:
        return "_path_files -/";
    case Offer::nothing:
        break;
    }
    return " ";
}

/// "(-f --format)"{-f+,--format=}"[Output format]:FORMAT:(json text)", as _arguments takes it.
std::string zsh_argument(const OptionWords& option) {
    const bool valued = !option.value.empty();
    const auto values = valued ? fmt::format(":{}:{}", zsh_quoted(option.value), zsh_values(option)) : "";
    if (option.names.empty()) return fmt::format("'*{}'", values);
    const std::string again = option.again ? "*" : "";
    std::vector<std::string> names;
    for (const auto& name : option.names) names.push_back(name + (!valued ? "" : name.starts_with("--") ? "=" : "+"));
    const auto text = fmt::format("[{}]{}", zsh_quoted(option.summary), values);
    if (names.size() == 1) return fmt::format("'{}{}{}'", again, names.front(), text);
    const auto others = option.again ? "*" : fmt::format("({})", joined(option.names));
    return fmt::format("'{}'{{{}}}'{}'", others, joined(names, ","), text);
}

std::string fish_quoted(std::string_view text) {
    return "'" + with_each(with_each(std::string(text), "\\", "\\\\"), "'", "\\'") + "'";
}

std::string fish_values(const OptionWords& option) {
    if (option.value.empty()) return "";
    switch (option.offer) {
    case Offer::choices:
        return " -x -a " + fish_quoted(option.list ? fmt::format("(__fish_append , {})", joined(option.choices))
                                                   : joined(option.choices));
    case Offer::files:
        return " -r -F";
    case Offer::folders:
        return " -x -a '(__fish_complete_directories)'";
    case Offer::nothing:
        break;
    }
    return " -x";
}

} // namespace

std::string bash_completion(std::string_view tool, const std::vector<OptionWords>& options) {
    const auto function = with_each("_" + std::string(tool), "-", "_");
    std::vector<std::string> names;
    std::string cases;
    for (const auto& option : options) {
        names.insert(names.end(), option.names.begin(), option.names.end());
        if (option.value.empty() || option.names.empty()) continue;
        cases += fmt::format("    {}) {} ;;\n", joined(option.names, " | "), bash_values(option));
    }
    constexpr std::string_view script = R"(# {tool}: completion for bash
{function}() {{
    local cur=${{COMP_WORDS[COMP_CWORD]}} prev=${{COMP_WORDS[COMP_CWORD - 1]}}
    COMPREPLY=()
    # "--name=value" comes as three words.
    if [[ $cur == '=' ]]; then
        cur=
    elif [[ $prev == '=' && $COMP_CWORD -gt 2 ]]; then
        prev=${{COMP_WORDS[COMP_CWORD - 2]}}
    fi
    case $prev in
{cases}    *)
        if [[ $cur == -* ]]; then
            COMPREPLY=($(compgen -W '{names}' -- "$cur"))
        else
            compopt -o bashdefault -o default
        fi
        ;;
    esac
}}
complete -F {function} {tool}
)";
    return fmt::format(script, fmt::arg("tool", tool), fmt::arg("function", function), fmt::arg("cases", cases),
                       fmt::arg("names", joined(names)));
}

std::string zsh_completion(std::string_view tool, const std::vector<OptionWords>& options) {
    std::vector<std::string> arguments;
    arguments.reserve(options.size());
    for (const auto& option : options) arguments.push_back(zsh_argument(option));
    // As a file of the function path it is the function; sourced, it names it.
    constexpr std::string_view script = R"(#compdef {tool}
_{tool}() {{
    _arguments -s -S \
        {arguments}
}}
if [[ $funcstack[1] == _{tool} ]]; then
    _{tool} "$@"
else
    compdef _{tool} {tool}
fi
)";
    return fmt::format(script, fmt::arg("tool", tool), fmt::arg("arguments", joined(arguments, " \\\n        ")));
}

std::string fish_completion(std::string_view tool, const std::vector<OptionWords>& options) {
    auto out = fmt::format("# {}: completion for fish\n", tool);
    for (const auto& option : options) {
        if (option.names.empty()) continue;
        out += fmt::format("complete -c {}", tool);
        for (const auto& name : option.names)
            out += name.starts_with("--") ? " -l " + name.substr(2) : " -s " + name.substr(1);
        out += fmt::format("{} -d {}\n", fish_values(option), fish_quoted(option.summary));
    }
    return out;
}

} // namespace wsis::cli
