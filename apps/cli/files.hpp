#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace wsis::cli {

/// One report to read.
struct Input {
    std::string path{}; ///< What to open; "-" is standard input.
    std::string
        name{}; ///< How results call it: as given, relative to its folder argument, or its base name if absolute.
    bool operator==(const Input&) const = default;
};

/// The reports that the arguments name, in order: a folder stands for the .docx and .txt files below it, sorted by
/// path (Word's lock files "~$..." left out). Throws Error for a folder without any.
std::vector<Input> list_inputs(const std::vector<std::string>& arguments);

/// The paths in FILE, one a line; "-" is standard input. Throws Error.
std::vector<std::string> read_path_list(const std::string& file);

/// The whole file, or standard input for "-". Throws Error with the system's reason, or when it is longer than `limit`
/// bytes.
std::string read_file(const std::string& path, std::size_t limit);

/// Throws Error when `output` is one of the inputs, by whatever name.
void refuse_overwriting_input(const std::string& output, const std::vector<Input>& inputs);

/// Writes the whole of `bytes` or leaves the target as it was: a temporary file beside it is renamed over it. A device
/// or pipe is written to; a symbolic link is followed. Throws Error.
void write_file(const std::string& path, std::string_view bytes);

/// The path for `name` below `folder`, its folders made; ".." in `name` does not lead out. Throws Error.
std::string prepare_output(const std::string& folder, const std::string& name);

/// Writes a result to `file`, or to standard output when it is empty. Throws Error.
void write_output(std::string_view bytes, const std::string& file);

/// Throws Error when standard output does not take all of `bytes`.
void write_standard_output(std::string_view bytes);

} // namespace wsis::cli
