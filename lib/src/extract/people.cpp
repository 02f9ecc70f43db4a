#include "extract/people.hpp"

namespace wsis::extract {

std::vector<Person> find_people(const Document&) { return {}; }

} // namespace wsis::extract
