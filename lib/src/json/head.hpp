#pragma once

#include "wsis/write.hpp"
#include "json/json_emitter.hpp"

namespace wsis::json {

/// The members that every contract begins with: "format" and its "version", and the "generator", a tool of ours.
inline void write_head(JsonEmitter& json, std::string_view format, int format_version, std::string_view tool) {
    json.member("format", format);
    json.member("version", format_version);
    json.key("generator");
    json.begin_object();
    json.member("name", tool);
    json.member("version", version());
    json.end_object();
}

} // namespace wsis::json
