#include "support/scratch.hpp"

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <stdexcept>

namespace wsis::test {

Scratch::Scratch() : folder_((std::filesystem::temp_directory_path() / "wsis-test-XXXXXX").string()) {
    if (mkdtemp(folder_.data()) == nullptr) throw std::runtime_error("no temporary folder");
}

Scratch::~Scratch() {
    std::error_code error;
    std::filesystem::remove_all(folder_, error);
}

std::string Scratch::path(std::string_view name) const { return folder_ + '/' + std::string(name); }

std::string Scratch::with(std::string_view name, std::string_view bytes) const {
    auto file = path(name);
    std::ofstream(file, std::ios::binary) << bytes;
    return file;
}

std::string bytes_of(const std::string& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

} // namespace wsis::test
