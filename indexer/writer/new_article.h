// Turns the article that a program gives into one that is indexed.
#pragma once

#include <articles/article_maker.h>
#include <fahras/writer.h>
#include <readers/document_reader.h>
#include <schema/article.h>

namespace fahras::writer {

// How the articles of an index are made. Refers to the maker.
struct Recipe {
  const articles::ArticleMaker& maker;
  readers::DocumentReader reader;
  bool needs_text = true;  // whether an article must have a text or a title
};

// Makes the article, and sets `left_out` to what was left out of it. Throws Error(input) for an
// invalid id, a field that is not UTF-8 or too long (the message names it), a text of too many
// lines, a document that is no object of JSON, and an article with neither text nor title.
schema::Article make_article(NewArticle&& article, const Recipe& recipe,
                             articles::LeftOut& left_out);

// Converts an article of an index to one that can be added. make_article() makes the same article
// of it again.
NewArticle to_new_article(const schema::Article& article);

}  // namespace fahras::writer
