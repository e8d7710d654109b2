// From what a program gives to what the index takes.
#pragma once

#include <articles/article_maker.h>
#include <fahras/writer.h>
#include <schema/article.h>

namespace fahras::writer {

// Throws Error(input) that names the field: an id that cannot be one, what is not UTF-8, too long,
// or of too many lines, no text and no title. Fills `left_out`.
schema::Article make_article(NewArticle&& article, const articles::ArticleMaker& maker,
                             articles::LeftOut& left_out);

}  // namespace fahras::writer
