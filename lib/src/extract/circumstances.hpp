#pragma once

#include "extract/sentences.hpp"
#include "extract/subjects.hpp"

namespace wsis::extract {

/// "by consensus", "by acclamation", "by a show of hands": how it was decided, not by whom.
bool is_manner(const Sentence& sentence, std::size_t at);

/// "by 15 March", "by the end of the year".
bool is_time(const Sentence& sentence, std::size_t at);

/// "In 2012, the Group decided", "At its previous meeting, the Group agreed".
bool is_dated_elsewhere(const Sentence& sentence, const House& house);

/// "by its decision 12/4", "in resolution 61/295": the act stands in another text.
bool cites_record(const Sentence& sentence, std::size_t first, std::size_t last);

/// "in 2012", "on 5 May 2012": another year than the report's.
bool is_past_year(const Sentence& sentence, std::size_t at, const House& house);

/// "at the open consultation meeting": another meeting than this.
bool is_elsewhere(const Sentence& sentence, std::size_t at);

} // namespace wsis::extract
