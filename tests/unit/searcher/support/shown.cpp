#include "shown.h"

namespace fahras::test {
namespace {

std::string show(const std::vector<Mark>& marks) {
  std::string text;
  for (const Mark& mark : marks)
    text += std::to_string(mark.begin) + "-" + std::to_string(mark.end) + " ";
  return text;
}

}  // namespace

std::string show(const Hit& hit, bool with_duplicates) {
  std::string text = hit.id + "|" + hit.title + "|" + hit.date + "|" + hit.source + "|" +
                     hit.author + "|" + hit.section + "|" + show(hit.title_marks);
  if (hit.paragraph) text += "|#" + std::to_string(*hit.paragraph);
  if (with_duplicates) text += "|+" + std::to_string(hit.duplicates);
  for (const Passage& passage : hit.passages) {
    text += "|" + std::to_string(passage.paragraph) + " " + passage.heading + ": " + passage.text +
            " " + show(passage.marks);
  }
  for (const Evidence& evidence : hit.evidence) text += "|" + evidence.name;
  return text;
}

std::string show(const std::vector<Facet>& facets) {
  std::string text;
  for (const Facet& facet : facets) {
    text += facet.field + ":";
    for (const FacetValue& one : facet.values)
      text += " " + one.value + "=" + std::to_string(one.count);
    text += " +" + std::to_string(facet.other) + (facet.exact ? "; " : " so far; ");
  }
  return text;
}

}  // namespace fahras::test
