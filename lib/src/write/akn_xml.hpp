#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace wsis::write {

/// Writes XML element by element. An element stands on a line of its own, but inside text, where white space counts.
class XmlWriter {
public:
    XmlWriter();

    /// Begins an element on a line of its own. Names have to outlive the writer.
    void open(std::string_view name) { open(name, true); }

    /// Begins an element in the running text.
    void open_inside(std::string_view name) { open(name, false); }

    /// Adds an attribute to the element just begun; tabs and line breaks survive reading.
    void attribute(std::string_view name, std::string_view value);

    /// The same, when there is a value.
    void attribute_if(std::string_view name, const std::optional<std::string>& value) {
        if (value) attribute(name, *value);
    }

    void text(std::string_view utf8);
    void close();

    /// The document, when all is closed.
    std::string take();

private:
    struct Element {
        std::string_view name{};
        bool lines = false; ///< Holds elements on lines of their own.
    };

    void open(std::string_view name, bool own_line);
    void end_tag();
    void new_line();

    std::string xml_{};
    std::vector<Element> open_{};
    bool in_tag_ = false;
};

} // namespace wsis::write
