#include "docx/xml.hpp"

#include "docx/xml_check.hpp"
#include "text/ascii.hpp"
#include "text/utf8.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cstring>
#include <vector>

namespace wsis::docx {

namespace {

constexpr std::size_t piece_bytes = 64u << 10;    ///< A piece is handed on when it has as many bytes,
constexpr std::size_t descend_bytes = 128u << 10; ///< and an element that has as many and no end is opened.

/// What text needs; parse_ws_pcdata, or a run that holds one space vanishes.
constexpr unsigned parse_options =
    pugi::parse_fragment | pugi::parse_escapes | pugi::parse_cdata | pugi::parse_eol | pugi::parse_ws_pcdata;

bool is_space(char byte) { return byte == ' ' || byte == '\n' || byte == '\r' || byte == '\t'; }

/// Bytes at which a scan has to look.
constexpr std::array<bool, 256> make_stops(std::string_view bytes) {
    std::array<bool, 256> stops{};
    for (const char byte : bytes) stops[static_cast<unsigned char>(byte)] = true;
    return stops;
}

constexpr std::array<bool, 256> name_stops = make_stops(" \t\r\n/>");
constexpr std::array<bool, 256> tag_stops = make_stops("><\"'");

std::size_t find_stop(std::string_view text, std::size_t at, const std::array<bool, 256>& stops) {
    while (at < text.size() && !stops[static_cast<unsigned char>(text[at])]) ++at;
    return at;
}

/// "w:p" of "<w:p w:rsidR=...>"; `tag` begins behind the "<" or "</".
std::string_view name_of_tag(std::string_view tag) { return tag.substr(0, find_stop(tag, 0, name_stops)); }

bool is_paragraph(std::string_view name) { return name == "p" || name.ends_with(":p"); }

/// Whether an xmlns attribute may stand in the text. In documents an "x" is rarer than any other letter of it.
bool declares_prefix(std::string_view xml) {
    for (std::size_t at = xml.find('x'); at != std::string_view::npos; at = xml.find('x', at + 1))
        if (xml.substr(at, 5) == "xmlns") return true;
    return false;
}

/// Cuts a part into pieces as its bytes arrive. The offsets are into `buffer_`:
///   begin_ <= done_ <= at_ <= checked_ <= buffer_.size()
/// from begin_ on nothing was handed on yet, up to done_ whole children of the element opened last were seen, up to
/// at_ all markup, up to checked_ all characters.
class Pieces {
public:
    Pieces(const std::string& name, const Limits& limits, Descend descend, XmlHandler& handler)
        : name_(name), limits_(limits), descend_(descend), handler_(handler) {}

    /// Room for the next bytes; as many as wait already, so that a token is not looked at more than twice its length.
    char* room(std::size_t& size) {
        drop_front();
        size = std::max(piece_bytes, buffer_.size() - at_);
        filled_ = buffer_.size();
        buffer_.resize(filled_ + size);
        return buffer_.data() + filled_;
    }

    /// `size` bytes were put into the room.
    void take(std::size_t size) {
        buffer_.resize(filled_ + size);
        if (!begun_) begin_text(false);
        if (begun_) advance(false);
    }

    void finish() {
        if (!begun_) begin_text(true);
        advance(true);
        if (!root_seen_) fail("no root element");
        if (depth_ != 0) fail("ends inside an element");
    }

private:
    struct OpenTag {
        std::size_t begin = 0;   ///< Of the "<",
        std::size_t content = 0; ///< and behind the ">".
    };

    [[noreturn]] void fail(std::string_view what) const {
        throw Error(name_, fmt::format("not well-formed XML: {}", what));
    }

    /// Looks at the beginning of the part once it is there: byte order mark, declared encoding.
    void begin_text(bool last) {
        if (!last && buffer_.size() < 256 && buffer_.find("?>") == std::string::npos) return;
        begun_ = true;
        if (buffer_.starts_with("\xEF\xBB\xBF")) at_ = checked_ = begin_ = done_ = references_ = 3;
        const auto encoding = text::lower(declared_encoding(std::string_view(buffer_).substr(at_)));
        constexpr std::string_view taken[] = {"",      "utf-8",  "utf8",     "us-ascii",
                                              "ascii", "utf-16", "utf-16le", "utf-16be"};
        if (std::ranges::find(taken, encoding) == std::end(taken))
            throw Error(name_, fmt::format("the encoding '{}' is not allowed", text::clip(encoding, 40)));
    }

    void drop_front() {
        if (begin_ == 0) return;
        buffer_.erase(0, begin_);
        for (OpenTag& tag : open_) {
            tag.begin -= begin_;
            tag.content -= begin_;
        }
        done_ -= begin_;
        at_ -= begin_;
        checked_ -= begin_;
        references_ -= begin_;
        begin_ = 0;
    }

    void advance(bool last) {
        const LegalText legal = check_characters(std::string_view(buffer_).substr(checked_), !last);
        checked_ += legal.size;
        if (legal.fault != nullptr) fail(legal.fault);
        const std::string_view text = std::string_view(buffer_).substr(0, checked_);
        while (at_ < text.size() && (inside_paragraph_ > 0 ? scan_paragraph(text) : scan_token(text, last))) {
        }
        check_references(at_);
        hand_on();
    }

    /// All references up to `end`, but for those in comments and the like, which skip() passes over.
    void check_references(std::size_t end) {
        if (end <= references_) return;
        if (!references_are_defined(std::string_view(buffer_).substr(references_, end - references_)))
            fail("an undefined reference");
        references_ = end;
    }

    /// One stretch of text and the markup behind it. False when that is not complete yet.
    bool scan_token(std::string_view text, bool last) {
        const std::size_t tag = text.find('<', at_);
        if (depth_ == 0 && !std::ranges::all_of(text.substr(at_, std::min(tag, text.size()) - at_), is_space))
            fail("text outside the root element");
        if (tag == std::string_view::npos) {
            if (last) at_ = text.size();
            return false;
        }
        const bool scanned = scan_markup(text, tag);
        if (!scanned && last) fail("ends inside a tag");
        return scanned;
    }

    bool scan_markup(std::string_view text, std::size_t tag) {
        if (tag + 9 > text.size() && text.find('>', tag) == std::string_view::npos) return false;
        switch (text[tag + 1]) {
        case '/':
            return scan_end_tag(text, tag);
        case '?':
        case '!':
            return skip(text, tag);
        default:
            return scan_start_tag(text, tag);
        }
    }

    /// A comment, an instruction or CDATA.
    bool skip(std::string_view text, std::size_t tag) {
        const std::string_view rest = text.substr(tag);
        const std::string_view closing = rest.starts_with("<?")                        ? "?>"
                                         : rest.starts_with("<!--")                    ? "-->"
                                         : rest.starts_with("<![CDATA[") && depth_ > 0 ? "]]>"
                                                                                       : "";
        if (closing.empty()) throw Error(name_, "has a document type (DOCTYPE), which is not allowed");
        const std::size_t end = text.find(closing, tag + (closing == "?>" ? 2 : 4));
        if (end == std::string_view::npos) return false;
        check_references(tag);
        at_ = references_ = end + closing.size();
        return true;
    }

    bool scan_end_tag(std::string_view text, std::size_t tag) {
        const std::size_t end = text.find('>', tag);
        if (end == std::string_view::npos) return false;
        if (depth_ == 0) fail("an end tag without a start tag");
        at_ = end + 1;
        if (depth_ == opened_.size()) {
            close(tag, name_of_tag(text.substr(tag + 2, end - tag - 1)));
        } else {
            open_.pop_back();
            --depth_;
            if (depth_ == opened_.size()) child_done();
        }
        return true;
    }

    bool scan_start_tag(std::string_view text, std::size_t tag) {
        const std::size_t end = find_tag_end(text, tag + 1);
        if (end == std::string_view::npos) return false;
        at_ = end + 1;
        count_node();
        const bool empty = text[end - 1] == '/';
        if (depth_ == 0) {
            if (root_seen_) fail("more than one root element");
            root_seen_ = true;
            open(tag, at_);
            depth_ = 1;
            begin_ = done_ = at_;
            if (empty) close(at_, opened_.back());
            return true;
        }
        if (empty) {
            if (depth_ == opened_.size()) child_done();
            return true;
        }
        open_.push_back(OpenTag{tag, at_});
        if (++depth_ > limits_.xml_depth)
            throw Error(name_, fmt::format("elements nested deeper than {}; see --max-depth", limits_.xml_depth));
        if (const std::string_view name = name_of_tag(text.substr(tag + 1)); is_paragraph(name)) {
            paragraph_name_ = name;
            inside_paragraph_ = 1;
        }
        return true;
    }

    /// The next markup inside a paragraph. Most of a document stands there, and nothing is ever cut there: only the end
    /// of the paragraph matters, which elements of the same name may delay. Nesting is left to pugixml.
    bool scan_paragraph(std::string_view text) {
        const std::size_t tag = text.find('<', at_);
        const std::size_t least = paragraph_name_.size() + 3; // of "</w:p>", and one more than "<w:p"
        if (tag == std::string_view::npos || tag + least > text.size()) return false;
        // Up to here the tag before, of which at_ is behind the first bytes or the end, must have ended.
        if (text[tag - 1] != '>' && text[at_ - 1] != '>' &&
            text.substr(at_, tag - at_).find('>') == std::string_view::npos)
            fail("'<' inside a tag");
        count_node();
        const char next = text[tag + 1];
        if (next == '!' || next == '?') return tag + 9 <= text.size() && skip(text, tag);
        const std::size_t name = tag + (next == '/' ? 2 : 1);
        at_ = tag + 2;
        const std::size_t behind = name + paragraph_name_.size();
        // The two bytes nearly always tell, and spare the comparison.
        if (!name_stops[static_cast<unsigned char>(text[behind])] || text[behind - 1] != paragraph_name_.back() ||
            text.compare(name, paragraph_name_.size(), paragraph_name_) != 0)
            return true;
        if (next == '/') {
            at_ = tag;
            if (inside_paragraph_ == 1 && !scan_end_tag(text, tag)) return false;
            at_ = std::max(at_, tag + 2);
            --inside_paragraph_;
            return true;
        }
        const std::size_t end = find_tag_end(text, name);
        if (end == std::string_view::npos) {
            at_ = tag;
            return false;
        }
        at_ = end + 1;
        if (text[end - 1] != '/') ++inside_paragraph_;
        return true;
    }

    /// The ">" of the start tag; a ">" in an attribute is none.
    std::size_t find_tag_end(std::string_view text, std::size_t at) {
        for (;; ++at) {
            at = find_stop(text, at, tag_stops);
            if (at == text.size()) return std::string_view::npos;
            if (text[at] == '>') return at;
            if (text[at] == '<') fail("'<' inside a tag");
            const std::size_t value = at + 1;
            at = text.find(text[at], value);
            if (at == std::string_view::npos) return at;
            if (text.substr(value, at - value).find('<') != std::string_view::npos) fail("'<' inside an attribute");
            count_node();
        }
    }

    void count_node() {
        if (++nodes_ > limits_.xml_nodes)
            throw Error(name_, fmt::format("more than {} XML nodes; see --max-nodes", limits_.xml_nodes));
    }

    void child_done() {
        done_ = at_;
        if (done_ - begin_ >= piece_bytes) hand_on_piece();
    }

    void hand_on_piece() {
        if (done_ == begin_) return;
        check_references(done_);
        const bool declares = declares_prefix(std::string_view(buffer_).substr(begin_, done_ - begin_));
        const pugi::xml_parse_result result =
            xml_.load_buffer_inplace(buffer_.data() + begin_, done_ - begin_, parse_options, pugi::encoding_utf8);
        if (!result) fail(lower_first(result.description()));
        begin_ = done_;
        handler_.piece(xml_, declares);
    }

    static std::string lower_first(std::string text) {
        if (!text.empty()) text[0] = text::lower_letter(text[0]);
        return text;
    }

    /// Keeps what waits small: while an element has grown large and has no end, it is opened.
    void hand_on() {
        while (descend_ == Descend::as_needed && at_ - begin_ > descend_bytes && !open_.empty()) {
            const OpenTag tag = open_.front();
            if (is_paragraph(name_of_tag(std::string_view(buffer_).substr(tag.begin + 1)))) return;
            hand_on_piece();
            open(tag.begin, tag.content);
            open_.erase(open_.begin());
            begin_ = tag.content;
            done_ = open_.empty() ? at_ : open_.front().begin;
            if (done_ - begin_ >= piece_bytes) hand_on_piece();
        }
    }

    /// Hands on the start tag as an element of its own.
    void open(std::size_t begin, std::size_t end) {
        check_references(end);
        std::string tag = buffer_.substr(begin, end - begin);
        opened_.emplace_back(name_of_tag(std::string_view(tag).substr(1)));
        if (tag[tag.size() - 2] != '/') {
            tag.back() = '/';
            tag += '>';
        }
        const pugi::xml_parse_result result =
            xml_.load_buffer_inplace(tag.data(), tag.size(), parse_options, pugi::encoding_utf8);
        if (!result || !xml_.first_child()) fail(lower_first(result.description()));
        handler_.open(xml_.first_child());
    }

    void close(std::size_t end, std::string_view name) {
        if (name != opened_.back()) fail("start and end tag differ");
        done_ = end;
        hand_on_piece();
        handler_.close();
        opened_.pop_back();
        --depth_;
        begin_ = done_ = at_;
    }

    const std::string& name_;
    const Limits& limits_;
    Descend descend_;
    XmlHandler& handler_;
    std::string buffer_{};
    std::size_t begin_ = 0;
    std::size_t done_ = 0;
    std::size_t at_ = 0;
    std::size_t checked_ = 0;
    std::size_t references_ = 0; ///< All references before it are good.
    std::size_t filled_ = 0;
    std::size_t depth_ = 0; ///< Of open elements, those handed on as opened included.
    std::size_t nodes_ = 0;
    std::vector<std::string> opened_{}; ///< Names of the elements that the handler has as open.
    std::vector<OpenTag> open_{};       ///< Open elements below these.
    pugi::xml_document xml_{};
    bool begun_ = false;
    bool root_seen_ = false;
    std::string paragraph_name_{};
    std::size_t inside_paragraph_ = 0; ///< Open elements of that name, if a paragraph is open.
};

/// The bytes so far and the rest of the member, for a part that cannot be read as it comes.
std::string read_rest(MemberStream& stream, std::string bytes) {
    for (;;) {
        const std::size_t filled = bytes.size();
        bytes.resize(filled + piece_bytes);
        const std::size_t got = stream.read(bytes.data() + filled, piece_bytes);
        bytes.resize(filled + got);
        if (got == 0) return bytes;
    }
}

} // namespace

void read_xml(Archive& archive, std::size_t member, Descend descend, XmlHandler& handler) {
    MemberStream stream(archive, member);
    Pieces pieces(stream.name(), archive.limits(), descend, handler);
    for (bool first = true;; first = false) {
        std::size_t size = 0;
        char* room = pieces.room(size);
        const std::size_t got = stream.read(room, size);
        const std::string_view bytes(room, got);
        if (first && detect_encoding(bytes) != Encoding::utf8)
            return read_xml(read_rest(stream, std::string(bytes)), stream.name(), archive.limits(), descend, handler);
        pieces.take(got);
        if (got == 0) break;
    }
    pieces.finish();
}

void read_xml(std::string_view xml, const std::string& name, const Limits& limits, Descend descend,
              XmlHandler& handler) {
    std::string decoded;
    if (const Encoding encoding = detect_encoding(xml); encoding != Encoding::utf8) {
        if (!utf16_to_utf8(xml, encoding, decoded)) throw Error(name, "not well-formed XML: invalid UTF-16");
        xml = decoded;
    }
    Pieces pieces(name, limits, descend, handler);
    while (!xml.empty()) {
        std::size_t size = 0;
        char* room = pieces.room(size);
        size = std::min(size, xml.size());
        std::memcpy(room, xml.data(), size);
        xml.remove_prefix(size);
        pieces.take(size);
    }
    pieces.finish();
}

} // namespace wsis::docx
