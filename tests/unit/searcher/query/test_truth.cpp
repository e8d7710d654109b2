// The proof that answers are exact and complete: parse, candidates from Xapian and verification,
// against a plain scan over the tokens of every document.
#include <algorithm>
#include <functional>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include <query/compile.h>
#include <query/parser.h>
#include <query/synonyms.h>
#include <query/verify.h>
#include <schema/terms.h>
#include <support/catch.h>
#include <support/occurrence_finder.h>
#include <xapian.h>

#include "generated_corpus.h"

namespace fahras::query {
namespace {

constexpr std::size_t article_count = 1200;
constexpr std::size_t question_count = 120;
constexpr std::size_t ruled_words = 60;

struct Forms {
  std::string surface, base, stem;
};

struct ScannedPart {
  Field field = Field::text;
  std::string text;
  std::vector<Forms> tokens;
};

// An article or a paragraph, as the brute force sees it.
struct Scanned {
  std::vector<ScannedPart> parts;
  std::string day;
};

std::vector<Forms> forms(const Analyzer& analyzer, std::string_view text) {
  TokenStream stream;
  analyzer.analyze(text, stream);
  std::vector<Forms> all;
  for (const Token& token : stream.tokens()) {
    all.push_back({std::string(token.surface), std::string(token.base), std::string(token.stem)});
  }
  return all;
}

using Stems = std::vector<std::string>;

Stems stems_of(const std::vector<Forms>& words) {
  Stems stems;
  for (const Forms& word : words) stems.push_back(word.stem);
  return stems;
}

// What some words also stand for: a frequent word, and two side by side.
class Rules {
 public:
  explicit Rules(const Analyzer& analyzer) {
    for (std::size_t number = 0; number < ruled_words; number += 3) {
      const std::string word = plain_word(number);
      const std::string one = plain_word((number + 6) % ruled_words);
      const std::string end = plain_word(number % 13 + 6);
      if (is_stop_word(word) || is_stop_word(one) || is_stop_word(end)) continue;
      const std::string two = plain_word(number % 7) + ' ' + end;
      const std::string rule = word + " => " + one + ", " + two;
      synonyms_.add(rule, "rule", analyzer);
      auto& known = found_[forms(analyzer, word).front().stem];
      for (const std::string& side : {one, two}) known.push_back(stems_of(forms(analyzer, side)));
    }
  }

  const schema::Synonyms& synonyms() const { return synonyms_; }

  // All that a word with this stem matches.
  std::vector<Stems> ways(const std::string& stem) const {
    std::vector<Stems> all{{stem}};
    if (const auto found = found_.find(stem); found != found_.end()) {
      all.insert(all.end(), found->second.begin(), found->second.end());
    }
    return all;
  }

 private:
  schema::Synonyms synonyms_;
  std::map<std::string, std::vector<Stems>> found_;
};

// Whether one of the ways stands at `at`, and ends before `end`.
bool stands(const std::vector<Stems>& ways, const std::vector<Forms>& tokens, std::size_t at,
            std::size_t end) {
  return std::any_of(ways.begin(), ways.end(), [&](const Stems& way) {
    if (at + way.size() > end) return false;
    for (std::size_t i = 0; i < way.size(); ++i) {
      if (tokens[at + i].stem != way[i]) return false;
    }
    return true;
  });
}

class Corpus {
 public:
  Corpus(const Analyzer& analyzer, Unit unit, const std::vector<GeneratedArticle>& articles)
      : analyzer_(analyzer),
        unit_(unit),
        rules_(analyzer),
        database_("", Xapian::DB_BACKEND_INMEMORY) {
    for (const auto& article : articles) add(article);
  }

  const Analyzer& analyzer() const { return analyzer_; }
  Unit unit() const { return unit_; }
  const Rules& rules() const { return rules_; }

  // By search: numbers of documents, from 0.
  std::vector<std::size_t> answers(const Query& query) {
    const QueryWords words = collect_words(query);
    test::OccurrenceFinder finder(words, analyzer_);
    const Verifier verifier(query, words, unit_);
    Xapian::Enquire enquire(database_);
    enquire.set_query(candidates(query, [this](std::string_view prefix) { return stems(prefix); }));
    const Xapian::MSet matches = enquire.get_mset(0, database_.get_doccount());
    std::vector<std::size_t> found;
    for (auto match = matches.begin(); match != matches.end(); ++match) {
      const std::size_t number = *match - 1;
      const bool holds = verifier.matches(document(documents_[number], finder));
      if (!needs_verification(query)) CHECK(holds);
      if (holds) found.push_back(number);
    }
    std::sort(found.begin(), found.end());
    return found;
  }

  // By scan.
  std::vector<std::size_t> scan(const std::function<bool(const Scanned&)>& holds) const {
    std::vector<std::size_t> found;
    for (std::size_t i = 0; i < documents_.size(); ++i) {
      if (holds(documents_[i])) found.push_back(i);
    }
    return found;
  }

 private:
  ScannedPart part(Field field, const std::string& text) const {
    return {field, text, forms(analyzer_, text)};
  }

  void add(const GeneratedArticle& article) {
    Scanned document{{part(Field::title, article.title.text), part(Field::source, article.source)},
                     article.day};
    const Scanned frame = document;
    for (const auto& paragraph : article.paragraphs) {
      if (unit_ == Unit::paragraph) document = frame;
      document.parts.push_back(part(Field::text, paragraph.text));
      if (unit_ == Unit::paragraph) add(std::move(document));
    }
    if (unit_ == Unit::article) add(std::move(document));
  }

  void add(Scanned scanned) {
    Xapian::Document document;
    document.add_value(schema::slot(schema::Slot::date), scanned.day);
    for (const ScannedPart& part : scanned.parts) {
      for (const Forms& token : part.tokens) {
        const bool is_text =
            part.field == Field::text || (part.field == Field::title && unit_ == Unit::article);
        if (is_text) document.add_term(schema::term(schema::Field::text, token.stem));
        if (part.field == Field::title) {
          document.add_boolean_term(schema::term(schema::Field::title, token.stem));
        } else if (part.field == Field::source) {
          document.add_boolean_term(schema::term(schema::Field::source, token.stem));
        }
        vocabulary_.emplace(token.base, token.stem);
      }
    }
    database_.add_document(document);
    documents_.push_back(std::move(scanned));
  }

  std::vector<std::string> stems(std::string_view prefix) const {
    std::vector<std::string> found;
    for (const auto& [base, stem] : vocabulary_) {
      if (base.starts_with(prefix)) found.push_back(stem);
    }
    return found;
  }

  static Document document(const Scanned& scanned, test::OccurrenceFinder& finder) {
    Document document;
    document.day = scanned.day;
    for (const ScannedPart& text : scanned.parts) {
      Part& part = document.parts.emplace_back();
      part.field = text.field;
      finder.find(text.text, part);
    }
    return document;
  }

  const Analyzer& analyzer_;
  Unit unit_;
  Rules rules_;
  Xapian::WritableDatabase database_;
  std::vector<Scanned> documents_;
  std::map<std::string, std::string> vocabulary_;  // base → stem
};

struct Question {
  std::string text;
  std::function<bool(const Scanned&)> holds;
  // Beside others: in parentheses any of them is enough; bare, some kinds are required.
  enum class Beside { parentheses, optional, required } beside = Beside::parentheses;
  // A quotation without a sign or a field: what its words mean. Beside a plain word it is they.
  std::function<bool(const Scanned&)> as_words = {};
  bool is_plain_word = false;  // with weight: no stop word
  bool is_filter = false;      // says where to look: what stands beside it is asked for too

  std::string side() const { return beside == Beside::parentheses ? '(' + text + ')' : text; }
  bool required() const { return beside == Beside::required; }
};

// Writes questions, and what they mean, independently of the parser.
class Questioner {
 public:
  Questioner(const Corpus& corpus, const std::vector<GeneratedArticle>& articles, Random& random)
      : corpus_(corpus), articles_(articles), random_(random) {}

  Question question(std::size_t depth) {
    if (depth == 0 || random_.one_in(3)) return leaf();
    const Question a = question(depth - 1);
    const Question b = question(depth - 1);
    const std::string left = '(' + a.text + ')';
    const std::string right = '(' + b.text + ')';
    const auto both = [=](const Scanned& doc) { return a.holds(doc) && b.holds(doc); };
    const auto either = [=](const Scanned& doc) { return a.holds(doc) || b.holds(doc); };
    const auto without = [=](const Scanned& doc) { return a.holds(doc) && !b.holds(doc); };
    switch (random_.below(7)) {
      case 0:
        return {left + " AND " + right, both};
      case 1:
        return {'+' + left + " +" + right, both};
      case 2:
        return {left + " OR " + right, either};
      case 3:
        return {a.side() + ' ' + b.side(), beside(a, b)};
      case 4:
        return {left + " AND NOT " + right, without};
      case 5:
        return {left + " -" + right, without};
      default:
        return {"NOT " + left, [=](const Scanned& doc) { return !a.holds(doc); }};
    }
  }

 private:
  using Holds = std::function<bool(const Scanned&)>;

  static Question in_words(const Question& quotation) {
    return {quotation.text, quotation.as_words, Question::Beside::optional};
  }

  // What is required is asked for; without any, one of the two is enough.
  static Holds beside(const Question& a, const Question& b) {
    if (a.as_words && b.is_plain_word) return beside(in_words(a), b);
    if (b.as_words && a.is_plain_word) return beside(a, in_words(b));
    const bool filtered = a.is_filter || b.is_filter;
    return [=](const Scanned& doc) {
      if (filtered) return a.holds(doc) && b.holds(doc);
      if (!a.required() && !b.required()) return a.holds(doc) || b.holds(doc);
      return (!a.required() || a.holds(doc)) && (!b.required() || b.holds(doc));
    };
  }

  static bool has_weight(const Forms& word) {
    return !is_stop_word(word.surface) && !is_question_word(word.surface);
  }

  // Some part holds a word with weight, by its stem or a synonym.
  Holds any_word(const std::vector<Forms>& words) const {
    std::vector<Stems> ways;
    for (const Forms& word : words) {
      if (!has_weight(word)) continue;
      const auto more = corpus_.rules().ways(word.stem);
      ways.insert(ways.end(), more.begin(), more.end());
    }
    return somewhere(Field::text, [=](const std::vector<Forms>& tokens, std::size_t at) {
      return stands(ways, tokens, at, tokens.size());
    });
  }

  Question leaf();
  Question phrase(bool exact);
  Question near();
  Question prefix();
  Question word();
  Question date() const;

  bool applies(Field asked, Field found) const {
    const bool title_too = corpus_.unit() == Unit::article && asked == Field::text;
    return found == asked || (title_too && found == Field::title);
  }

  // Some part where `test` holds at some position.
  Holds somewhere(Field field,
                  std::function<bool(const std::vector<Forms>&, std::size_t)> test) const {
    return [this, field, test = std::move(test)](const Scanned& doc) {
      for (const ScannedPart& part : doc.parts) {
        if (!applies(field, part.field)) continue;
        for (std::size_t i = 0; i < part.tokens.size(); ++i) {
          if (test(part.tokens, i)) return true;
        }
      }
      return false;
    };
  }

  // Words that stand side by side somewhere, so that most phrases have answers.
  std::vector<std::size_t> neighbours() {
    const auto& article = articles_[random_.below(articles_.size())];
    const auto& text = random_.one_in(4)
                           ? article.title
                           : article.paragraphs[random_.below(article.paragraphs.size())];
    const std::size_t first = random_.below(text.words.size());
    const std::size_t length = 1 + random_.below(4);
    std::vector<std::size_t> words(text.words.begin() + static_cast<std::ptrdiff_t>(first),
                                   text.words.begin() + static_cast<std::ptrdiff_t>(std::min(
                                                            first + length, text.words.size())));
    if (random_.one_in(6)) words.push_back(random_word(random_));
    return words;
  }

  const Corpus& corpus_;
  const std::vector<GeneratedArticle>& articles_;
  Random& random_;
};

Question Questioner::leaf() {
  switch (random_.below(9)) {
    case 0:
    case 1:
    case 2:
      return phrase(false);
    case 3:
      return phrase(true);
    case 4:
    case 5:
      return near();
    case 6:
      return prefix();
    case 7:
      return word();
    default:
      return date();
  }
}

Question Questioner::phrase(bool exact) {
  const Field field = random_.one_in(5) ? Field::title : Field::text;
  std::string text;
  for (const std::size_t word : neighbours()) text += written_word(word, random_) + ' ';
  const auto words = forms(corpus_.analyzer(), text);
  const auto equal = [exact](const Forms& a, const Forms& b) {
    return a.surface == b.surface || (!exact && a.base == b.base);
  };
  const auto holds = [=](const std::vector<Forms>& tokens, std::size_t at) {
    return at + words.size() <= tokens.size() &&
           std::equal(words.begin(), words.end(), tokens.begin() + static_cast<std::ptrdiff_t>(at),
                      equal);
  };
  const char* name = field == Field::title ? "عنوان:" : "";
  Question question{std::string(name) + (exact ? "=\"" : "\"") + text + '"',
                    somewhere(field, holds), Question::Beside::required};
  if (field == Field::text && !exact) question.as_words = any_word(words);
  return question;
}

Question Questioner::near() {
  const std::size_t window = 1 + random_.below(6);
  const auto numbers = neighbours();
  std::string text;
  std::vector<std::vector<Stems>> asked;
  for (const std::size_t number : numbers) {
    const std::string word = written_word(number, random_);
    if (!text.empty()) text += " NEAR/" + std::to_string(window) + ' ';
    text += word;
    asked.push_back(corpus_.rules().ways(forms(corpus_.analyzer(), word).front().stem));
  }
  // Some stretch of window + 1 tokens holds all of them, whole.
  const auto holds = [=](const std::vector<Forms>& tokens, std::size_t at) {
    const std::size_t end = std::min(at + window + 1, tokens.size());
    return std::all_of(asked.begin(), asked.end(), [&](const std::vector<Stems>& ways) {
      for (std::size_t i = at; i < end; ++i) {
        if (stands(ways, tokens, i, end)) return true;
      }
      return false;
    });
  };
  const bool is_near = asked.size() > 1;
  return {text, somewhere(Field::text, holds),
          is_near ? Question::Beside::required : Question::Beside::parentheses};
}

Question Questioner::prefix() {
  const std::string beginning = word_beginning(random_word(random_), random_);
  const std::string surface = forms(corpus_.analyzer(), beginning).front().surface;
  return {
      beginning + '*',
      somewhere(Field::text, [=](const std::vector<Forms>& tokens,
                                 std::size_t at) { return tokens[at].base.starts_with(surface); }),
      Question::Beside::optional};
}

Question Questioner::word() {
  const std::string word = written_word(random_word(random_), random_);
  const Forms form = forms(corpus_.analyzer(), word).front();
  const auto ways = corpus_.rules().ways(form.stem);
  Question question{word,
                    somewhere(Field::text, [=](const std::vector<Forms>& tokens, std::size_t at) {
                      return stands(ways, tokens, at, tokens.size());
                    })};
  question.is_plain_word = has_weight(form);
  return question;
}

Question Questioner::date() const {
  const std::string month = "2025-0" + std::to_string(1 + random_.below(9));
  Question question{"date:" + month + "..",
                    [=](const Scanned& doc) { return !doc.day.empty() && doc.day >= month; },
                    Question::Beside::required};
  question.is_filter = true;
  return question;
}

void compare(const char* chain, Unit unit, std::uint32_t seed) {
  Random random(seed);
  const auto articles = generated_articles(article_count, random);
  Corpus corpus(*Analyzer::find(chain), unit, articles);
  Questioner questioner(corpus, articles, random);
  std::size_t with_answers = 0;
  for (std::size_t i = 0; i < question_count; ++i) {
    const Question question = questioner.question(i % 3);
    CAPTURE(chain, seed, question.text);
    Query query = parse(question.text, corpus.analyzer());
    REQUIRE(query.fallback_reason == "");
    add_synonyms(query, corpus.rules().synonyms());
    const auto expected = corpus.scan(question.holds);
    CHECK(corpus.answers(query) == expected);
    if (!expected.empty()) ++with_answers;
  }
  CHECK(with_answers > question_count / 2);
}

}  // namespace

TEST_CASE("truth: every answer about articles is found, and no other") {
  compare(GENERATE("fahras", "light10", "snowball", "none"), Unit::article, 1);
}

TEST_CASE("truth: every answer about paragraphs is found, and no other") {
  compare(GENERATE("fahras", "light10", "snowball", "none"), Unit::paragraph, 2);
}

}  // namespace fahras::query
