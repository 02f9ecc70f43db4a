#include "wsis/read.hpp"

namespace wsis {

Document read_docx(std::string_view, const ReadOptions&) { throw Error("", "DOCX cannot be read yet"); }

} // namespace wsis
