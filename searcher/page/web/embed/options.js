// A search box and its results for a page of any site (docs/web-page.md, "A search box in your own page"):
//   <script src="…/embed.js" data-index="news"></script>
// Part of Fahras, © 2026 its authors. This script is under the GNU GPL, version 3 or later. Its parts are served as one
// function, so that they define no global names in the site.
const script = document.currentScript;
const option = { key: '', target: '', placeholder: 'ابحث', label: 'البحث في الموقع', limit: '5', results: 'inline', theme: '', filter: '',
  sort: '', link: '', parameter: '', ...script.dataset };
const server = new URL(option.server || '.', script.src).href.replace(/\/*$/, '/');
const TYPING_PAUSE_MS = 150;
const COMPLETIONS = 5;
// The tags that the server puts around matches; no text can contain them, because they are random.
const [MARK_BEGIN, MARK_END] = ['(', ')'].map((sign) => sign + crypto.getRandomValues(new Uint32Array(2)).join(''));
const say = (text) => console.error(`fahras embed.js: ${text}`);
