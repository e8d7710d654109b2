// Checks the options and inserts the search box.
// Returns what is wrong with the options, or nothing.
function mistake() {
  if (!option.index) return 'data-index is missing: the name of the index to search';
  if (/[^!-~]/.test(option.key)) return 'data-key has characters that no key has';
  if (!(Number(option.limit) >= 1 && Number(option.limit) <= 50)) return `data-limit is '${option.limit}', not a number from 1 to 50`;
  if (!['inline', 'popup'].includes(option.results)) return `data-results is '${option.results}', not 'inline' or 'popup'`;
  if (!['', 'light', 'dark'].includes(option.theme)) return `data-theme is '${option.theme}', not 'light' or 'dark'`;
  return !option.target && !document.body?.contains(script) && 'the script is outside of <body>: data-target has to select an element';
}

function begin() {
  const target = option.target ? document.querySelector(option.target) : null;
  if (option.target && !target) return say(`data-target: no element is '${option.target}'`);
  const host = document.createElement('fahras-search');
  if (target) target.append(host); else script.after(host);
  return new Widget(host);
}

const wrong = mistake();
if (wrong) say(wrong);
else if (option.target && document.readyState === 'loading') document.addEventListener('DOMContentLoaded', begin);
else begin();
