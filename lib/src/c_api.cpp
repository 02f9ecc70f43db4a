#include "wsis/wsis.h"

#include "wsis/diff.hpp"
#include "wsis/extract.hpp"
#include "wsis/render.hpp"
#include "wsis/validate.hpp"
#include "wsis/write.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstring>
#include <memory>
#include <new>
#include <string>
#include <string_view>
#include <utility>

/// An output or a message.
struct wsis_result {
    std::string text{};
    bool failed = false;
};

namespace {

using namespace wsis;

constexpr std::string_view out_of_memory = "out of memory";

template <class Value>
using Named = std::pair<std::string_view, Value>;

constexpr std::array input_formats{
    Named<InputFormat>{"auto", InputFormat::automatic}, Named<InputFormat>{"docx", InputFormat::docx},
    Named<InputFormat>{"text", InputFormat::text}, Named<InputFormat>{"json", InputFormat::json},
    Named<InputFormat>{"akn", InputFormat::akn}};
constexpr std::array tracked_changes{Named<Tracked>{"accept", Tracked::accept},
                                     Named<Tracked>{"reject", Tracked::reject}, Named<Tracked>{"all", Tracked::all}};

std::string_view or_default(const char* text, std::string_view otherwise) {
    return text == nullptr ? otherwise : std::string_view(text);
}

[[noreturn]] void refuse(const char* option, std::string_view value) {
    throw Error(option, fmt::format("unknown '{}'", printable(value)));
}

template <class Value, std::size_t size>
Value named(const char* option, const char* text, const std::array<Named<Value>, size>& values) {
    const auto name = or_default(text, values.front().first);
    const auto found = std::ranges::find(values, name, &Named<Value>::first);
    if (found == values.end()) refuse(option, name);
    return found->second;
}

/// The member `render` of the format that is asked for.
template <class Formats>
auto renderer(const Formats& formats, const wsis_options& options) {
    const auto name = or_default(options.output_format, "json");
    const auto found = std::ranges::find(formats, name, [](const auto& format) { return format.name; });
    if (found == formats.end()) refuse("output_format", name);
    return found->render;
}

/// The options that a caller of any version set. What this library does not know has to be zero.
wsis_options known_options(const wsis_options* given) {
    wsis_options options = WSIS_OPTIONS;
    if (given == nullptr) return options;
    const auto size = given->size;
    const auto* bytes = reinterpret_cast<const char*>(given);
    if (size < offsetof(wsis_options, name)) throw Error("options", "size is not set");
    if (size > sizeof options && std::any_of(bytes + sizeof options, bytes + size, [](char c) { return c != 0; }))
        throw Error("options", "of a later version than the library");
    std::memcpy(&options, bytes, std::min(size, sizeof options));
    return options;
}

std::string_view viewed(const void* bytes, std::size_t size) {
    if (bytes == nullptr && size > 0) throw Error("bytes", "null");
    return size == 0 ? std::string_view() : std::string_view(static_cast<const char*>(bytes), size);
}

Profile profile_of(const wsis_options& options) {
    if (options.profile == nullptr) return {};
    try {
        return read_profile(options.profile);
    } catch (const Error& error) {
        throw Error("profile", error.what());
    }
}

ExtractOptions extract_options(const wsis_options& options) {
    ExtractOptions extract;
    extract.read.tracked = named("tracked", options.tracked, tracked_changes);
    extract.read.comments = options.comments != 0;
    extract.read.formatting = options.formatting != 0;
    extract.profile = profile_of(options);
    extract.remarks = options.remarks != 0;
    return extract;
}

Report read(const void* bytes, std::size_t size, const char* name, const wsis_options& options,
            const ExtractOptions& extract) {
    const auto format = named("input_format", options.input_format, input_formats);
    return read_report(viewed(bytes, size), or_default(name, "-"), format, extract);
}

std::string extracted(const void* bytes, std::size_t size, const wsis_options& options) {
    const auto format = or_default(options.output_format, "json");
    if (format != "json" && format != "text") refuse("output_format", format);
    const auto report = read(bytes, size, options.name, options, extract_options(options));
    if (format == "text") return render_lines(report.document);
    return render_json(report, "wsis-extract", {options.compact != 0});
}

std::string validated(const void* bytes, std::size_t size, const wsis_options& options) {
    const auto render = renderer(findings_formats(), options);
    const auto extract = extract_options(options);
    FileFindings file;
    file.name = or_default(options.name, "-");
    ValidateOptions rules;
    rules.profile = extract.profile;
    file.findings = validate_report(read(bytes, size, options.name, options, extract), rules);
    FindingsStyle style;
    style.compact = options.compact != 0;
    return render({&file, 1}, style);
}

std::string rendered(const void* bytes, std::size_t size, const wsis_options& options) {
    const auto render = renderer(render_formats(), options);
    RenderStyle style;
    style.compact = options.compact != 0;
    return render(read(bytes, size, options.name, options, extract_options(options)), style);
}

/// Names the side in the message.
Report read_side(const char* side, const void* bytes, std::size_t size, const char* name, const wsis_options& options,
                 const ExtractOptions& extract) {
    try {
        return read(bytes, size, name, options, extract);
    } catch (const Error& error) {
        throw Error(side, error.what());
    }
}

std::string compared(std::pair<const void*, std::size_t> left, std::pair<const void*, std::size_t> right,
                     const wsis_options& options) {
    const auto render = renderer(diff_formats(), options);
    const auto extract = extract_options(options);
    const std::array reports{read_side("left", left.first, left.second, options.name, options, extract),
                             read_side("right", right.first, right.second, options.right_name, options, extract)};
    DiffStyle style;
    style.compact = options.compact != 0;
    return render(diff_series(reports), style);
}

/// What `work` makes of the options, or why it could not.
template <class Work>
wsis_result* guarded(const wsis_options* options, const Work& work) noexcept {
    try {
        auto result = std::make_unique<wsis_result>();
        try {
            result->text = work(known_options(options));
        } catch (const std::bad_alloc&) {
            throw;
        } catch (const std::exception& error) {
            result->text = error.what();
            result->failed = true;
        }
        return result.release();
    } catch (...) {
        return nullptr;
    }
}

} // namespace

wsis_result* wsis_extract(const void* bytes, std::size_t size, const wsis_options* options) {
    return guarded(options, [&](const wsis_options& known) { return extracted(bytes, size, known); });
}

wsis_result* wsis_validate(const void* bytes, std::size_t size, const wsis_options* options) {
    return guarded(options, [&](const wsis_options& known) { return validated(bytes, size, known); });
}

wsis_result* wsis_render(const void* bytes, std::size_t size, const wsis_options* options) {
    return guarded(options, [&](const wsis_options& known) { return rendered(bytes, size, known); });
}

wsis_result* wsis_diff(const void* left, std::size_t left_size, const void* right, std::size_t right_size,
                       const wsis_options* options) {
    return guarded(options, [&](const wsis_options& known) {
        return compared({left, left_size}, {right, right_size}, known);
    });
}

int wsis_failed(const wsis_result* result) { return result == nullptr || result->failed ? 1 : 0; }

const char* wsis_text(const wsis_result* result) {
    return result == nullptr ? out_of_memory.data() : result->text.c_str();
}

std::size_t wsis_size(const wsis_result* result) {
    return result == nullptr ? out_of_memory.size() : result->text.size();
}

void wsis_free(wsis_result* result) { delete result; }

const char* wsis_version() { return version().data(); } // it views a literal
