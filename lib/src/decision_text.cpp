#include "decision_text.hpp"

namespace wsis {

std::string item_text(const Report& report, const Place& item) {
    const auto label = report.document.label_of(report.document.blocks[item.block]);
    std::string text;
    if (item.start == 0 && !label.empty()) text.append(label) += ' '; // an item within a block has it in its text
    return text.append(report.text_at(item));
}

std::vector<Place> items_behind_head(const Decision& decision) {
    auto items = decision.items;
    std::erase_if(items, [&head = decision.place](const Place& item) {
        return item.block == head.block && item.start >= head.start && item.end <= head.end;
    });
    return items;
}

std::string decision_text(const Report& report, const Decision& decision) {
    std::string text(report.text_at(decision.place));
    for (const auto& item : items_behind_head(decision)) text.append("\n") += item_text(report, item);
    return text;
}

} // namespace wsis
