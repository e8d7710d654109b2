// The search box with its behaviour.
class Widget {
  constructor(host) {
    Object.assign(this, boxOf(), panelOf(), { q: '', running: null, active: -1, timer: 0 });
    this.root = host.attachShadow({ mode: 'open' });
    const style = new CSSStyleSheet();
    style.replaceSync(STYLE);
    this.root.adoptedStyleSheets = [style];
    this.root.append(el('div', { class: `root ${option.results}`, lang: 'ar', 'data-theme': option.theme }, this.form, this.panel));
    this.listen();
    for (const event of ['pointerdown', 'focusin']) {
      document.addEventListener(event, (at) => { if (!at.composedPath().includes(host)) this.leave(); });
    }
    this.input.value = option.parameter ? new URLSearchParams(location.search).get(option.parameter) ?? '' : '';
    if (this.input.value) this.search();
  }

  listen() {
    this.input.addEventListener('input', () => this.searchSoon());
    this.input.addEventListener('focus', () => { if (this.q) this.panel.hidden = false; });
    this.form.addEventListener('submit', (event) => { event.preventDefault(); this.enter(); });
    this.root.addEventListener('keydown', (event) => { if (!event.isComposing) this.press(event); });
    // Keeps the focus in the box.
    this.list.addEventListener('pointerdown', (event) => event.preventDefault());
    this.list.addEventListener('click', ({ target }) => this.take(target.closest('li').textContent));
    this.clear.addEventListener('click', () => this.take(''));
    this.more.addEventListener('click', () => this.showMore());
  }

  searchSoon() {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.search(true), TYPING_PAUSE_MS);
  }

  enter() {
    const chosen = this.list.children[this.active];
    if (chosen) this.take(chosen.textContent); else this.search();
  }

  take(text) {
    this.input.value = text;
    this.input.focus();
    this.search();
  }

  links() { return [...this.hits.querySelectorAll('a')]; }

  press(event) {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step) {
      event.preventDefault();
      if (this.root.activeElement === this.input) this.moveInBox(step); else this.moveInHits(step);
    }
    if (event.key === 'Escape') this.escape();
  }

  // Beyond the last completion come the results.
  moveInBox(step) {
    const count = this.list.hidden ? 0 : this.list.children.length;
    const next = this.active + step;
    if (step > 0 && next >= count) return this.moveInHits(1);
    return this.activate(next < -1 ? count - 1 : next);
  }

  moveInHits(step) {
    const all = this.links();
    const next = all.indexOf(this.root.activeElement) + step;
    const target = next < 0 ? this.input : all[Math.min(next, all.length - 1)];
    if (target) this.closeCompletions();
    target?.focus();
  }

  activate(place) {
    this.list.children[this.active]?.setAttribute('aria-selected', 'false');
    this.active = place;
    const chosen = this.list.children[place];
    if (!chosen) return this.input.removeAttribute('aria-activedescendant');
    chosen.setAttribute('aria-selected', 'true');
    chosen.scrollIntoView({ block: 'nearest' });
    return this.input.setAttribute('aria-activedescendant', chosen.id);
  }

  escape() {
    if (!this.list.hidden) return this.closeCompletions();
    if (this.root.activeElement !== this.input) return this.input.focus();
    if (option.results === 'popup' && !this.panel.hidden) return this.leave();
    return this.take('');
  }

  closeCompletions() {
    this.activate(-1);
    this.list.hidden = true;
    this.input.setAttribute('aria-expanded', 'false');
  }

  // The reader goes to another part of the page.
  leave() {
    this.closeCompletions();
    if (option.results === 'popup') this.panel.hidden = true;
  }

  // Runs `work` with a signal that the next run aborts. Errors are shown; the query stays in the box.
  async run(work) {
    this.running?.abort();
    const { signal } = this.running = new AbortController();
    const waiting = setTimeout(() => this.tell('جار البحث…'), TYPING_PAUSE_MS);
    try {
      await work(signal);
    } catch {
      if (!signal.aborted) this.tell('تعذر البحث الآن. حاول بعد قليل.');
    } finally {
      clearTimeout(waiting);
    }
  }

  tell(...nodes) {
    this.panel.hidden = false;
    this.status.replaceChildren(...nodes);
  }

  search(byTyping = false) {
    clearTimeout(this.timer);
    this.closeCompletions();
    this.q = this.input.value.trim();
    this.remember();
    if (!this.q) return this.empty();
    return this.run(async (signal) => {
      const { q } = this;
      const completing = byTyping ? complete(this.input.value, signal).catch(() => ({})) : {};
      this.show(await find(q, 0, signal), q);
      this.propose((await completing).completions ?? []);
    });
  }

  empty() {
    this.running?.abort();
    this.hits.replaceChildren();
    this.panel.hidden = true;
  }

  remember() {
    if (!option.parameter) return;
    const url = new URL(location.href);
    url.searchParams.set(option.parameter, this.q);
    if (!this.q) url.searchParams.delete(option.parameter);
    history.replaceState(history.state, '', url);
  }

  show(answer, q) {
    const meant = answer.didYouMean && el('button', { type: 'button', class: 'meant' }, answer.didYouMean);
    meant?.addEventListener('click', () => this.take(answer.didYouMean));
    this.tell(totalOf(answer), ...(meant ? [' · هل تقصد: ', meant, '؟'] : []));
    this.hits.replaceChildren();
    this.add(answer, q);
  }

  add({ hits, estimatedTotalHits }, q) {
    this.hits.append(...hits.map((hit) => hitItem(hit, q)));
    this.more.hidden = !hits.length || this.hits.children.length >= estimatedTotalHits;
  }

  showMore() {
    const before = this.hits.children.length;
    this.run(async (signal) => {
      const answer = await find(this.q, before, signal);
      this.add(answer, this.q);
      this.tell(totalOf(answer));
      this.links()[before]?.focus();
    });
  }

  propose(completions) {
    if (this.root.activeElement !== this.input) return;
    const texts = completions.map(({ text }) => text).filter((text) => text !== this.input.value);
    this.list.replaceChildren(...texts.map((text, place) => completionItem(text, this.input.value, place)));
    this.list.hidden = !texts.length;
    this.input.setAttribute('aria-expanded', `${texts.length > 0}`);
  }
}
