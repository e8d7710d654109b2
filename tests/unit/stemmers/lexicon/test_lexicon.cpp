#include <lexicon/lexicon.h>

#include <support/catch.h>

namespace lexicon = fahras::lexicon;

TEST_CASE("attested words are counted, also if they are joined from parts") {
  CHECK(lexicon::documents(u"كتاب") > 100);
  CHECK(lexicon::documents(u"ال", u"كتاب") == lexicon::documents(u"الكتاب"));
  CHECK(lexicon::documents(u"م", u"كت", u"به") == lexicon::documents(u"مكتبه"));
  CHECK(lexicon::documents(u"زغطبوش") == 0);
}

TEST_CASE("ؤ ئ ء are one letter in every look-up") {
  CHECK(lexicon::documents(u"مسؤول") > 100);
  CHECK(lexicon::documents(u"مسؤول") == lexicon::documents(u"مسئول"));
  CHECK(lexicon::documents(u"مسؤول") == lexicon::documents(u"مسءول"));
}

TEST_CASE("words that no table can contain are unknown") {
  const std::u16string lengthy(1000, u'ا');
  CHECK(lexicon::documents({}) == 0);
  CHECK(lexicon::documents(u"xapian") == 0);
  CHECK(lexicon::documents(lengthy) == 0);
  CHECK(lexicon::documents(lengthy, lengthy, lengthy) == 0);
  CHECK_FALSE(lexicon::is_whole(lengthy));
  CHECK_FALSE(lexicon::is_whole(std::u16string{0xD800, 0xFFFF}));
}

TEST_CASE("whole words, listed words and function words are recognised") {
  CHECK(lexicon::is_whole(u"الله"));
  CHECK(lexicon::is_whole(u"وزاره"));
  CHECK_FALSE(lexicon::is_whole(u"حكومه"));
  CHECK(lexicon::is_listed(u"بغداد"));
  CHECK(lexicon::is_listed(u"بنوك"));
  CHECK(lexicon::is_listed(u"اميركا"));
  CHECK_FALSE(lexicon::is_listed(u"حكومه"));
  CHECK(lexicon::is_function_word(u"الي"));
  CHECK_FALSE(lexicon::is_function_word(u"كتاب"));
}

TEST_CASE("function words that follow prepositions are recognised") {
  CHECK(lexicon::follows_prepositions(u"هذا"));
  CHECK_FALSE(lexicon::follows_prepositions(u"انت"));
  CHECK_FALSE(lexicon::follows_prepositions(u"كتاب"));
}

TEST_CASE("broken plurals give their singular") {
  std::u16string singular = u"left over";
  REQUIRE(lexicon::find_singular(u"زعماء", singular));
  CHECK((singular == u"زعيم"));
  REQUIRE(lexicon::find_singular(u"رؤساء", singular));
  CHECK((singular == u"رءيس"));
  CHECK_FALSE(lexicon::find_singular(u"حكومه", singular));
}

TEST_CASE("spelling variants give the preferred spelling") {
  std::u16string preferred;
  REQUIRE(lexicon::find_preferred(u"اميركا", preferred));
  CHECK((preferred == u"امريكا"));
  CHECK_FALSE(lexicon::find_preferred(u"امريكا", preferred));
}
