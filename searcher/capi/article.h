// A stored article.
#pragma once

#include <fahras/searcher.h>

#include "handles.h"

struct fahras_article {
  fahras::StoredArticle article;
};
