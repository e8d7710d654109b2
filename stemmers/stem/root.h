// Guesses the root of a stem, which related words have in common.
#pragma once

#include <string>
#include <string_view>

namespace fahras::stem {

// Sets `root` to the consonants of a stem without those that derive words (م ت س ن at the
// beginning, ت inside, ان at the end) and without weak letters: كتب for كتاب, كاتب, مكتوب and
// اكتتاب. It is the stem itself if fewer than two letters would remain. Related words may have
// different roots, and unrelated ones the same: it is evidence for ranking, but not for matching.
void find_root(std::u16string_view stem, std::u16string& root);

}  // namespace fahras::stem
