// Where the focus is after each action on the keyboard, and which keys have an effect.
import assert from 'node:assert/strict';
import { rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';

import { shown } from './support/browser.mjs';
import { QUERY, describePage } from './support/page.mjs';

const focused = (page) => page.evaluate(() => {
  const { id, tagName, textContent } = document.activeElement;
  return id || `${tagName} ${textContent.trim()}`;
});

// Waits until an element that matches `wanted` has the focus; otherwise reports which element has it.
async function untilFocused(page, wanted) {
  await page.waitForFunction((selector) => document.activeElement.matches(selector), wanted, { timeout: 3000 })
    .catch(async () => assert.fail(`not on ${wanted} but on ${await focused(page)}`));
}

describePage('the focus', (at) => {
  const enter = async (selector) => {
    await at.page.locator(selector).first().focus();
    await at.page.keyboard.press('Enter');
  };

  test('goes to the next filter when one is removed, and to the heading after the last one', async () => {
    const { page } = at;
    await at.open({ year: '2025', from: '2025-01-01', to: '2025-12-31' });
    const chips = () => page.locator('#chips a bdi').allInnerTexts();
    const [, second, third] = await chips();
    await enter('#chips a');
    await page.waitForURL((url) => !url.searchParams.has('year'));
    await shown(page);
    assert.deepEqual(await chips(), [second, third]);
    await page.waitForFunction((text) => document.activeElement.textContent.includes(text), second);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.waitForURL((url) => !url.searchParams.has('to'));
    await page.waitForFunction((text) => document.activeElement.textContent.includes(text), second);
    await page.keyboard.press('Enter');
    await page.waitForURL((url) => !url.search);
    await untilFocused(page, '#summary');
  });

  test('goes to the heading when all filters are removed after an empty result', async () => {
    await at.open({ q: 'قققغغغ', year: '2025' });
    await enter('#nothing a');
    await at.page.waitForURL((url) => !url.searchParams.has('year'));
    await untilFocused(at.page, '#summary');
  });

  test('stays on the button to try again, and goes to the heading after success', async () => {
    const { page } = at;
    let failing = true;
    await page.route('**/multi-search', (route) => (failing ? route.fulfill({ status: 500, json: { message: 'damaged' } }) : route.continue()));
    await at.open({ q: QUERY });
    await enter('#state button');
    await page.waitForTimeout(300);
    await untilFocused(page, '#state button');
    failing = false;
    await page.keyboard.press('Enter');
    await page.waitForSelector('#list:not([hidden])');
    await untilFocused(page, '#summary');
  });

  test('stays in the box during typing, and is on no element after the page was opened', async () => {
    await at.open();
    assert.match(await focused(at.page), /^BODY/);
    await at.page.locator('#q').pressSequentially('قققغغغ');
    await at.page.waitForURL(/q=/);
    await shown(at.page);
    await untilFocused(at.page, '#q');
  });
});

const KEY = 'a-key-for-searching';
const keys = join(tmpdir(), `fahras-web-keys-${process.pid}`);
writeFileSync(keys, `${KEY} search\n`, { mode: 0o600 });

describePage('a page that requires a key', (at) => {
  after(() => rmSync(keys));
  const send = async (key) => {
    await at.page.locator('#state input').fill(key);
    await at.page.keyboard.press('Enter');
  };

  test('stays in the field with a message after a wrong key, and goes to the heading after the right one', async () => {
    const { page } = at;
    await at.open();
    assert.match(await page.locator('#state').innerText(), /البحث هنا يتطلب مفتاحا/);
    assert.equal(await page.locator('#state input').getAttribute('aria-invalid'), null);
    await send('wrong');
    await untilFocused(page, '#state input[aria-invalid=true]');
    const described = await page.locator('#state input').getAttribute('aria-describedby');
    assert.match(await page.locator(`#${described}`).innerText(), /هذا المفتاح غير صحيح/);
    await send(KEY);
    await page.waitForSelector('#list:not([hidden])');
    await untilFocused(page, '#summary');
  });

  test('reports a key that no request can contain as wrong, and accepts another one', async () => {
    const { page } = at;
    await at.open();
    for (const key of ['مفتاح-البحث', 'a\u00A0key', 'ключ', 'a key\u0007']) {
      await send(key);
      await untilFocused(page, '#state input[aria-invalid=true]');
      assert.match(await page.locator('#state').innerText(), /هذا المفتاح غير صحيح/, key);
      await page.reload();
      await shown(page);
      assert.equal(await page.locator('#state input').count(), 1, key);
    }
    await send(KEY);
    await page.waitForSelector('#list:not([hidden])');
  });

  test('opens an article with the key, and goes to its title', async () => {
    await at.open({ article: 'fa-0001' });
    await send(KEY);
    await at.page.waitForSelector('#article:not([hidden])');
    await untilFocused(at.page, '#article h1');
  });

  test('works if the browser stores nothing', async () => {
    const { page } = at;
    await page.addInitScript(() => {
      for (const name of ['sessionStorage', 'localStorage']) {
        Object.defineProperty(window, name, { get() { throw new DOMException('no', 'SecurityError'); } });
      }
    });
    await at.open();
    await send(KEY);
    await page.waitForSelector('#list:not([hidden])');
    await page.locator('#theme').click();
    await page.locator('#keys').uncheck();
  });
}, { serving: { options: ['--keys', keys] } });

describePage('single-letter shortcuts', (at) => {
  const press = async (...all) => { for (const key of all) await at.page.keyboard.press(key); };

  test('can be switched off permanently, and on again', async () => {
    const { page } = at;
    await at.open({ q: QUERY });
    await page.locator('#keys').focus();
    await press('Space');
    for (const again of [false, true]) {
      await at.open({ q: QUERY });
      await press('/');
      assert.match(await focused(page), again ? /^q$/ : /^BODY/);
      await at.open({ q: QUERY, article: 'fa-0001' });
      const before = await page.locator('#position').innerText();
      await press('n', 'n', 'p');
      assert.equal(await page.locator('#position').innerText() !== before, again);
      assert.equal(await page.locator('#article mark[aria-current]').count(), Number(again));
      await press('Escape');
      await page.waitForSelector('#list:not([hidden])');
      await page.locator('#keys').setChecked(true);
    }
  });

  test('are described beside their switch', async () => {
    await at.open();
    const label = await at.page.locator('label', { has: at.page.locator('#keys') }).innerText();
    for (const key of ['/', 'n', 'p']) assert.ok(label.includes(key), label);
  });
});
