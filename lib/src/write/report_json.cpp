#include "wsis/write.hpp"

namespace wsis {

std::string render_json(const Report&, std::string_view, JsonStyle) { return {}; }

} // namespace wsis
