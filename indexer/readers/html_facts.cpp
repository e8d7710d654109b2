#include "html_page.h"

#include <base/ascii.h>
#include <array>
#include <initializer_list>
#include <map>

namespace fahras::readers {
namespace {

using Metas = std::map<std::string, std::string, std::less<>>;

// Returns the contents of the page's <meta> elements by name, property or itemprop in lower case.
// If a name occurs several times, the first element counts.
Metas collect_metas(const GumboNode& root) {
  Metas metas;
  find_node(root, [&](const GumboNode& node) {
    if (tag_of(node) != GUMBO_TAG_META) return false;
    for (const char* key : {"property", "name", "itemprop"}) {
      const std::string_view name = attribute(node, key);
      const std::string_view content = attribute(node, "content");
      if (!name.empty() && !content.empty()) metas.emplace(base::ascii_lower(name), content);
    }
    return false;
  });
  return metas;
}

std::string first_meta(const Metas& metas, std::initializer_list<const char*> names) {
  for (const char* name : names) {
    const auto found = metas.find(name);
    if (found != metas.end()) return found->second;
  }
  return {};
}

std::string text_of_first(const GumboNode& root,
                          const std::function<bool(const GumboNode&)>& wanted) {
  const GumboNode* node = find_node(root, wanted);
  return node == nullptr ? std::string() : text_of(*node);
}

std::function<bool(const GumboNode&)> with_tag(GumboTag tag) {
  return [tag](const GumboNode& node) { return tag_of(node) == tag; };
}

std::string find_title(const GumboNode& root, const Metas& metas) {
  std::string title = first_meta(metas, {"og:title", "twitter:title", "headline"});
  if (title.empty()) title = text_of_first(root, with_tag(GUMBO_TAG_H1));
  if (title.empty()) title = text_of_first(root, with_tag(GUMBO_TAG_TITLE));
  return title;
}

std::string find_date(const GumboNode& root, const Metas& metas) {
  std::string date =
      first_meta(metas, {"article:published_time", "datepublished", "og:published_time", "date",
                         "pubdate", "publish-date", "dc.date", "dc.date.issued", "dcterms.date",
                         "dcterms.created", "article:modified_time"});
  if (!date.empty()) return date;
  const GumboNode* time = find_node(root, [](const GumboNode& node) {
    return tag_of(node) == GUMBO_TAG_TIME || attribute(node, "itemprop") == "datePublished";
  });
  if (time == nullptr) return {};
  const std::string_view machine = attribute(*time, "datetime");
  return machine.empty() ? text_of(*time) : std::string(machine);
}

std::string find_author(const GumboNode& root, const Metas& metas) {
  std::string author = first_meta(metas, {"author", "article:author", "dc.creator", "byl"});
  if (!author.empty() && author.compare(0, 4, "http") != 0) return author;
  return text_of_first(root, [](const GumboNode& node) {
    return attribute(node, "rel") == "author" || attribute(node, "itemprop") == "author";
  });
}

std::string find_url(const GumboNode& root, const Metas& metas) {
  const GumboNode* canonical = find_node(root, [](const GumboNode& node) {
    return tag_of(node) == GUMBO_TAG_LINK && attribute(node, "rel") == "canonical";
  });
  const std::string_view address =
      canonical == nullptr ? std::string_view{} : attribute(*canonical, "href");
  return address.empty() ? first_meta(metas, {"og:url"}) : std::string(address);
}

}  // namespace

void read_html_facts(const GumboNode& root, RawArticle& article) {
  const Metas metas = collect_metas(root);
  article.title = find_title(root, metas);
  article.date = find_date(root, metas);
  article.author = find_author(root, metas);
  article.source = first_meta(metas, {"og:site_name", "application-name", "publisher"});
  article.section = first_meta(metas, {"article:section", "articlesection", "section", "category"});
  article.url = find_url(root, metas);
  if (const GumboNode* html = find_node(root, with_tag(GUMBO_TAG_HTML))) {
    article.language = attribute(*html, "lang");
  }
}

}  // namespace fahras::readers
