#include "iso_date.hpp"

#include <fmt/format.h>

namespace wsis {

std::string iso_date(const Date& date) {
    return fmt::format("{:04}-{:02}-{:02}", static_cast<int>(date.year()), static_cast<unsigned>(date.month()),
                       static_cast<unsigned>(date.day()));
}

} // namespace wsis
