#include <root.h>

#include <string>
#include <utility>
#include <vector>

#include <support/catch.h>

namespace {

std::u16string root_of(std::u16string_view stem) {
  std::u16string root = u"left over";
  fahras::stem::find_root(stem, root);
  return root;
}

}  // namespace

TEST_CASE("words derived from one root share it") {
  const std::vector<std::pair<std::u16string_view, std::vector<std::u16string_view>>> families{
      {u"كتب", {u"كتاب", u"كاتب", u"مكتوب", u"كتابه", u"مكتب", u"اكتتاب", u"مكاتب"}},
      {u"قبل", {u"استقبال", u"استقبل", u"مستقبل", u"قبول", u"مقبول", u"مقابل", u"تقبيل"}},
      {u"علم", {u"تعليم", u"معلم", u"متعلم", u"علوم", u"عالم", u"معلوم", u"استعلام"}},
      {u"جمع", {u"اجتماع", u"مجتمع", u"جامع", u"جموع", u"تجميع"}},
      {u"كسر", {u"انكسار", u"انكسر", u"مكسور", u"تكسير"}},
  };
  for (const auto& [root, stems] : families) {
    for (const std::u16string_view stem : stems) CHECK((root_of(stem) == root));
  }
}

TEST_CASE("a foreign name has one root, however its vowels are written") {
  CHECK((root_of(u"زيلينسكي") == root_of(u"زيلنسكي")));
  CHECK((root_of(u"ترامب") == root_of(u"ترمب")));
}

TEST_CASE("letters that derive words are kept if too few others would remain") {
  CHECK((root_of(u"متن") == u"متن"));
  CHECK((root_of(u"تمر") == u"تمر"));
  CHECK((root_of(u"نتن") == u"نتن"));
  CHECK((root_of(u"انف") == u"نف"));
  CHECK((root_of(u"ستر") == u"ستر"));
}

TEST_CASE("a stem of fewer than two consonants is its own root") {
  CHECK((root_of(u"ماء") == u"ماء"));
  CHECK((root_of(u"اي") == u"اي"));
  CHECK((root_of(u"") == u""));
}
