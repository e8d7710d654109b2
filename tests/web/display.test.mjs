// The page with the reader's own colours or magnified, and how it reports the number of matches.
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';

import { QUERY, describePage } from './support/page.mjs';

describePage('in forced colours', (at) => {
  const colours = (selector) => at.page.locator(selector).first().evaluate((element) => {
    const { backgroundColor, color } = getComputedStyle(element);
    return [backgroundColor, color];
  });

  test('marks matches, and the current match differently', async () => {
    await at.open({ q: QUERY, article: 'fa-0001' });
    await at.page.keyboard.press('n');
    const [[page], [mark, text], [current, currentText]] = [await colours('body'), await colours('mark:not([aria-current])'), await colours('mark[aria-current]')];
    assert.equal(new Set([page, mark, current, 'rgba(0, 0, 0, 0)']).size, 4, `${[page, mark, current]}`);
    assert.notEqual(mark, text);
    assert.notEqual(current, currentText);
  });

  test('shows clearly what is chosen', async () => {
    await at.open({ q: 'في' });
    const [chosen] = await colours('#unit :checked + span');
    assert.notEqual(chosen, (await colours('#unit :not(:checked) + span'))[0]);
  });
}, { tab: { forcedColors: 'active' } });

describePage('magnified four times', (at) => {
  // Returns the part of the window that stays covered while scrolling.
  const covered = () => at.page.evaluate(() => {
    scrollTo(0, 600);
    return ['.bar', '.jumps'].map((bar) => document.querySelector(bar)?.getBoundingClientRect() ?? { bottom: 0 })
      .filter(({ bottom }) => bottom > 0).length;
  });

  test('covers the text with no bar', async () => {
    await at.open({ q: QUERY, article: 'fa-0001' });
    assert.equal(await covered(), 0);
    await at.page.keyboard.press('n');
    await at.page.waitForFunction(() => {
      const { top, bottom } = document.querySelector('mark[aria-current]').getBoundingClientRect();
      return top > 0 && bottom < innerHeight;
    });
  });

  test('shows completions above everything else', async () => {
    await at.open();
    await at.page.locator('#q').pressSequentially('الضمان');
    const last = at.page.locator('#suggestions li').last();
    await last.scrollIntoViewIfNeeded();
    const text = await last.innerText();
    await last.click();
    await at.page.waitForURL((url) => url.searchParams.get('q') === text);
  });
}, { tab: { viewport: { width: 320, height: 256 } } });

describePage('on a desktop screen', (at) => {
  test('keeps both bars, with the text below them', async () => {
    await at.open({ q: QUERY, article: 'fa-0001' });
    const bottoms = await at.page.evaluate(() => {
      scrollTo(0, 400);
      return ['.bar', '.jumps'].map((bar) => document.querySelector(bar).getBoundingClientRect().bottom);
    });
    assert.ok(bottoms[0] > 0 && bottoms[1] > bottoms[0], `${bottoms}`);
  });
}, { tab: { viewport: { width: 1280, height: 600 } } });

const folder = mkdtempSync(join(tmpdir(), 'fahras-web-many-'));
const many = join(folder, 'many.jsonl');
const articles = Array.from({ length: 1500 }, (_, n) => ({ id: `a${n}`, title: `القطار رقم ${n}`, text: `وصل القطار ${n * 7919}.`, source: `م${n % 2}` }));
writeFileSync(many, articles.map((article) => JSON.stringify(article)).join('\n'));

describePage('the number of results', (at) => {
  after(() => rmSync(folder, { recursive: true }));
  const summary = () => at.page.locator('#summary').innerText();

  test('says that there are more matches than pages can show', async () => {
    await at.open({ q: 'القطار' });
    assert.equal(await summary(), 'أكثر من 1,000 مقال · صفحة 1 من 100');
    await at.open({ q: 'القطار', unit: 'paragraph' });
    assert.equal(await summary(), 'أكثر من 1,000 فقرة · صفحة 1 من 100');
    await at.open({ source: 'م0' });
    assert.equal(await summary(), '750 مقالا');
  });

  test('shows the number of all articles', async () => {
    await at.open();
    assert.match(await summary(), /^أحدث المقالات · 1,500 مقال$/);
    await at.open({ unit: 'paragraph' });
    assert.match(await summary(), /1,500 فقرة$/);
  });
}, { serving: { indexes: { many: [many] } } });
