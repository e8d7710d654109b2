#include "html_page.h"

#include <support/catch.h>

using namespace fahras::readers;

namespace {

// Returns the blocks as text. Headings begin with '#'.
std::vector<std::string> blocks(std::string_view html) {
  std::vector<std::string> result;
  for (const Block& block : html_fragment_blocks(html)) {
    CHECK(block.kind != Block::Kind::text);
    result.push_back((block.kind == Block::Kind::heading ? "#" : "") + block.text);
  }
  return result;
}

using Blocks = std::vector<std::string>;

}  // namespace

TEST_CASE("paragraphs, headings, list items and quotes are blocks") {
  CHECK(blocks("<h2>عنوان</h2><p>فقرة <b>أولى</b></p><ul><li>بند<li>بند ثان</ul>"
               "<blockquote>قول</blockquote>") ==
        Blocks{"#عنوان", "فقرة أولى", "بند", "بند ثان", "قول"});
}

TEST_CASE("in a paragraph one break is a space, and two separate paragraphs") {
  CHECK(blocks("<p>سطر<br>سطر</p>") == Blocks{"سطر سطر"});
  CHECK(blocks("<p>فقرة<br><br>فقرة</p>") == Blocks{"فقرة", "فقرة"});
  CHECK(blocks("<p>فقرة<br> <br/>\nفقرة</p>") == Blocks{"فقرة", "فقرة"});
  CHECK(blocks("<h2>عنوان<br>طويل</h2>") == Blocks{"#عنوان طويل"});
}

TEST_CASE("without <p>, breaks separate paragraphs") {
  CHECK(blocks("<div>فقرة<br>فقرة<br><br>فقرة</div>") == Blocks{"فقرة", "فقرة", "فقرة"});
}

TEST_CASE("text beside blocks keeps its order") {
  CHECK(blocks("<div>أول<p>ثان</p>ثالث <i>معه</i></div>") == Blocks{"أول", "ثان", "ثالث معه"});
}

TEST_CASE("inline elements do not split words") {
  CHECK(blocks("<p>ال<b>كتا</b>ب</p>") == Blocks{"الكتاب"});
}

TEST_CASE("scripts, styles and page furniture are removed") {
  CHECK(blocks("<p>نص</p><script>var x</script><style>p{}</style><nav>قائمة</nav>"
               "<div class=share>شارك</div>") == Blocks{"نص"});
}

TEST_CASE("entities and line breaks of the source are converted") {
  CHECK(blocks("<p>  سطر\n  أول &nbsp;و&quot;ثان&quot; </p>") == Blocks{"سطر أول \u00A0و\"ثان\""});
  CHECK(blocks("").empty());
  CHECK(blocks("نص فقط") == Blocks{"نص فقط"});
}
