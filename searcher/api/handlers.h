// The handlers of all routes. They throw ApiError and Error.
#pragma once

#include <http/message.h>

#include "context.h"

namespace fahras::api {

http::Response get_search(Context& context, const Call& call);
http::Response post_search(Context& context, const Call& call);
http::Response get_similar(Context& context, const Call& call);
http::Response post_similar(Context& context, const Call& call);
http::Response post_multi_search(Context& context, const Call& call);
http::Response post_facet_search(Context& context, const Call& call);
http::Response get_suggest(Context& context, const Call& call);
http::Response get_opensearch_suggestions(Context& context, const Call& call);
http::Response get_opensearch_description(Context& context, const Call& call);

http::Response get_document(Context& context, const Call& call);
http::Response get_documents(Context& context, const Call& call);
http::Response fetch_documents(Context& context, const Call& call);

http::Response get_indexes(Context& context, const Call& call);
http::Response get_index(Context& context, const Call& call);
http::Response get_index_stats(Context& context, const Call& call);
http::Response get_stats(Context& context, const Call& call);
http::Response get_health(Context& context, const Call& call);
http::Response get_version(Context& context, const Call& call);
http::Response get_metrics(Context& context, const Call& call);

http::Response post_documents(Context& context, const Call& call);
http::Response put_documents(Context& context, const Call& call);
http::Response delete_one(Context& context, const Call& call);
http::Response delete_some(Context& context, const Call& call);
http::Response delete_matching(Context& context, const Call& call);
http::Response delete_everything(Context& context, const Call& call);
http::Response post_index(Context& context, const Call& call);
http::Response patch_index(Context& context, const Call& call);
http::Response remove_index(Context& context, const Call& call);
http::Response post_swap(Context& context, const Call& call);
http::Response post_snapshot(Context& context, const Call& call);
http::Response get_tasks(Context& context, const Call& call);
http::Response get_task(Context& context, const Call& call);
http::Response get_keys(Context& context, const Call& call);
http::Response post_key(Context& context, const Call& call);
http::Response get_key(Context& context, const Call& call);
http::Response patch_key(Context& context, const Call& call);
http::Response delete_key(Context& context, const Call& call);

http::Response cancel_tasks(Context& context, const Call& call);
http::Response delete_tasks(Context& context, const Call& call);
http::Response get_batches(Context& context, const Call& call);
http::Response get_batch(Context& context, const Call& call);

http::Response get_features(Context& context, const Call& call);
http::Response patch_features(Context& context, const Call& call);
http::Response get_webhooks(Context& context, const Call& call);
// Answers requests about one webhook: there is none.
http::Response find_webhook(Context& context, const Call& call);
// Answers the routes of Meilisearch that Fahras does not support.
http::Response refuse_route(Context& context, const Call& call);

}  // namespace fahras::api
