// Turns the article that a program gives into one that is indexed.
#pragma once

#include <articles/article_maker.h>
#include <fahras/writer.h>
#include <schema/article.h>

namespace fahras::writer {

// Makes the article; sets `left_out`. Throws Error(input) for an invalid id, a field that is not
// UTF-8 or too long (the message names it), a text of too many lines, and an article with neither
// text nor title.
schema::Article make_article(NewArticle&& article, const articles::ArticleMaker& maker,
                             articles::LeftOut& left_out);

// The article of an index as one to be added: make_article() gives the same again.
NewArticle to_new_article(const schema::Article& article);

}  // namespace fahras::writer
