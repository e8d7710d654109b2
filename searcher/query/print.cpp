#include <query/print.h>

#include <string_view>

#include "beside.h"

namespace fahras::query {
namespace {

std::string field_name(Field field) {
  return field == Field::text ? std::string() : std::string(field->name) + ':';
}

std::string join(std::span<const Word> words) {
  std::string text;
  for (const Word& word : words) {
    if (!text.empty()) text += ' ';
    text += word.surface;
  }
  return text;
}

std::string with_synonyms(const PlainWord& plain) {
  std::string text = (plain.word.is_stop_word ? "~" : "") + plain.word.surface;
  if (plain.alternatives.empty()) return text;
  for (const Alternative& one : plain.alternatives) text.append("|").append(join(one.words));
  return '{' + text + '}';
}

std::string_view sign_of(Node::Occur occur) {
  if (occur == Node::Occur::must) return "+";
  return occur == Node::Occur::must_not ? "-" : "";
}

std::string list(std::string_view open, const std::vector<Node>& nodes, std::string_view close) {
  std::string text(open);
  for (const Node& node : nodes) {
    text.append(&node == nodes.data() ? "" : " ").append(to_string(node));
  }
  return text.append(close);
}

std::string group(const Group& group) {
  std::string text = "[";
  for (const Node& child : group.children) {
    text.append(&child == group.children.data() ? "" : " ");
    text.append(sign_of(child.occur)).append(to_string(child));
  }
  return text + ']';
}

std::string value_of(const Node& node) {
  return std::visit(
      Overloaded{
          [](const Group& one) { return group(one); },
          [](const PlainWord& one) { return with_synonyms(one); },
          [](const WordList& one) { return '<' + join(one.words) + '>'; },
          [](const ExactWords& one) { return "=\"" + join(one.words) + '"'; },
          [](const Phrase& one) { return '"' + join(one.words) + '"'; },
          [](const Prefix& one) { return one.word.surface + '*'; },
          [](const Near& one) {
            return list("near/" + std::to_string(one.window) + '(', one.children, ")");
          },
          [](const DateRange& one) { return "date(" + one.from + ".." + one.to + ')'; },
          [](const AllOf& one) { return list("and(", one.children, ")"); },
          [](const AnyOf& one) { return list("or(", one.children, ")"); },
          [](const NoneOf& one) { return list("not(", one.children, ")"); },
          [](const Everything&) { return std::string("*"); },
      },
      node.value);
}

}  // namespace

std::string to_string(const Node& node) {
  return (is_leaf(node) ? field_name(field_of(node)) : std::string()) + value_of(node);
}

}  // namespace fahras::query
