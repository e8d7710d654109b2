// Writes queries together with their meaning, independently of the parser.
#pragma once

#include <algorithm>
#include <functional>
#include <string>
#include <utility>
#include <vector>

#include "scanned_corpus.h"

namespace fahras::query {

struct Question {
  std::string text;
  std::function<bool(const Scanned&)> holds;
  // What it is next to others: in parentheses, any of them is enough; without, some kinds are
  // required.
  enum class Beside { parentheses, optional, required } beside = Beside::parentheses;
  // The meaning of the words of a quotation without a sign or field: next to a plain word, the
  // quotation means these words.
  std::function<bool(const Scanned&)> as_words = {};
  bool is_plain_word = false;  // a word with weight, which is not a stop word
  bool is_filter = false;      // it restricts the search; the part next to it is required too

  std::string side() const { return beside == Beside::parentheses ? '(' + text + ')' : text; }
  bool required() const { return beside == Beside::required; }
};

class Questioner {
 public:
  Questioner(const Corpus& corpus, const std::vector<GeneratedArticle>& articles, Random& random)
      : corpus_(corpus), articles_(articles), random_(random) {}

  Question question(std::size_t depth) {
    if (depth == 0 || random_.one_in(3)) return leaf();
    const Question a = maybe_in_parentheses(question(depth - 1));
    const Question b = maybe_in_parentheses(question(depth - 1));
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

  // A part in parentheses is optional next to others.
  Question maybe_in_parentheses(Question question) {
    if (!random_.one_in(4)) return question;
    return {'(' + question.text + ')', question.holds, Question::Beside::optional};
  }

  // Required parts must match; without any, one of the two is enough.
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

  // Whether some part has a word with weight, by its stem or a synonym.
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

  // Whether `test` holds at some position of some part.
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

  // Words that are next to each other somewhere, so that most phrases have answers.
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

}  // namespace fahras::query
