#include "wsis/validate.hpp"
#include "json/tree.hpp"

namespace wsis {

namespace {

using json::Tree;

Tree::Index child(const Tree& tree, Tree::Index object, std::string_view key, Tree::Type type) {
    if (tree.type(object) != Tree::Type::object) throw Error("", "not findings of wsis-validate");
    const auto value = tree.find(object, key);
    if (value == Tree::no_value || tree.type(value) != type)
        throw Error("", "not findings of wsis-validate: no \"" + std::string(key) + "\"");
    return value;
}

std::string text_at(const Tree& tree, Tree::Index object, std::string_view key) {
    return std::string(tree.string(child(tree, object, key, Tree::Type::string)));
}

} // namespace

std::vector<FileBaseline> read_baseline(std::string_view json) {
    const Tree tree(json);
    if (text_at(tree, Tree::root, "format") != "wsis-findings") throw Error("", "not findings of wsis-validate");
    std::vector<FileBaseline> files;
    auto file = tree.first_child(child(tree, Tree::root, "files", Tree::Type::array));
    for (; file != Tree::no_value; file = tree.next(file)) {
        FileBaseline known;
        known.name = text_at(tree, file, "name");
        auto finding = tree.first_child(child(tree, file, "findings", Tree::Type::array));
        for (; finding != Tree::no_value; finding = tree.next(finding))
            known.fingerprints.push_back(text_at(tree, finding, "fingerprint"));
        files.push_back(std::move(known));
    }
    return files;
}

} // namespace wsis
