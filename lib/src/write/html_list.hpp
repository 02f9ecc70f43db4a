#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace wsis::write {

/// Gathers items that come with their depth into nested lists.
class HtmlList {
public:
    /// `opening` is the tag of each list: "<ol>".
    explicit HtmlList(std::string_view opening) : opening_(opening) {}

    /// Opens an item; a deeper one stands inside the item before it. `attributes` begin with a space.
    void item(int level, std::string_view html, std::string_view attributes = {});

    /// Adds to the open item.
    void append(std::string_view html) { out_ += html; }

    /// The lists so far; empty without items. The builder is empty afterwards.
    std::string finish();

private:
    void close();

    std::string_view opening_;
    std::string out_{};
    std::vector<int> levels_{}; ///< Of the open lists, ascending.
};

} // namespace wsis::write
