#include "render/graphviz.hpp"

#include "cli/files.hpp"
#include "wsis/diagnostic.hpp"

#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cstdio>
#include <cstdlib>

namespace wsis::cli {

namespace {

/// A file that is gone when this is.
class ScratchFile {
public:
    explicit ScratchFile(std::string_view bytes) {
        const int descriptor = ::mkstemp(path_.data());
        if (descriptor < 0) throw Error("--format svg", "cannot make a temporary file");
        const Descriptor closed_in_the_end(descriptor);
        write_all(descriptor, bytes, path_.data()); // on any thread, as write_file is not
    }

    ScratchFile(const ScratchFile&) = delete;
    ScratchFile& operator=(const ScratchFile&) = delete;

    ~ScratchFile() { std::remove(path_.data()); }

    [[nodiscard]] std::string path() const { return path_.data(); }

private:
    std::array<char, 23> path_{"/tmp/wsis-graph-XXXXXX"};
};

} // namespace

std::string draw_graph(std::string_view dot) {
    const ScratchFile graph(dot);
    std::FILE* pipe = ::popen(("dot -Tsvg " + graph.path() + " 2>/dev/null").c_str(), "r");
    if (pipe == nullptr) throw Error("--format svg", "cannot run 'dot'");
    std::string svg;
    std::array<char, 4096> buffer{};
    while (const auto size = std::fread(buffer.data(), 1, buffer.size(), pipe)) svg.append(buffer.data(), size);
    const int status = ::pclose(pipe);
    constexpr int not_found = 127; // as the shell says it
    if (WIFEXITED(status) && WEXITSTATUS(status) == not_found)
        throw Error("--format svg", "needs Graphviz, and there is no 'dot' in the PATH; try --format dot");
    if (status != 0) throw Error("--format svg", "'dot' failed");
    return svg;
}

} // namespace wsis::cli
