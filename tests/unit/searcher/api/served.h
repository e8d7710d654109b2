// A service over small indexes of a test's own articles, which is called without sockets.
#pragma once

#include <string>
#include <vector>

#include <api/service.h>
#include <fahras/writer.h>
#include <http/message.h>
#include <support/temporary_folder.h>

#include "errors.h"
#include "json.h"

namespace fahras::test {

using api::Input;

// Articles a1 to a6. Four have القمة; they are from three sources and two years. a6 has a text and
// no other field.
std::vector<NewArticle> sample_articles();
NewArticle new_article(std::string id, std::string title, std::string text);

void write_index(const std::filesystem::path& folder, const std::vector<NewArticle>& articles);

// A GET request for a target such as "/indexes/news/search?q=…", as the server passes it on,
// without decoding.
http::Request request(std::string method, const std::string& target, std::string body = "",
                      std::string type = "application/json");

struct Answer {
  unsigned status = 0;
  Input json;
  http::Response response;
  std::string code() const { return json.value("code", ""); }
  std::string message() const { return json.value("message", ""); }
};

// Passes a request to a service.
Answer answer_of(api::Service& service, const http::Request& request);

class Served {
 public:
  // Has one index, "news".
  explicit Served(const std::vector<NewArticle>& articles = sample_articles(),
                  api::ServiceOptions options = {});

  Answer ask(const http::Request& request);
  Answer get(const std::string& target) { return ask(request("GET", target)); }
  Answer post(const std::string& target, const std::string& body) {
    return ask(request("POST", target, body));
  }
  // Answers POST /indexes/news/search. An answer other than 200 fails the test.
  Input search(const std::string& body);
  // Returns the ids of the hits of the same request.
  std::vector<std::string> ids(const std::string& body);
  // Waits until the task that an answer names has ended.
  Input finished(const Answer& accepted);

  api::Service& service() { return *service_; }
  std::filesystem::path folder() const { return folder_.path() / "news"; }

 private:
  TemporaryFolder folder_;
  std::unique_ptr<api::Service> service_;
};

api::ServiceOptions writable();

}  // namespace fahras::test
