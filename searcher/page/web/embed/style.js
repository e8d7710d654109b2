// The style of the search box. It is in a shadow tree, so it does not meet the styles of the site.
const STYLE = `
  :host { display: block !important; }
  .root { all: initial; display: block; position: relative; direction: rtl; color-scheme: inherit; color: var(--text); text-align: start;
    font: var(--fahras-size, 16px)/1.7 var(--fahras-font, "Noto Sans Arabic", "SF Arabic", "Segoe UI", Tahoma, system-ui, sans-serif);
    --card: var(--fahras-background, light-dark(#fff, #1e2325)); --text: var(--fahras-text, light-dark(#1c2321, #e6e9e7));
    --soft: light-dark(#5a6562, #a3aeaa); --line: light-dark(#dcdad3, #363d3f); --accent: var(--fahras-accent, light-dark(#0b5d52, #6cc9b8));
    --on-accent: var(--fahras-on-accent, light-dark(#fff, #10211e)); }
  .root[data-theme=light] { color-scheme: light; }
  .root[data-theme=dark] { color-scheme: dark; }
  * { box-sizing: border-box; }
  [hidden] { display: none !important; }
  ol, ul, p { margin: 0; padding: 0; list-style: none; overflow-wrap: anywhere; }
  input, button { font: inherit; color: inherit; margin: 0; }
  :focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; border-radius: 4px; }
  form { position: relative; display: flex; gap: .5em; }
  .box { position: relative; display: flex; flex: 1; min-width: 0; }
  input { flex: 1; min-width: 0; padding: .45em .8em .45em 2.4em; background: var(--card); border: 1px solid var(--soft); border-radius: .6em; }
  input:placeholder-shown { direction: rtl; }
  ::placeholder { color: var(--soft); opacity: 1; }
  button { padding: .45em 1em; border: 1px solid var(--line); border-radius: .6em; background: var(--card); cursor: pointer; }
  .primary { border-color: var(--accent); background: var(--accent); color: var(--on-accent); }
  .clear { position: absolute; left: .2em; inset-block: .2em; padding: 0 .6em; border: 0; background: none; color: var(--soft);
    font-size: 1.3em; line-height: 1; }
  input:placeholder-shown + .clear { display: none; }
  .completions, .popup .panel { background: var(--card); border: 1px solid var(--line); border-radius: .6em; box-shadow: 0 8px 24px #0003; }
  .completions { position: absolute; inset: calc(100% + .3em) 0 auto; z-index: 1001; overflow: auto; max-height: 60vh; }
  .completions li { padding: .35em .8em; cursor: pointer; }
  .completions li:is(:hover, [aria-selected=true]) { background: var(--accent); color: var(--on-accent); }
  .typed { color: var(--soft); }
  li:is(:hover, [aria-selected=true]) > .typed { color: inherit; }
  .panel { margin-block-start: .6em; }
  .popup .panel { position: absolute; inset-inline: 0; z-index: 1000; overflow: auto; max-height: 70vh; margin-block-start: .3em; padding: .6em .8em; }
  .status, .facts { color: var(--soft); font-size: .9em; }
  .meant { padding: 0; border: 0; background: none; color: var(--accent); text-decoration: underline; }
  .hits > li { padding-block: .7em; border-block-end: 1px solid var(--line); }
  .hits a { color: var(--accent); font-weight: 600; text-decoration: none; }
  .hits a:is(:hover, :focus) { text-decoration: underline; }
  time { white-space: nowrap; }
  .facts span + span::before { content: "·"; margin-inline: .5em; }
  /* Arabic fonts are tall: the band behind the letters does not reach the neighbouring lines. */
  mark { background: linear-gradient(light-dark(#ffe694, #6a5310) 0 0) 0 60% / 100% 68% no-repeat; color: light-dark(#2b2100, #fff3cf); }
  .more { display: block; margin: .7em auto 0; }
  @media (forced-colors: active) {
    [aria-selected=true] { forced-color-adjust: none; background: Highlight; color: HighlightText; }
    mark { forced-color-adjust: none; background: Mark; color: MarkText; }
  }`;
