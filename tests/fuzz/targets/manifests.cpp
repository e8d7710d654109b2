// Reads any text as a file of an index that people may edit: generations, stubs, segment facts,
// synonym rules. Accepted content can be written and read again.
#include <string>

#include <fahras/error.h>
#include <schema/generation.h>
#include <schema/segment_facts.h>
#include <schema/stub.h>
#include <schema/synonyms.h>

#include "promise.h"

namespace {

using namespace fahras;
using fuzz::promise;

void read_generation(const std::string& text) {
  const std::string json = schema::to_json(schema::generation_from_json(text));
  promise(schema::to_json(schema::generation_from_json(json)) == json, "generations come back");
}

void read_facts(const std::string& text) {
  const std::string json = schema::encode_segment_facts(schema::decode_segment_facts(text, "here"));
  promise(schema::encode_segment_facts(schema::decode_segment_facts(json, "here")) == json,
          "facts come back");
}

void read_stub(const std::string& text) {
  for (const schema::Source& source : schema::parse_stub(text, "folder/some.stub")) {
    if (!source.remote) continue;
    promise(schema::parse_remote(source.remote->name()) == source.remote, "addresses come back");
  }
}

void read_synonyms(const std::string& text) {
  schema::Synonyms synonyms;
  synonyms.add(text, "rules", *Analyzer::find("fahras"));
  synonyms.of(std::vector<std::string_view>{"كتب", "جديد"});
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string text(fuzz::as_text(data, size));
  for (const auto read : {read_generation, read_facts, read_stub, read_synonyms}) {
    try {
      read(text);
    } catch (const Error&) {  // invalid content must cause this error
    }
  }
  return 0;
}
