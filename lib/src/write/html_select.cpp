#include "write/html_select.hpp"

#include "write/html_text.hpp"

#include <fmt/format.h>

namespace wsis::write {

std::string html_select(std::string_view name, std::string_view title, std::string_view options,
                        std::string_view prefix) {
    return fmt::format("<label>{1} <select id=\"{3}by-{0}\" data-filter=\"{0}\">\n<option value=\"\">all</option>\n{2}"
                       "</select></label>\n",
                       name, title, options, prefix);
}

std::string html_option(std::string_view value, std::string_view text) {
    return fmt::format("<option value=\"{}\">{}</option>\n", value, html_text(text));
}

} // namespace wsis::write
