#include <algorithm>
#include <chrono>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <fmt/format.h>

#include <articles/article_maker.h>

#include "date_months.h"
#include "date_scanner.h"

namespace fahras::articles {
namespace {

using Tokens = std::vector<DateToken>;

constexpr int first_year = 1600;  // smaller numbers are years of the Hijri calendar
constexpr int last_year = 2999;
constexpr std::size_t reach = 3;  // the maximum distance of a day or year from its month, in tokens

struct Day {
  int year = 0;
  int month = 0;
  int day = 0;
};

bool is_valid(const Day& day) {
  using namespace std::chrono;
  return day.year >= first_year && day.year <= last_year && day.month >= 1 && day.day >= 1 &&
         year_month_day{year{day.year}, month{static_cast<unsigned>(day.month)},
                        std::chrono::day{static_cast<unsigned>(day.day)}}
             .ok();
}

const DateToken* at(const Tokens& tokens, std::size_t i) {
  return i < tokens.size() ? &tokens[i] : nullptr;
}
bool has_number(const Tokens& tokens, std::size_t i, std::size_t digits) {
  const DateToken* token = at(tokens, i);
  return token != nullptr && token->is_number() && token->text.size() == digits;
}
bool has_sign(const Tokens& tokens, std::size_t i, char sign) {
  const DateToken* token = at(tokens, i);
  return token != nullptr && token->is_sign(sign);
}
bool has_word(const Tokens& tokens, std::size_t i, std::initializer_list<const char*> words) {
  const DateToken* token = at(tokens, i);
  return token != nullptr && token->kind == DateToken::Kind::word &&
         std::any_of(words.begin(), words.end(),
                     [&](const char* word) { return token->text == word; });
}

// Reads 2025-09-04, 4/9/2025 or 04.09.2025. The month comes first only if the other order is not a
// date.
std::optional<Day> numeric_day(const Tokens& tokens, std::size_t i) {
  if (i + 4 >= tokens.size() || !tokens[i].is_number() || !tokens[i + 2].is_number() ||
      !tokens[i + 4].is_number()) {
    return std::nullopt;
  }
  const DateToken& sign = tokens[i + 1];
  const bool parted = sign.is_sign('-') || sign.is_sign('/') || sign.is_sign('.');
  if (!parted || !tokens[i + 3].is_sign(sign.text[0])) return std::nullopt;
  Day day{tokens[i + 4].value(), tokens[i + 2].value(), tokens[i].value()};
  if (tokens[i].text.size() == 4)
    std::swap(day.year, day.day);
  else if (day.month > 12 && day.day <= 12)
    std::swap(day.month, day.day);
  return is_valid(day) ? std::optional(day) : std::nullopt;
}

// Returns the month whose name begins at `i`; 0 if there is none. `end` is set to the token after
// the name, or after a second name of the same month, as in "أيلول/سبتمبر".
int named_month(const Tokens& tokens, std::size_t i, std::size_t& end) {
  const auto month_at = [&](std::size_t where, std::size_t& behind) {
    if (where >= tokens.size() || tokens[where].kind != DateToken::Kind::word) return 0;
    const DateToken* next = at(tokens, where + 1);
    int words = 0;
    const int month = month_of(tokens[where].text, next == nullptr ? "" : next->text, words);
    behind = where + static_cast<std::size_t>(words);
    return month;
  };
  const int month = month_at(i, end);
  if (month == 0 || !(has_sign(tokens, end, '/') || has_sign(tokens, end, '('))) return month;
  std::size_t second_end = end;
  const int second = month_at(end + 1, second_end);
  if (second != 0) end = second_end;
  return second == 0 || second == month ? month : 0;
}

// Returns the index of the first number within reach of `begin` whose number of digits is allowed.
std::optional<std::size_t> number_after(const Tokens& tokens, std::size_t begin,
                                        std::size_t min_digits, std::size_t max_digits) {
  for (std::size_t i = begin; i < std::min(begin + reach, tokens.size()); ++i) {
    const std::size_t digits = tokens[i].is_number() ? tokens[i].text.size() : 0;
    if (digits >= min_digits && digits <= max_digits) return i;
  }
  return std::nullopt;
}

std::optional<std::size_t> day_before(const Tokens& tokens, std::size_t month) {
  for (std::size_t i = month; i-- > (month > reach ? month - reach : 0);) {
    if (tokens[i].is_number()) {
      return tokens[i].text.size() <= 2 ? std::optional(i) : std::nullopt;
    }
  }
  return std::nullopt;
}

// Reads "4 أيلول/سبتمبر 2025", "Thu, 04 Sep 2025" or "September 4, 2025".
std::optional<Day> named_day(const Tokens& tokens, std::size_t i) {
  // If two month names contradict each other, neither is used.
  const bool second_name =
      i >= 2 && tokens[i - 1].is_sign('/') && tokens[i - 2].kind == DateToken::Kind::word;
  std::size_t end = 0;
  const int month = second_name ? 0 : named_month(tokens, i, end);
  if (month == 0) return std::nullopt;
  std::optional<std::size_t> day = day_before(tokens, i);
  if (!day) {
    day = number_after(tokens, end, 1, 2);
    if (!day) return std::nullopt;
    end = *day + 1;
  }
  const std::optional<std::size_t> year = number_after(tokens, end, 4, 4);
  if (!year) return std::nullopt;
  const Day result{tokens[*year].value(), month, tokens[*day].value()};
  return is_valid(result) ? std::optional(result) : std::nullopt;
}

// Applies the word after a 12-hour time that names the half of the day. Returns false if the hour
// cannot have such a word.
bool apply_half_day(const Tokens& tokens, std::size_t& i, int& hour) {
  const bool morning = has_word(tokens, i, {"am", "a", "ص", "صباحا"});
  const bool evening = has_word(tokens, i, {"pm", "p", "م", "مساء", "ظهرا", "عصرا"});
  if (!morning && !evening) return true;
  ++i;
  if (hour < 1 || hour > 12) return !morning;
  hour = hour % 12 + (evening ? 12 : 0);
  return true;
}

// Returns the time zone at `i`, such as "Z" or "+03:00"; an empty string if there is none.
std::string zone(const Tokens& tokens, std::size_t i) {
  while (has_word(tokens, i, {"بتوقيت", "توقيت"})) ++i;
  if (has_word(tokens, i, {"z", "gmt", "utc", "ut", "غرينتش", "جرينتش", "غرينيتش"})) {
    if (!has_sign(tokens, i + 1, '+') && !has_sign(tokens, i + 1, '-')) return "Z";
    ++i;
  }
  const bool sign = has_sign(tokens, i, '+') || has_sign(tokens, i, '-');
  const DateToken* number = at(tokens, i + 1);
  if (!sign || number == nullptr || !number->is_number() || number->after_space) return {};
  int hours = number->value();
  int minutes = 0;
  if (number->text.size() == 4) {
    minutes = hours % 100;
    hours /= 100;
  } else if (has_sign(tokens, i + 2, ':') && has_number(tokens, i + 3, 2)) {
    minutes = tokens[i + 3].value();
  } else if (tokens[i].after_space) {
    return {};
  }
  if (hours < 0 || hours > 14 || minutes > 59) return {};
  if (hours == 0 && minutes == 0) return "Z";
  return fmt::format("{}{:02}:{:02}", tokens[i].text, hours, minutes);
}

// Returns the time of the day, such as "T10:00:00+03:00"; an empty string if there is none.
std::string time_of_day(const Tokens& tokens) {
  for (std::size_t i = 0; i + 2 < tokens.size(); ++i) {
    if (!tokens[i].is_number() || !tokens[i + 1].is_sign(':') || !tokens[i + 2].is_number()) {
      continue;
    }
    int hour = tokens[i].value();
    const int minute = tokens[i + 2].value();
    int second = 0;
    std::size_t end = i + 3;
    if (has_sign(tokens, end, ':') && has_number(tokens, end + 1, 2)) {
      second = tokens[end + 1].value();
      end += 2;
    }
    const bool fraction = has_sign(tokens, end, '.') || has_sign(tokens, end, ',');
    if (fraction && end + 1 < tokens.size() && tokens[end + 1].is_number()) end += 2;
    if (!apply_half_day(tokens, end, hour)) return {};
    if (hour < 0 || hour > 23 || minute < 0 || minute > 59 || second > 60) return {};
    return fmt::format("T{:02}:{:02}:{:02}{}", hour, minute, second, zone(tokens, end));
  }
  return {};
}

std::string from_unix(long long seconds) {
  using namespace std::chrono;
  const sys_seconds time{std::chrono::seconds{seconds}};
  const auto midnight = floor<days>(time);
  const year_month_day day{midnight};
  const hh_mm_ss clock{time - midnight};
  return fmt::format("{:04}-{:02}-{:02}T{:02}:{:02}:{:02}Z", static_cast<int>(day.year()),
                     static_cast<unsigned>(day.month()), static_cast<unsigned>(day.day()),
                     clock.hours().count(), clock.minutes().count(), clock.seconds().count());
}

// Reads a date that consists of one number: 20250904, 20250904101500, Unix seconds or milliseconds.
std::string from_digits(const std::string& digits) {
  const auto part = [&](std::size_t begin, std::size_t length) {
    return std::atoi(digits.substr(begin, length).c_str());
  };
  if (digits.size() == 8 || digits.size() == 14) {
    const Day day{part(0, 4), part(4, 2), part(6, 2)};
    if (!is_valid(day)) return {};
    return fmt::format("{:04}-{:02}-{:02}", day.year, day.month, day.day);
  }
  if (digits.size() == 9 || digits.size() == 10) return from_unix(std::atoll(digits.c_str()));
  if (digits.size() == 12 || digits.size() == 13) {
    return from_unix(std::atoll(digits.c_str()) / 1000);
  }
  return {};
}

}  // namespace

std::string iso_date(std::string_view written) {
  const Tokens tokens = scan_date(written);
  if (tokens.empty()) return {};
  const bool fraction = tokens.size() == 3 && tokens[1].is_sign('.');
  if (tokens[0].is_number() && (tokens.size() == 1 || (fraction && tokens[0].text.size() > 8))) {
    return from_digits(tokens[0].text);
  }
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    std::optional<Day> day = numeric_day(tokens, i);
    if (!day) day = named_day(tokens, i);
    if (!day) continue;
    return fmt::format("{:04}-{:02}-{:02}{}", day->year, day->month, day->day, time_of_day(tokens));
  }
  return {};
}

}  // namespace fahras::articles
