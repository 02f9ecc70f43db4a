#include "diff/git.hpp"

#include "wsis/diagnostic.hpp"

namespace wsis::cli {

std::vector<Input> git_inputs(const std::vector<std::string>& arguments) {
    if (arguments.size() == 1) return {};
    if (arguments.size() != 7 && arguments.size() != 9)
        throw Error("--git", "takes the arguments that git gives an external diff; set diff.DRIVER.command to it");
    const auto& path = arguments[0];
    const auto& new_path = arguments.size() == 9 ? arguments[7] : path;
    const auto input = [](const std::string& file, const std::string& name) {
        return Input{file, file == no_file ? std::string(no_file) : name};
    };
    return {input(arguments[1], "a/" + path), input(arguments[4], "b/" + new_path)};
}

} // namespace wsis::cli
