#include "questioner.h"

namespace fahras::query {

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
  // Whether some window + 1 successive tokens contain all of the words, each whole.
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
  // A stop word alone would have no weight next to other words.
  if (question.is_plain_word) question.beside = Question::Beside::optional;
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

}  // namespace fahras::query
