#include <random>

#include <fahras/error.h>
#include <schema/article.h>
#include <support/catch.h>

using namespace fahras;
using namespace fahras::schema;

namespace {

Article sample() {
  Article article;
  article.id = "news/1";
  article.title = "الضمانات الأمنية";
  article.url = "https://example.org/1";
  article.date = "2025-09-04T10:00:00+03:00";
  article.source = "النهار";
  article.author = "سلمى";
  article.section = "الرأي";
  article.language = "ar";
  article.file = "news.jsonl";
  article.paragraphs = {{"عنوان", true}, {"فقرة أولى", false}, {std::string(300, 'x'), false}};
  article.duplicate_group = 0xFEDCBA9876543210;
  return article;
}

void require_equal(const Article& left, const Article& right) {
  CHECK(left.id == right.id);
  CHECK(left.title == right.title);
  CHECK(left.url == right.url);
  CHECK(left.date == right.date);
  CHECK(left.source == right.source);
  CHECK(left.author == right.author);
  CHECK(left.section == right.section);
  CHECK(left.language == right.language);
  CHECK(left.file == right.file);
  CHECK(left.duplicate_group == right.duplicate_group);
  REQUIRE(left.paragraphs.size() == right.paragraphs.size());
  for (std::size_t i = 0; i < left.paragraphs.size(); ++i) {
    CHECK(left.paragraphs[i].text == right.paragraphs[i].text);
    CHECK(left.paragraphs[i].is_heading == right.paragraphs[i].is_heading);
  }
}

bool is_index_error(const std::string& data) {
  try {
    decode_article(data);
  } catch (const Error& error) {
    return error.kind() == ErrorKind::index;
  }
  return false;
}

}  // namespace

TEST_CASE("an encoded article is decoded unchanged") {
  require_equal(decode_article(encode_article(sample())), sample());
  require_equal(decode_article(encode_article(Article{})), Article{});
}

TEST_CASE("an article that is truncated anywhere is an index error") {
  const std::string data = encode_article(sample());
  for (std::size_t length = 0; length < data.size(); ++length) {
    INFO(length);
    CHECK(is_index_error(data.substr(0, length)));
  }
}

TEST_CASE("an article with bytes after its end is an index error") {
  CHECK(is_index_error(encode_article(sample()) + "x"));
}

TEST_CASE("an article of an unknown version is an index error") {
  std::string data = encode_article(sample());
  data[0] = 3;
  CHECK(is_index_error(data));
}

TEST_CASE("random bytes are decoded or are an index error") {
  std::mt19937 random(7);
  for (int round = 0; round < 20000; ++round) {
    std::string data = encode_article(sample());
    for (int i = 0; i < 4; ++i) data[random() % data.size()] = static_cast<char>(random());
    try {
      decode_article(data);
    } catch (const Error& error) {
      REQUIRE(error.kind() == ErrorKind::index);
    }
  }
}

TEST_CASE("a number in a longer form than needed is an error") {
  // The last byte of an empty article is its number of paragraphs.
  std::string data = encode_article(Article{});
  data.back() = '\x80';
  CHECK(is_index_error(data + '\0'));
}

TEST_CASE("an encoded reference of a paragraph is decoded unchanged") {
  for (const std::uint32_t number : {0U, 1U, 127U, 128U, 4294967295U}) {
    const ParagraphRef ref = decode_paragraph_ref(encode_paragraph_ref({~number, number}));
    CHECK(ref.article == ~number);
    CHECK(ref.number == number);
  }
}

TEST_CASE("a damaged reference is an index error") {
  const std::string whole = encode_paragraph_ref({300, 2});
  CHECK(whole.size() == 3);
  for (std::size_t length = 0; length < whole.size(); ++length) {
    CHECK_THROWS_AS(decode_paragraph_ref(whole.substr(0, length)), Error);
  }
  CHECK_THROWS_AS(decode_paragraph_ref(whole + "x"), Error);
  CHECK_THROWS_AS(decode_paragraph_ref("\x01\xFF\xFF\xFF\xFF\xFF\x01"), Error);
}

TEST_CASE("a document is stored without what it repeats, and comes back") {
  Article article;
  article.id = "12345";
  article.title = "عنوان \"طويل\"";
  article.source = "ab";
  for (int i = 0; i < 40; ++i) {
    article.paragraphs.push_back({"فقرة \\ رقم " + std::to_string(i), i % 7 == 0});
  }
  const auto comes_back = [&](const std::string& document) {
    article.document = document;
    const std::string encoded = encode_article(article);
    CHECK(decode_article(encoded) == article);
    return encoded.size();
  };
  const std::size_t alone = comes_back("");
  std::string text;
  for (const Paragraph& paragraph : article.paragraphs) {
    text += paragraph.text.substr(0, 9) + "\\" + paragraph.text.substr(9) + "\\n\\n ";
  }
  const std::string whole = R"({"id":12345,"nr":"12345","title":"عنوان \"طويل\"","text":")" + text +
                            R"(","source":"ab","again":"عنوان \"طويل\""})";
  CHECK(comes_back(whole) < alone + 400);
  CHECK(comes_back(R"({"text":")" + text.substr(300) + "\"}") > alone);
  comes_back(R"({"other":"x"})");
  comes_back("{\"raw\":\"\x01\x02\x03\"}");
  comes_back("{}");
}

TEST_CASE("a document that names what its article lacks is refused") {
  for (const char* packed :
       {"\x01\x02", "\x01\x01", "\x01\x01\x7f", "\x02x", "\x01\x01\x05\x01\x05"}) {
    Article article;
    article.document = "{}";
    std::string encoded = encode_article(article);
    const std::string end("\x03\x01{}\x00", 5);  // the length, the form, the document, no names
    REQUIRE(encoded.ends_with(end));
    encoded.resize(encoded.size() - end.size());
    encoded += static_cast<char>(std::string(packed).size());
    encoded += packed;
    encoded += '\0';
    CHECK_THROWS_AS(decode_article(encoded), Error);
  }
}
