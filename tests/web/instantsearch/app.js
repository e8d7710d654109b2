// A page as in InstantSearch's own guide. The server's address comes from the page's own address.
const { instantMeiliSearch } = window.instantMeilisearch;
const { searchBox, hits, refinementList, pagination, stats, configure } = window.instantsearch.widgets;

const { searchClient } = instantMeiliSearch(new URLSearchParams(location.search).get('server'), '', { finitePagination: true });
const search = window.instantsearch({ indexName: 'sample', searchClient });
search.addWidgets([
  configure({ hitsPerPage: 5, attributesToSnippet: ['text:20'] }),
  searchBox({ container: '#box' }),
  stats({ container: '#stats', templates: { text: ({ nbHits }) => `${nbHits}` } }),
  refinementList({ container: '#sources', attribute: 'source', searchable: true }),
  refinementList({ container: '#sections', attribute: 'section' }),
  hits({
    container: '#hits',
    templates: {
      item: (hit, { html, components }) => html`
        <h2>${components.Highlight({ attribute: 'title', hit })}</h2>
        <p>${components.Snippet({ attribute: 'text', hit })}</p>`,
    },
  }),
  pagination({ container: '#pages' }),
]);
search.start();
