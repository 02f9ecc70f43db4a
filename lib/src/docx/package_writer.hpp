#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace wsis::docx {

/// Builds an OPC package (ECMA-376-2): parts, their content types and relationships, in a zip. The zip has no times and
/// the order of the calls: same calls, same bytes.
class PackageWriter {
public:
    /// `name` without leading slash, `content_type` without "application/vnd.openxmlformats-", which all types here
    /// begin with: ("word/styles.xml", "officedocument.wordprocessingml.styles+xml", xml).
    void add_part(std::string_view name, std::string_view content_type, std::string bytes);

    /// A relationship from the part `source`, empty for the package, to the part `target`. `type` is the last word of
    /// the type: "styles". Returns its id, "rId1" ... for each source.
    std::string relate(std::string_view source, std::string_view type, std::string_view target);

    /// The same to a place outside the package: an address.
    std::string relate_external(std::string_view source, std::string_view type, std::string_view address);

    /// The bytes of the zip. Call it once. Throws Error when the zip cannot be made.
    [[nodiscard]] std::string finish();

private:
    struct Part {
        std::string name{};
        std::string content_type{}; ///< Empty: by its extension.
        std::string bytes{};
    };

    struct Relations {
        std::string source{};
        std::size_t count = 0;
        std::string xml{};
    };

    std::string append_relation(std::string_view source, std::string_view type, std::string_view target,
                                std::string_view mode);

    std::vector<Part> parts_{};
    std::vector<Relations> relations_{}; ///< Of few sources: the package and the main part, mostly.
};

} // namespace wsis::docx
