#include <algorithm>
#include <exception>
#include <memory>
#include <string>

#include <fmt/format.h>
#include <libxml/xmlreader.h>

#include "bad_input.h"
#include "decoder.h"
#include "document.h"
#include "feed_item.h"
#include "xml_ampersands.h"
#include "xml_prologue.h"

namespace fahras::readers {
namespace {

struct XmlContext {
  ByteSource& source;
  std::size_t limit;           // bytes that one item may take
  std::size_t taken;           // bytes taken since the last item
  std::exception_ptr failure;  // thrown by the source; libxml2 is C and must not be thrown through
  std::string error;           // the first error that libxml2 found
  std::uint64_t line;
};

extern "C" int read_xml(void* context, char* to, int size) {
  auto& xml = *static_cast<XmlContext*>(context);
  try {
    const std::size_t got = xml.source.read(to, static_cast<std::size_t>(size));
    xml.taken += got;
    if (xml.taken > xml.limit) {
      throw BadInput(fmt::format("item longer than {} bytes", xml.limit));
    }
    return static_cast<int>(got);
  } catch (...) {
    xml.failure = std::current_exception();
    return -1;
  }
}

extern "C" void note_error(void* context, xmlErrorPtr error) {
  auto& xml = *static_cast<XmlContext*>(context);
  if (error->level < XML_ERR_ERROR || !xml.error.empty()) return;
  xml.error = error->message == nullptr ? "broken XML" : error->message;
  xml.error.erase(xml.error.find_last_not_of(" \r\n") + 1);
  xml.line = static_cast<std::uint64_t>(std::max(error->line, 0));
}

using Reader = std::unique_ptr<xmlTextReader, void (*)(xmlTextReaderPtr)>;

// Opens a reader that loads nothing from the network and no external entities. libxml2 itself
// limits the depth of elements and the length of a text (10 MB). The bytes are already UTF-8,
// whatever the XML declaration says.
Reader open_reader(XmlContext& xml) {
  constexpr int options = XML_PARSE_NONET | XML_PARSE_NOCDATA | XML_PARSE_IGNORE_ENC;
  Reader reader(xmlReaderForIO(read_xml, nullptr, &xml, nullptr, "UTF-8", options),
                xmlFreeTextReader);
  if (reader == nullptr) throw BadInput("the XML reader could not be created");
  xmlTextReaderSetStructuredErrorHandler(reader.get(), note_error, &xml);
  return reader;
}

class FeedReader {
 public:
  FeedReader(const Document& document, XmlContext& xml)
      : document_(document), xml_(xml), reader_(open_reader(xml)) {}

  void read();

 private:
  void read_channel_fact(const std::string& name);
  void read_item();
  void throw_failure() const {
    if (xml_.failure) std::rethrow_exception(xml_.failure);
  }

  const Document& document_;
  XmlContext& xml_;
  Reader reader_;
  FeedChannel channel_;
  std::uint64_t items_ = 0;
};

void FeedReader::read() {
  int more = xmlTextReaderRead(reader_.get());
  while (more == 1) {
    const bool element = xmlTextReaderNodeType(reader_.get()) == XML_READER_TYPE_ELEMENT;
    const std::string name = element ? to_string(xmlTextReaderConstLocalName(reader_.get())) : "";
    if (name == "item" || name == "entry") {
      read_item();
      xml_.taken = 0;
      more = xmlTextReaderNext(reader_.get());
    } else {
      if (element && items_ == 0) read_channel_fact(name);
      more = xmlTextReaderRead(reader_.get());
    }
  }
  throw_failure();
  if (!xml_.error.empty()) throw BadInput(xml_.error, xml_.line);
  if (items_ == 0) throw BadInput("not a feed: it has neither <item> nor <entry>");
}

void FeedReader::read_channel_fact(const std::string& name) {
  constexpr int max_depth = 2;  // rss/channel/title; feed/title
  if (xmlTextReaderDepth(reader_.get()) > max_depth) return;
  if (name == "feed") channel_.language = to_string(xmlTextReaderConstXmlLang(reader_.get()));
  std::string* fact = name == "title"      ? &channel_.title
                      : name == "language" ? &channel_.language
                                           : nullptr;
  if (fact == nullptr || !fact->empty()) return;
  if (const xmlNode* node = xmlTextReaderExpand(reader_.get())) *fact = xml_text(*node);
}

void FeedReader::read_item() {
  const xmlNode* node = xmlTextReaderExpand(reader_.get());
  if (node == nullptr) return;  // the error is already noted
  ++items_;
  RawArticle article = feed_article(*node, channel_);
  article.record = items_;
  if (article.blocks.empty()) {
    return report(document_, static_cast<std::uint64_t>(xmlGetLineNo(node)), "no text in the item");
  }
  deliver(document_, std::move(article));
}

}  // namespace

void read_feed(const Document& document) {
  const auto source = decode(document.bytes, document.options.encoding, Invalid::replace);
  PrologueSource elements(*source);
  AmpersandSource xml_bytes(elements);
  XmlContext xml{xml_bytes, document.options.max_article_bytes, 0, nullptr, {}, 0};
  FeedReader(document, xml).read();
}

}  // namespace fahras::readers
