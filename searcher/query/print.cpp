#include <query/print.h>

#include <string_view>

namespace fahras::query {
namespace {

std::string field_name(Field field) {
  return field == Field::text ? std::string() : std::string(field->name) + ':';
}

std::string words(const Node& node) {
  std::string text;
  for (const Word& word : node.words) {
    if (!text.empty()) text += ' ';
    text += word.surface;
  }
  return text;
}

std::string synonyms(const Node& node, const std::string& word) {
  if (node.alternatives.empty()) return word;
  std::string text = word;
  for (const Alternative& alternative : node.alternatives) {
    text += '|';
    for (const Word& one : alternative.words) {
      text.append(&one == alternative.words.data() ? "" : " ").append(one.surface);
    }
  }
  return '{' + text + '}';
}

std::string list(std::string_view open, const Node& node, std::string_view close) {
  std::string text(open);
  for (std::size_t i = 0; i < node.children.size(); ++i) {
    if (i > 0) text += ' ';
    if (node.kind == Node::Kind::group) {
      const auto occur = node.children[i].occur;
      if (occur == Node::Occur::must) text += '+';
      if (occur == Node::Occur::must_not) text += '-';
    }
    text += to_string(node.children[i]);
  }
  return text.append(close);
}

std::string leaf(const Node& node) {
  switch (node.kind) {
    case Node::Kind::exact:
      return "=\"" + words(node) + '"';
    case Node::Kind::phrase:
      return '"' + words(node) + '"';
    case Node::Kind::prefix:
      return words(node) + '*';
    default:
      return synonyms(node, (node.words.front().is_stop_word ? "~" : "") + words(node));
  }
}

}  // namespace

std::string to_string(const Node& node) {
  switch (node.kind) {
    case Node::Kind::words:
    case Node::Kind::exact:
    case Node::Kind::phrase:
    case Node::Kind::prefix:
      return field_name(node.field) + leaf(node);
    case Node::Kind::near:
      return list("near/" + std::to_string(node.window) + '(', node, ")");
    case Node::Kind::date:
      return "date(" + node.from + ".." + node.to + ')';
    case Node::Kind::group:
      return list("[", node, "]");
    case Node::Kind::all_of:
      return list("and(", node, ")");
    case Node::Kind::any_of:
      return list("or(", node, ")");
    case Node::Kind::none_of:
      return list("not(", node, ")");
    case Node::Kind::everything:
      break;
  }
  return "*";
}

}  // namespace fahras::query
