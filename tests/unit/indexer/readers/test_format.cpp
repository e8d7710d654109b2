#include "format.h"

#include <support/catch.h>

#include "encodings.h"

using namespace fahras::readers;
using namespace std::string_literals;

TEST_CASE("formats are recognised by name in any case") {
  CHECK(kind_by_name("a/b.TXT") == Kind::text);
  CHECK(kind_by_name("page.htm") == Kind::html);
  CHECK(kind_by_name("a.ndjson") == Kind::jsonl);
  CHECK(kind_by_name("a.jsonl.gz") == Kind::archive);
  CHECK(kind_by_name("a.tgz") == Kind::archive);
  CHECK(kind_by_name("feed.rss") == Kind::feed);
  CHECK(kind_by_name("a.dat") == Kind::empty);
  CHECK(kind_by_name("dir.txt/file") == Kind::empty);
  CHECK(kind_by_name(".txt") == Kind::empty);
}

TEST_CASE("formats are recognised by content") {
  CHECK(kind_by_content("\x1F\x8B\x08"s) == Kind::archive);
  CHECK(kind_by_content("PK\x03\x04"s) == Kind::archive);
  CHECK(kind_by_content("<!DOCTYPE html><html>") == Kind::html);
  CHECK(kind_by_content("\n <HTML>") == Kind::html);
  CHECK(kind_by_content("<?xml version='1.0'?><rss version='2.0'>") == Kind::feed);
  CHECK(kind_by_content("<?xml version='1.0'?><feed xmlns='x'>") == Kind::feed);
  CHECK(kind_by_content("<?xml version='1.0'?><html xmlns='x'>") == Kind::html);
  CHECK(kind_by_content("<rdf:RDF>") == Kind::feed);
  CHECK(kind_by_content("[{\"a\":1}]") == Kind::json);
  CHECK(kind_by_content("{\n\"a\":1}") == Kind::json);
  CHECK(kind_by_content("{\"a\":1}\n{\"a\":2}\n") == Kind::jsonl);
  CHECK(kind_by_content("\xEF\xBB\xBF{\"a\":1}\n{\"a\":2}\n") == Kind::jsonl);
  CHECK(kind_by_content("نص عربي") == Kind::text);
  CHECK(kind_by_content("[ملاحظة] نص") == Kind::text);
  CHECK(kind_by_content("{نص}") == Kind::text);
  CHECK(kind_by_content("<نص>") == Kind::text);
  CHECK(kind_by_content("") == Kind::empty);
  CHECK(kind_by_content(" \n") == Kind::empty);
}

TEST_CASE("binary files are distinguished from text in any encoding") {
  CHECK(kind_by_content("\x89PNG\r\n\x1A\n\0\0\0\rIHDR\0\0\1\0"s) == Kind::binary);
  CHECK(kind_by_content("\x7F"
                        "ELF\2\1\1\0\0\0\0\0\0\0\0\0"s) == Kind::binary);
  CHECK(kind_by_content(encoded(arabic_sentence(), "UTF-16LE")) == Kind::text);
  CHECK(kind_by_content(encoded(arabic_sentence(), "windows-1256")) == Kind::text);
}

TEST_CASE(
    "archives take precedence over the option, the option over the name, the name over the "
    "content") {
  const Options automatic;
  Options jsonl;
  jsonl.format = Format::jsonl;
  CHECK(choose_kind("a.txt", "{\"a\":1}", jsonl) == Kind::jsonl);
  CHECK(choose_kind("a.txt", "{\"a\":1}", automatic) == Kind::text);
  CHECK(choose_kind("a.xyz", "{\"a\":1}", automatic) == Kind::json);
  CHECK(choose_kind("a.txt.gz", "", automatic) == Kind::archive);
  CHECK(choose_kind("-", "\x1F\x8B\x08"s, jsonl) == Kind::archive);
  CHECK(choose_kind("a.xml", "<rss>", automatic) == Kind::feed);
}

TEST_CASE("binary files are never read as text, whatever the name or option") {
  Options text;
  text.format = Format::text;
  text.encoding = "windows-1256";
  const std::string image = "\xFF\xD8\xFF\xE0 JFIF";
  CHECK(choose_kind("a.txt", image, {}) == Kind::binary);
  CHECK(choose_kind("a.txt", image, text) == Kind::binary);
}

TEST_CASE("in folders, names with an unknown extension are skipped") {
  for (const char* name : {"d/photo.jpg", "a.PDF", "notes.md", "style.css", "a.mp4", "README.md",
                           "README", "COPYING.txt"}) {
    INFO(name);
    CHECK_FALSE(why_passed_over(name, Format::automatic).empty());
  }
  for (const char* name : {"d.jpg/a.txt", "A.TXT", "feed.xml", "a.tar.gz", "article", "news.2024",
                           "مقال.عربي", "READMENOT.txt", ".x"}) {
    INFO(name);
    CHECK(why_passed_over(name, Format::automatic).empty());
  }
  CHECK(why_passed_over("a.page", Format::html).empty());
}
