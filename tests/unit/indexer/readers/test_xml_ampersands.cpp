#include "xml_ampersands.h"

#include <support/catch.h>

#include <string>

using namespace fahras::readers;

namespace {

std::string written_out(std::string xml, std::size_t step = 4096) {
  MemorySource memory(std::move(xml));
  AmpersandSource source(memory);
  std::string result;
  std::string buffer(step, '\0');
  while (const std::size_t got = source.read(buffer.data(), step)) result.append(buffer, 0, got);
  return result;
}

}  // namespace

TEST_CASE("XML's own references are kept") {
  const std::string text = "<a b='&quot;'>&amp;&lt;&gt;&apos;&#1603;&#x643;</a>";
  CHECK(written_out(text) == text);
}

TEST_CASE("other entities and bare ampersands are escaped") {
  CHECK(written_out("a&nbsp;b & c&") == "a&amp;nbsp;b &amp; c&amp;");
  CHECK(written_out("<a href='?x=1&y=2'>") == "<a href='?x=1&amp;y=2'>");
}

TEST_CASE("CDATA is not changed") {
  CHECK(written_out("<![CDATA[a&nbsp;b]c]]d]]>e&nbsp;") == "<![CDATA[a&nbsp;b]c]]d]]>e&amp;nbsp;");
}

TEST_CASE("reading in small steps gives the same result") {
  const std::string text = "x&y;<![CDATA[&z;]]>&amp;<b>&n;</b><![CDATA[]]>&";
  for (std::size_t step = 1; step < 12; ++step) {
    INFO(step);
    CHECK(written_out(text, step) == written_out(text));
  }
}
