#include "wsis/read.hpp"

#include "wsis/extract.hpp"

namespace wsis {

InputFormat detect_format(std::string_view, std::string_view) { return InputFormat::text; }

Report read_report(std::string_view bytes, std::string_view, InputFormat, const ExtractOptions& options) {
    return extract_report(read_text(bytes, options.read), options);
}

} // namespace wsis
