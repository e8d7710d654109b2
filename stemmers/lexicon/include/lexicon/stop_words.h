// The lists of stop words as they are written in stemmers/lexicon/data: UTF-8, not normalised.
#pragma once

#include <span>
#include <string_view>

namespace fahras::lexicon {

std::span<const std::string_view> stop_words() noexcept;      // particles, pronouns, …
std::span<const std::string_view> question_words() noexcept;  // who, what, where, …

}  // namespace fahras::lexicon
