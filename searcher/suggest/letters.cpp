#include "letters.h"

#include <array>
#include <span>
#include <string_view>

#include <base/forever.h>
#include <schema/terms.h>

namespace fahras::suggest {
namespace {

using Groups = std::span<const std::string_view>;
using Table = std::array<Letters, 256>;  // by letter

constexpr std::array<std::string_view, 14> mixed_up_groups = {
    "ضظ", "هة", "سص", "تط", "تث", "ثس", "ذزظ", "ذد", "قك", "قغ", "جغ", "يئ", "وؤ", "ؤئءا"};
constexpr std::array<std::string_view, 3> at_end_groups = {"اي", "اه", "اة"};
// Letters of one shape.
constexpr std::array<std::string_view, 9> dotted_groups = {"بتثني", "جحخ", "دذ", "رز", "سش",
                                                           "صض",    "طظ",  "عغ", "فق"};
// The rows of keyboards, from left to right. A letter has the same place in the row above it and
// half a place further on. There is no letter on keys with a space.
constexpr std::array<std::array<std::string_view, 3>, 2> keyboards = {
    {{"ضصثقفغعهخحجد", "شسيبلاتنمكط", "ئءؤر  ةوزظ"}, {"qwertyuiop", "asdfghjkl", "zxcvbnm"}}};

void add(char letter, const Letters& others, Letters& to) {
  for (const char other : others) {
    if (other != letter && other != ' ' && to.find(other) == Letters::npos) to += other;
  }
}

void add_groups(Groups groups, Table& table) {
  for (const std::string_view group : groups) {
    const Letters letters = schema::encode_vocabulary(group);
    for (const char letter : letters) {
      add(letter, letters, table[static_cast<unsigned char>(letter)]);
    }
  }
}

void add_neighbours(const Letters& row, const Letters& above, Table& table) {
  const auto join = [&](char one, char other) {
    if (one == ' ' || other == ' ') return;
    add(one, Letters(1, other), table[static_cast<unsigned char>(one)]);
    add(other, Letters(1, one), table[static_cast<unsigned char>(other)]);
  };
  for (std::size_t i = 0; i < row.size(); ++i) {
    if (i > 0) join(row[i - 1], row[i]);
    for (std::size_t up = i; up < i + 2 && up < above.size(); ++up) join(row[i], above[up]);
  }
}

Table make_table(Groups groups) {
  Table table;
  add_groups(groups, table);
  return table;
}

Table make_table_at_end() {
  Table table = make_table(mixed_up_groups);
  add_groups(at_end_groups, table);
  return table;
}

Table make_likely() {
  Table table = make_table(dotted_groups);
  for (const auto& rows : keyboards) {
    Letters above;
    for (const std::string_view row : rows) {
      Letters letters = schema::encode_vocabulary(row);
      add_neighbours(letters, above, table);
      above = std::move(letters);
    }
  }
  return table;
}

const Letters& of(const Table& table, char letter) {
  return table[static_cast<unsigned char>(letter)];
}

}  // namespace

const Letters& mixed_up(char letter) {
  static const Table& table = *base::forever(make_table(mixed_up_groups));
  return of(table, letter);
}

const Letters& mixed_up_at_end(char letter) {
  static const Table& table = *base::forever(make_table_at_end());
  return of(table, letter);
}

const Letters& likely(char letter) {
  static const Table& table = *base::forever(make_likely());
  return of(table, letter);
}

const Letters& long_vowels() {
  static const Letters& letters = *base::forever(schema::encode_vocabulary("اوي"));
  return letters;
}

char hamza() { return schema::encode_vocabulary("ء").front(); }

const Letters& alphabet_of(char letter) {
  static const Letters& arabic =
      *base::forever(schema::encode_vocabulary("ابتثجحخدذرزسشصضطظعغفقكلمنهويءؤئة"));
  static const Letters& latin = *base::forever(Letters("abcdefghijklmnopqrstuvwxyz"));
  return static_cast<unsigned char>(letter) < 0x80 ? latin : arabic;
}

}  // namespace fahras::suggest
