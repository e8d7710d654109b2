// What related words have in common: a guess at their root.
#pragma once

#include <string>
#include <string_view>

namespace fahras::stem {

// Replaces `root` by the consonants of a stem without those that derive words (م ت س ن at its
// beginning, ت within, ان at its end) and without weak letters: كتاب, كاتب, مكتوب and اكتتاب share
// كتب. The stem itself where fewer than two letters would remain. Related words may differ in it
// and strangers share it: evidence for ranking, nothing to match by.
void find_root(std::u16string_view stem, std::u16string& root);

}  // namespace fahras::stem
