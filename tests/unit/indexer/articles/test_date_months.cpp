#include "date_months.h"

#include <support/catch.h>

#include <array>
#include <string>

#include "line.h"

using fahras::articles::fold;
using fahras::articles::month_of;

TEST_CASE("month names of every region are recognised with and without hamza") {
  const std::array<std::string, 12> names[] = {
      {"يناير", "فبراير", "مارس", "أبريل", "مايو", "يونيو", "يوليو", "أغسطس", "سبتمبر", "أكتوبر",
       "نوفمبر", "ديسمبر"},
      {"كانون الثاني", "شباط", "آذار", "نيسان", "أيار", "حزيران", "تموز", "آب", "أيلول",
       "تشرين الأول", "تشرين الثاني", "كانون الأول"},
      {"جانفي", "فيفري", "مارس", "أفريل", "ماي", "جوان", "جويلية", "أوت", "سبتمبر", "أكتوبر",
       "نوفمبر", "ديسمبر"},
      {"يناير", "فبراير", "مارس", "ابريل", "ماي", "يونيو", "يوليوز", "غشت", "شتنبر", "اكتوبر",
       "نونبر", "دجنبر"},
      {"January", "February", "March", "April", "May", "June", "July", "August", "September",
       "October", "November", "December"},
      {"Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"}};
  for (const auto& family : names) {
    for (int month = 1; month <= 12; ++month) {
      const std::string name = fold(family[static_cast<std::size_t>(month - 1)]);
      INFO(name);
      const std::size_t space = name.find(' ');
      const std::string next = space == std::string::npos ? "2025" : name.substr(space + 1);
      int words = 0;
      CHECK(month_of(name.substr(0, space), next, words) == month);
      CHECK(words == (space == std::string::npos ? 1 : 2));
    }
  }
}

TEST_CASE("other words are not months") {
  int words = 0;
  CHECK(month_of("محرم", "1447", words) == 0);
  CHECK(month_of("كانون", "البرد", words) == 0);
  CHECK(month_of("", "", words) == 0);
}
