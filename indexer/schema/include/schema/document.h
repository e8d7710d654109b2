// Documents: the objects of JSON from which articles are made, and which are stored whole.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <fahras/analyzer.h>
#include <schema/article.h>
#include <schema/index_fields.h>
#include <xapian.h>

namespace fahras::schema {

// Returns the document of an article: the stored one or, if it was made from another format, an
// object of the fields that it has, in which paragraphs are separated by line breaks.
std::string document_of(const Article& article);

// Returns the JSON of a member; `name` may be the dotted name of a member of nested objects.
// Nothing if the document does not have it. Throws Error(index) for a document that is no object of
// JSON.
std::optional<std::string> member_of(std::string_view document, std::string_view name);

// Returns the texts of a member, those of nested objects and lists too. Throws as member_of() does.
std::vector<std::string> texts_of(std::string_view document, std::string_view name);

// Returns the document with only those top-level members that `names` lists, or with all if they
// list "*". A listed name may be dotted.
std::string with_members(std::string_view document, const std::vector<std::string>& names);

// Returns a document whose members are those of `changes`, and those of `document` that `changes`
// does not name. Throws Error(input) if `changes` is no object of JSON.
std::string merged_document(std::string_view document, std::string_view changes);

// The words of an attribute.
struct AttributeText {
  Field field;
  std::string text;
};

// They follow FieldEntry::presence_prefix in the terms of documents that have the member, whose
// member is null, and whose member is an empty text, list or object.
inline constexpr char exists_mark = 'e';
inline constexpr char null_mark = 'n';
inline constexpr char empty_mark = 'm';

// What an index holds of a document beside its built-in fields.
struct DocumentTerms {
  std::vector<std::string> terms;  // without a within-document frequency
  std::vector<std::pair<Xapian::valueno, std::string>> values;
  std::vector<AttributeText> texts;  // in the order of the attributes
};

// Returns what an index with these fields holds of an article. The content of `tokens` is replaced.
DocumentTerms document_terms(const Article& article, const IndexFields& fields,
                             const Analyzer& analyzer, TokenStream& tokens);

// Returns the texts of an article's values in an attribute: those of texts and numbers, and "true"
// and "false". They are what filters compare and facets count.
std::vector<std::string> attribute_values(const Article& article, Field field);
// Returns the texts of an attribute, or of all members that other_text() stands for, whose words
// are searched.
std::vector<std::string> attribute_texts(const Article& article, const IndexFields& fields,
                                         Field field);

// Returns the key of a value for its term: facet_key() of a text, and the shortest text of a
// number.
std::string attribute_key(std::string_view text, const Analyzer& analyzer, TokenStream& tokens);

}  // namespace fahras::schema
