#include "wsis/read.hpp"

namespace wsis {

Document read_text(std::string_view, const ReadOptions&) { throw Error("", "text cannot be read yet"); }

} // namespace wsis
