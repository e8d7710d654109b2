// Every answer comes from one generation while a writer publishes others.
#include <atomic>
#include <map>
#include <thread>

#include <fmt/format.h>
#include <support/catch.h>

#include "served.h"

using namespace fahras;
using namespace fahras::test;

namespace {

constexpr int articles = 5;
constexpr int versions = 40;

// Publishes a version: it removes one article and replaces the others. The title and text of each
// name the number of the version.
void publish(const std::filesystem::path& folder, int version) {
  constexpr const char* themes[articles] = {"نفط غاز طاقة أسعار", "مطر طقس موسم سيول",
                                            "ملعب كرة فريق هدف", "متحف معرض فنون لوحة",
                                            "جامعة طلاب درس امتحان"};
  Writer writer(folder);
  for (int i = 0; i < articles; ++i) {
    const std::string id = fmt::format("a{}", i);
    if (i == version % articles) {
      writer.remove(id);
    } else {
      writer.add(new_article(
          id, fmt::format("القمة v{}", version),
          fmt::format("أخبار القمة v{0} {1}\nومنها v{0} القمة {1}", version, themes[i])));
    }
  }
  writer.commit();
}

// Returns the version number that the text contains; -1 if it contains none or several.
int version_of(const std::string& text) {
  int found = -1;
  for (std::size_t at = text.find('v'); at != std::string::npos; at = text.find('v', at + 1)) {
    const int version = std::stoi(text.substr(at + 1));
    if (found >= 0 && version != found) return -1;
    found = version;
  }
  return found;
}

// The version that all articles of an answer have, or the error in them.
struct Seen {
  int version = -1;
  std::string fault;

  void look_at(const std::string& what, const std::string& text) {
    const int one = version_of(text);
    if (one < 0) fault = fmt::format("{}: '{}'", what, text);
    if (version >= 0 && one != version) fault = fmt::format("{} of {} and {}", what, version, one);
    version = one;
  }
  void look_at(const Input& hit) {
    look_at("title", hit.at("title"));
    look_at("text", hit.at("text"));
    if (hit.contains("_formatted")) {
      look_at("formatted title", hit.at("_formatted").at("title"));
      look_at("formatted text", hit.at("_formatted").at("text"));
    }
    if (hit.contains("_matchesPosition") && !hit.at("_matchesPosition").contains("text"))
      fault = "no position";
    if (!hit.contains("_passages")) return;
    if (hit.at("_passages").empty()) fault = "no passage";
    for (const Input& passage : hit.at("_passages")) look_at("passage", passage.at("text"));
  }
  void look_at_all(const Input& hits) {
    if (hits.size() != articles - 1) fault = fmt::format("{} hits", hits.size());
    for (const Input& hit : hits) look_at(hit);
  }
};

constexpr const char* show_all = R"("q": "القمة", "duplicates": "show")";
constexpr const char* show_much =
    R"("attributesToHighlight": ["*"], "showMatchesPosition": true, "passages": 2)";

Seen look_at_search(Served& served, const std::string& more) {
  Seen seen;
  seen.look_at_all(served.post("/indexes/news/search", fmt::format("{{{}, {}}}", show_all, more))
                       .json.at("hits"));
  return seen;
}

Seen look_at_several(Served& served) {
  const std::string one = fmt::format(R"({{"indexUid": "news", {}, {}}})", show_all, show_much);
  const auto answer =
      served.post("/multi-search", fmt::format(R"({{"queries": [{}, {}]}})", one, one));
  Seen seen;
  for (const Input& result : answer.json.at("results")) seen.look_at_all(result.at("hits"));
  return seen;
}

Seen look_at_merged(Served& served) {
  const auto part = [](int from, int to) {
    std::string ids;
    for (int i = from; i < to; ++i) ids += fmt::format("{}a{}", ids.empty() ? "" : ",", i);
    return fmt::format(R"({{"indexUid": "news", {}, {}, "filter": "id IN [{}]"}})", show_all,
                       show_much, ids);
  };
  Seen seen;
  seen.look_at_all(served
                       .post("/multi-search", fmt::format(R"({{"federation": {{}},
                                                            "queries": [{}, {}]}})",
                                                          part(0, 2), part(2, articles)))
                       .json.at("hits"));
  return seen;
}

Seen look_at_lists(Served& served) {
  Seen seen;
  seen.look_at_all(served.get("/indexes/news/documents").json.at("results"));
  Seen fetched;
  fetched.look_at_all(served.post("/indexes/news/documents/fetch", "{}").json.at("results"));
  return seen.fault.empty() ? fetched : seen;
}

// Requests an article, which may have been removed meanwhile.
Seen look_at_one(Served& served) {
  Seen seen;
  const Answer answer = served.get("/indexes/news/documents/a1");
  if (answer.status == 200) seen.look_at(answer.json);
  const Answer similar = served.post("/indexes/news/similar", R"({"id": "a1"})");
  if (similar.status != 200) return seen;
  Seen others;
  for (const Input& hit : similar.json.at("hits")) others.look_at(hit);
  return seen.fault.empty() ? others : seen;
}

// Checks that a tag always belongs to the same version.
void look_at_tag(Served& served, std::map<std::string, int>& tagged, Seen& seen) {
  const Answer answer = served.get("/indexes/news/documents");
  seen.look_at_all(answer.json.at("results"));
  for (const auto& [name, value] : answer.response.headers) {
    if (name != "ETag") continue;
    const auto [known, is_new] = tagged.emplace(value, seen.version);
    if (known->second != seen.version)
      seen.fault = fmt::format("tag of {} and {}", known->second, seen.version);
  }
}

// Returns the first error that is found until `done`.
std::string look(Served& served, const std::atomic<bool>& done) {
  std::map<std::string, int> tagged;
  try {
    while (!done) {
      Seen tag;
      look_at_tag(served, tagged, tag);
      for (const Seen& seen :
           {tag, look_at_search(served, show_much),
            look_at_search(served, R"("attributesToCrop": ["text:4"], "cropMarker": "",
                                      "showMatchesPosition": true)"),
            look_at_several(served), look_at_merged(served), look_at_lists(served),
            look_at_one(served)}) {
        if (!seen.fault.empty()) return seen.fault;
      }
    }
  } catch (const std::exception& error) {
    return error.what();
  }
  return "";
}

}  // namespace

TEST_CASE("every answer comes from one version of the articles while they are published again") {
  Served served({new_article("a9", "x", "x")}, writable());
  {
    Writer writer(served.folder());
    writer.remove("a9");
    writer.commit();
  }
  publish(served.folder(), 0);
  std::atomic<bool> done = false;
  std::vector<std::string> faults(3);
  std::vector<std::thread> clients;
  clients.reserve(faults.size());
  for (std::string& fault : faults)
    clients.emplace_back([&served, &done, &fault] { fault = look(served, done); });
  for (int version = 1; version < versions; ++version) publish(served.folder(), version);
  done = true;
  for (std::thread& client : clients) client.join();
  for (const std::string& fault : faults) CHECK(fault == "");
}
