#include <schema/terms.h>
#include <support/catch.h>
#include <xapian.h>

using namespace fahras::schema;

TEST_CASE("a term begins with the prefix of its field") {
  CHECK(term(Field::text, "ضمان") == "ضمان");
  CHECK(term(Field::title, "ضمان") == "Sضمان");
  CHECK(term(Field::source, "نهار") == "Hنهار");
  CHECK(value_term(Field::source, "النهار") == "Pالنهار");
  CHECK(value_term(Field::id, "a/b:1") == "Qa/b:1");
}

TEST_CASE("long words respect Xapian's limit and stay different") {
  std::string word;
  for (int i = 0; i < 200; ++i) word += "ب";
  const std::string one = term(Field::title, word + "ا");
  const std::string other = term(Field::title, word + "ت");
  CHECK(one.size() <= 245);
  CHECK(one != other);
  CHECK(one.substr(0, 21) == "Sبببببببببب");
}

TEST_CASE("a long word is cut between characters") {
  for (std::size_t shift = 0; shift < 4; ++shift) {
    std::string word(shift, 'x');
    for (int i = 0; i < 100; ++i) word += "한";
    const std::string cut = term(Field::text, word);
    const std::string start = cut.substr(0, cut.size() - 16);
    CHECK((start.size() - shift) % 3 == 0);
  }
}

TEST_CASE("Xapian accepts the term of any bytes") {
  for (const std::string& word : {std::string(245, '\0'), std::string(4000, '\x80'),
                                  std::string(240, '\0') + "x", std::string(245, 'x')}) {
    Xapian::WritableDatabase database("", Xapian::DB_BACKEND_INMEMORY);
    Xapian::Document document;
    document.add_term(term(Field::text, word));
    CHECK_NOTHROW(database.add_document(document));
    CHECK(term(Field::text, word).size() <= 245);
  }
}
