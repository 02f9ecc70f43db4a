#include "json/tree.hpp"

#include "wsis/diagnostic.hpp"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

namespace wsis::json {

/// Takes what nlohmann's parser finds, in order.
class TreeBuilder {
public:
    explicit TreeBuilder(Tree& tree) : tree_(tree) {}

    bool null() { return add(Tree::Type::null); }

    bool boolean(bool value) {
        add(Tree::Type::boolean);
        last().number = value ? 1 : 0;
        return true;
    }

    bool number_integer(std::int64_t value) {
        add(Tree::Type::integer);
        last().negative = value < 0;
        last().number = value < 0 ? 0 - static_cast<std::uint64_t>(value) : static_cast<std::uint64_t>(value);
        return true;
    }

    bool number_unsigned(std::uint64_t value) {
        add(Tree::Type::integer);
        last().number = value;
        return true;
    }

    bool number_float(double, const std::string&) { return add(Tree::Type::real); }

    bool string(std::string& value) {
        add(Tree::Type::string);
        last().text = keep(value);
        return true;
    }

    bool binary(const std::vector<std::uint8_t>&) { return false; } // not in JSON

    bool start_object(std::size_t) { return open(Tree::Type::object); }

    bool key(std::string& value) {
        key_ = keep(value);
        return true;
    }

    bool end_object() { return close(); }

    bool start_array(std::size_t) { return open(Tree::Type::array); }

    bool end_array() { return close(); }

    bool parse_error(std::size_t position, const std::string&, const nlohmann::json::exception&) {
        throw Error("", fmt::format("not valid JSON: unexpected input at byte {}", position));
    }

private:
    struct Open {
        Tree::Index value = Tree::no_value;
        Tree::Index last_child = Tree::no_value;
    };

    Tree::Value& last() { return tree_.values_.back(); }

    Tree::Text keep(std::string_view text) {
        tree_.text_ += text;
        return {tree_.text_.size() - text.size(), text.size()};
    }

    bool add(Tree::Type type) {
        const Tree::Index index = tree_.values_.size();
        Tree::Value value;
        value.type = type;
        value.key = std::exchange(key_, {});
        tree_.values_.push_back(value);
        if (open_.empty()) return true;
        Open& parent = open_.back();
        (parent.last_child == Tree::no_value ? tree_.values_[parent.value].first
                                             : tree_.values_[parent.last_child].next) = index;
        parent.last_child = index;
        return true;
    }

    bool open(Tree::Type type) {
        add(type);
        open_.push_back(Open{tree_.values_.size() - 1, Tree::no_value});
        return true;
    }

    bool close() {
        open_.pop_back();
        return true;
    }

    Tree& tree_;
    std::vector<Open> open_{};
    Tree::Text key_{};
};

Tree::Tree(std::string_view bytes) {
    TreeBuilder builder(*this);
    nlohmann::json::sax_parse(bytes, &builder);
}

Tree::Index Tree::find(Index object, std::string_view key) const {
    Index member = values_[object].first;
    while (member != no_value && view(values_[member].key) != key) member = values_[member].next;
    return member;
}

} // namespace wsis::json
