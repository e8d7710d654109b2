// Makes stored articles again, where the settings of their index say differently which members of
// their documents are headline, body and so on.
#pragma once

#include <articles/article_maker.h>
#include <readers/document_reader.h>
#include <schema/article.h>

namespace fahras::articles {

// Returns the article that is made of a stored article's document now. It keeps its id, its file
// and its group of near-duplicates. An article without a document stays as it is.
schema::Article remade(schema::Article&& article, const readers::DocumentReader& reader,
                       const ArticleMaker& maker);

}  // namespace fahras::articles
