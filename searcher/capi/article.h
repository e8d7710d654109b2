// The object behind a fahras_article handle.
#pragma once

#include <fahras/searcher.h>

#include "handles.h"

struct fahras_article {
  fahras::StoredArticle article;
};
