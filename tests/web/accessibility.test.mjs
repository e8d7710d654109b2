// Checks with axe-core that the page has no violations, in light and dark colours, on a desktop and on a phone.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';

import axe from 'axe-core';

import { launch, openPage, shown } from './support/browser.mjs';
import { serve } from './support/server.mjs';

const VIEWS = {
  'the first page': {},
  'a list': { q: 'الضمانات الأمنية' },
  'a filtered list': { from: '2025-01-01', year: '2025', source: 'مجلة مدارات' },
  'a later page': { page: '2' },
  paragraphs: { q: 'النفط', unit: 'paragraph' },
  'an article': { q: 'الضمانات الأمنية', article: 'fa-0001' },
  'nothing found': { q: 'قققغغغ' },
  'an absent article': { article: 'none' },
};

describe('axe-core', () => {
  let server, browser;

  before(async () => {
    [server, browser] = await Promise.all([serve(), launch()]);
  });
  after(async () => {
    await browser?.close();
    await server?.stop();
  });

  async function violations(page) {
    await page.evaluate(axe.source);
    const { violations: found } = await page.evaluate(() => window.axe.run(document, { resultTypes: ['violations'] }));
    return found.map(({ id, impact, nodes }) => `${impact} ${id}: ${nodes.map(({ target, failureSummary }) => `${target} ${failureSummary}`).join(' | ')}`);
  }

  for (const [colorScheme, width] of [['light', 1280], ['dark', 390]]) {
    for (const [name, query] of Object.entries(VIEWS)) {
      test(`${name}, ${colorScheme}, ${width} pixels`, async () => {
        const { page, context } = await openPage(browser, server.url, { colorScheme, viewport: { width, height: 800 } });
        await page.goto(`/?${new URLSearchParams(query)}`);
        await shown(page);
        if (width < 400) await page.locator('#filters').evaluate((filters) => { filters.open = true; });
        if (query.article) await page.keyboard.press('n');
        assert.deepEqual(await violations(page), []);
        await context.close();
      });
    }
  }

  test('has no violations with a wrong key', async () => {
    const { page, context } = await openPage(browser, server.url);
    await page.route('**/indexes?*', (route) => route.fulfill({ status: 403, json: { message: 'The provided API key is invalid.' } }));
    await page.goto('/');
    await page.waitForSelector('#state input[aria-invalid]');
    assert.deepEqual(await violations(page), []);
    await context.close();
  });

  test('has no violations with completions', async () => {
    const { page, context } = await openPage(browser, server.url);
    await page.goto('/');
    await shown(page);
    await page.locator('#q').pressSequentially('الضمان');
    await page.waitForSelector('#suggestions:not([hidden]) li');
    await page.keyboard.press('ArrowDown');
    assert.deepEqual(await violations(page), []);
    await context.close();
  });
});
