// Requests to fahras-serve (docs/http-api.md).
async function ask(path, signal, body) {
  const headers = { ...(option.key && { Authorization: `Bearer ${option.key}` }), ...(body && { 'Content-Type': 'application/json' }) };
  const url = `${server}indexes/${encodeURIComponent(option.index)}/${path}`;
  const response = await fetch(url, { method: body ? 'POST' : 'GET', headers, signal, body: body && JSON.stringify(body) }).catch((error) => {
    if (error.name !== 'AbortError') say(`${server} cannot be reached; it has to run with --cors ${location.origin}`);
    throw error;
  });
  if (response.ok) return response.json();
  const { message } = await response.json().catch(() => ({}));
  const [, verb] = /Attribute .* is not (filter|sort)able/.exec(message) ?? [];
  say((message ?? `${server} answers ${response.status}`) + (verb ? ` The setting of the index is ${verb}ableAttributes.` : ''));
  throw new Error(message);
}

const complete = (q, signal) => ask(`suggest?${new URLSearchParams({ q, limit: COMPLETIONS })}`, signal);
const find = (q, offset, signal) => ask('search', signal, {
  q, offset, limit: Number(option.limit), filter: option.filter || undefined, sort: option.sort ? [option.sort] : undefined, passages: 1,
  attributesToRetrieve: ['id', 'title', 'url', 'date', 'source'], attributesToHighlight: ['title'],
  highlightPreTag: MARK_BEGIN, highlightPostTag: MARK_END,
});
