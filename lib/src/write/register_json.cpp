#include "iso_date.hpp"
#include "write/register_formats.hpp"
#include "wsis/formats.hpp"
#include "wsis/write.hpp"
#include "json/head.hpp"
#include "json/json_emitter.hpp"
#include "json/names.hpp"

namespace wsis::write {

namespace {

using json::JsonEmitter;

void write_strings(JsonEmitter& json, std::string_view key, const std::vector<std::string>& values) {
    json.key(key);
    json.begin_array();
    for (const auto& value : values) json.value(value);
    json.end_array();
}

/// An array of what `write` writes.
template <class T, class Write>
void write_all(JsonEmitter& json, std::string_view key, const std::vector<T>& values, const Write& write) {
    json.key(key);
    json.begin_array();
    for (const auto& value : values) {
        json.begin_object();
        write(value);
        json.end_object();
    }
    json.end_array();
}

class RegisterWriter {
public:
    RegisterWriter(const Register& known, const RegisterStyle& style)
        : known_(known), style_(style), json_(style.compact) {}

    std::string write() && {
        json_.begin_object();
        json::write_head(json_, "wsis-register", register_version, "wsis-track");
        write_all(json_, "meetings", known_.meetings, [&](const auto& meeting) { write_meeting(meeting); });
        write_all(json_, "decisions", known_.chains, [&](const auto& chain) { write_chain(chain); });
        if (style_.references)
            write_all(json_, "references", known_.references, [&](const auto& row) { write_reference(row); });
        write_all(json_, "left_out", known_.left_out, [&](const auto& report) {
            json_.member("name", report.name);
            json_.member("stands_for", report.stands_for);
            json_.member("same_bytes", report.same_bytes);
        });
        json_.end_object();
        return std::move(json_).take();
    }

private:
    void write_meeting(const RegisterMeeting& meeting) {
        json_.member("id", meeting.id);
        json_.member("key", meeting.key);
        json_.member("body", meeting.body);
        json_.member("body_id", meeting.body_id);
        json_.member("ordinal", meeting.ordinal);
        json_.member("date", iso_date(meeting.date));
        json_.member("name", meeting.name);
        json_.member("sha256", meeting.sha256);
    }

    /// The meeting's number, else the report's id, else the name that the register has for it.
    void write_meeting_at(std::size_t index) {
        const auto& meeting = known_.meetings[index];
        json_.key("meeting");
        if (meeting.ordinal)
            json_.value(*meeting.ordinal);
        else
            json_.value(meeting.id ? *meeting.id : meeting.key);
        json_.member("report", meeting.key);
    }

    void write_place(const RegisterPlace& place) {
        json_.member("block", place.block);
        json_.member("start", place.start);
        json_.member("end", place.end);
    }

    void write_quote(const Quote& quote, std::string_view key) {
        write_place(quote.place);
        json_.member(key, quote.text);
    }

    void write_deadlines(const Appearance& appearance) {
        write_all(json_, "deadlines", appearance.deadlines, [&](const auto& deadline) {
            json_.member("text", deadline.quote.text);
            json_.member("start_date", iso_date(deadline.start));
            json_.member("end_date", iso_date(deadline.end));
            write_place(deadline.quote.place);
        });
    }

    void write_chain(const Chain& chain) {
        const auto& last = chain.last();
        json_.member("id", chain.id);
        json_.member("status", name_of(chain.status));
        json_.member("force", json::name_of(last.force));
        write_strings(json_, "addressees", last.addressees);
        write_deadlines(last);
        json_.member("text", last.quote.text);
        write_all(json_, "history", chain.history, [&](const auto& appearance) { write_appearance(appearance); });
        write_all(json_, "evidence", chain.evidence, [&](const auto& evidence) {
            write_meeting_at(evidence.meeting);
            json_.member("section", evidence.section);
            write_quote(evidence.quote, "quote");
        });
    }

    void write_appearance(const Appearance& appearance) {
        write_meeting_at(appearance.meeting);
        json_.member("decision", appearance.decision);
        json_.member("change", name_of(appearance.change));
        write_quote(appearance.quote, "text");
        json_.member("section", appearance.section);
        json_.key("kinds");
        json_.begin_array();
        for (const auto kind : appearance.kinds) json_.value(name_of(kind));
        json_.end_array();
        json_.member("force", json::name_of(appearance.force));
        json_.member("verb", appearance.verb);
        json_.member("decided_by", appearance.decided_by);
        write_strings(json_, "addressees", appearance.addressees);
        write_deadlines(appearance);
        write_all(json_, "items", appearance.items, [&](const auto& item) {
            json_.member("label", item.label.empty() ? std::nullopt : std::optional(item.label));
            write_quote(item.quote, "text");
        });
        write_strings(json_, "references", appearance.references);
    }

    void write_reference(const ReferenceChain& reference) {
        json_.member("id", reference.id);
        json_.member("kind", json::name_of(reference.kind));
        write_all(json_, "uses", reference.uses, [&](const auto& use) {
            write_meeting_at(use.meeting);
            json_.member("mentions", std::uint64_t{use.mentions});
            json_.member("decisions", std::uint64_t{use.decisions});
            write_quote(use.first, "text");
        });
        json_.member("superseded_by", reference.superseded_by);
    }

    const Register& known_;
    const RegisterStyle& style_;
    JsonEmitter json_;
};

} // namespace

std::string render_register_json(const Register& known, const RegisterStyle& style) {
    return RegisterWriter(known, style).write();
}

} // namespace wsis::write
