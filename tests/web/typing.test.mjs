// What is searched while the reader types: with keys, with an input method, or in a date field.
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { shown } from './support/browser.mjs';
import { describePage } from './support/page.mjs';

// Longer than the page waits for further letters, plus the time of an answer.
const WHILE_MS = 700;

describePage('typing', (at) => {
  const untilSearched = async (q) => {
    await at.page.waitForURL((url) => url.searchParams.get('q') === q);
    await shown(at.page);
  };
  const value = () => at.page.locator('#q').inputValue();

  // Simulates an input method on the search box. Also counts the ends of compositions.
  async function inputMethod() {
    const { page } = at;
    await at.open();
    await page.locator('#q').focus();
    await page.evaluate(() => {
      window.ended = 0;
      document.getElementById('q').addEventListener('compositionend', () => { window.ended += 1; });
    });
    const session = await at.context.newCDPSession(page);
    return {
      compose: (text) => session.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length }),
      commit: (text) => session.send('Input.insertText', { text }),
      ended: () => page.evaluate(() => window.ended),
    };
  }

  test('searches and completes a word during composition without disturbing it', async () => {
    const method = await inputMethod();
    for (const text of ['ال', 'الضم', 'الضمان']) {
      await method.compose(text);
      await untilSearched(text);
      assert.equal(await value(), text);
    }
    await at.page.waitForSelector('#suggestions:not([hidden]) li');
    assert.equal(await method.ended(), 0);
    await method.compose('الضمانات');
    await method.commit('الضمانات');
    await untilSearched('الضمانات');
    assert.deepEqual([await value(), await method.ended()], ['الضمانات', 1]);
    assert.match((await at.page.locator('#hits h2').allInnerTexts()).join('\n'), /الضمانات/);
  });

  test('searches the result of a composition, even if the browser reports only its end', async () => {
    await at.open();
    await at.page.locator('#q').evaluate((box) => {
      box.focus();
      box.value = 'النفط';
      box.dispatchEvent(new CompositionEvent('compositionend', { data: 'النفط' }));
    });
    await untilSearched('النفط');
  });

  test('does not complete again after Enter or a choice, even if a composition ends then', async () => {
    const method = await inputMethod();
    const completions = at.page.locator('#suggestions');
    await method.compose('الضمان');
    await at.page.waitForSelector('#suggestions:not([hidden]) li');
    const chosen = await completions.locator('li').last().innerText();
    await completions.locator('li').last().click();
    await untilSearched(chosen);
    await at.page.waitForTimeout(WHILE_MS);
    assert.deepEqual([await value(), await completions.isVisible()], [chosen, false]);
    await at.page.locator('#q').fill('');
    await method.compose('الضمان');
    await method.commit('الضمان');
    await at.page.keyboard.press('Enter');
    await untilSearched('الضمان');
    await at.page.waitForTimeout(WHILE_MS);
    assert.deepEqual([await value(), await completions.isVisible()], ['الضمان', false]);
    // This input method reports the end of a composition after the key that caused it.
    await at.page.locator('#q').dispatchEvent('compositionend');
    await at.page.waitForTimeout(WHILE_MS);
    assert.equal(await completions.isVisible(), false);
  });

  test('searches a typed date once, when its year is complete, as one step of the history', async () => {
    const { page } = at;
    await at.open({ q: 'في' });
    const asked = [];
    page.on('request', (request) => { if (request.url().endsWith('/multi-search')) asked.push(request.postDataJSON().queries[0].filter); });
    const steps = await page.evaluate(() => history.length);
    await page.locator('#from').focus();
    await page.keyboard.type('09092025', { delay: 30 });
    await page.waitForURL(/from=2025-09-09/);
    await page.waitForTimeout(WHILE_MS);
    assert.deepEqual(asked, [['date >= "2025-09-09"']]);
    assert.equal(await page.evaluate(() => history.length), steps + 1);
    for (const year of [2026, 2027]) {
      await page.keyboard.press('ArrowUp');
      await page.waitForURL(new RegExp(`from=${year}`));
    }
    assert.equal(await page.evaluate(() => history.length), steps + 1, 'the same date, still being chosen');
    await page.goBack();
    await page.waitForURL((url) => !url.searchParams.has('from'));
  });

  test('searches a picked date at once, and another date is another step', async () => {
    const { page } = at;
    await at.open();
    const steps = await page.evaluate(() => history.length);
    for (const [name, day] of [['from', '2025-09-01'], ['to', '2025-09-30'], ['from', '2025-09-02']]) {
      await page.locator(`#${name}`).fill(day);
      await page.waitForURL((url) => url.searchParams.get(name) === day, { timeout: 1000 });
    }
    assert.equal(await page.evaluate(() => history.length), steps + 3);
    await page.locator('#from').fill('');
    await page.waitForURL((url) => !url.searchParams.has('from'));
  });

  test('begins a new step of the history when typing continues in another place', async () => {
    const { page } = at;
    await at.open();
    await page.locator('#q').pressSequentially('النفط');
    await untilSearched('النفط');
    await page.locator('#to').fill('2025-12-31');
    await page.waitForURL(/to=2025-12-31/);
    await page.locator('#q').focus();
    await page.keyboard.press('End');
    await page.keyboard.type(' في');
    await untilSearched('النفط في');
    await page.goBack();
    await page.waitForURL((url) => url.searchParams.get('q') === 'النفط' && url.searchParams.has('to'));
    await page.goBack();
    await page.waitForURL((url) => url.searchParams.get('q') === 'النفط' && !url.searchParams.has('to'));
  });
});
