#pragma once

#include "extract/tokens.hpp"

#include <string_view>

namespace wsis::profile {

/// What "as" stands before when a text goes back to what somebody was asked: "requested", "agreed".
bool is_asked(const extract::Token& token);

/// What a text answers: "request", "decision", "action".
bool is_asking_noun(const extract::Token& token);

/// A noun of those that is nothing else: "request", not "decision", which may be an act of another body.
bool is_request(const extract::Token& token);

/// The last word of what opens an answer: "in response to", "pursuant to", "following".
bool opens_answer(const extract::Token& token);

/// "previous", "last", "earlier": before a meeting or a request it is one of the past.
bool is_earlier(const extract::Token& token);

/// What an action is when it is done: "completed", "implemented", "closed".
bool is_completed(const extract::Token& token);

/// The past of what is done with a text that was asked for: "presented", "submitted".
bool hands_over(const extract::Token& token);

/// The past of what tells what was done: "reported", "informed".
bool tells(const extract::Token& token);

/// A sentence with this word may say that the act is not, not yet or not wholly done: "not", "will", "partially",
/// "whether".
bool is_unfinished(const extract::Token& token);

/// Words of reporting that tell nothing of what was asked: "meeting", "previous", "informed".
bool is_report_word(const extract::Token& token);

/// What follows says how or why, no longer what: "taking" (into account), "line" (in line with). `before` is the word
/// in front.
bool ends_act(const extract::Token& before, const extract::Token& token);

/// The base form of an irregular past or participle: "hold" of "held"; empty: none. `word` is in lower case.
std::string_view base_of_past(std::string_view word);

} // namespace wsis::profile
