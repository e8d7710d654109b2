// The nginx rule in docs/web-page.md lets through the page's requests, and nothing that reveals or does more.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';

import { launch, openPage, shown } from './support/browser.mjs';
import { serve } from './support/server.mjs';

const GUIDE = readFileSync(join(process.env.FAHRAS_SOURCE, 'docs/web-page.md'), 'utf8');
const [, RULE] = GUIDE.match(/map "\$request_method \$request_uri" \$asked \{\n(.*?)\n\}/s);
const PATTERNS = [...RULE.matchAll(/"~(.*)"  \$\w+;/g)].map(([, pattern]) => new RegExp(pattern));
const passes = (request) => PATTERNS.some((pattern) => pattern.test(request));

describe('the rule for a proxy', () => {
  let server, browser, page;
  const asked = [];

  before(async () => {
    [server, browser] = await Promise.all([serve(), launch()]);
    ({ page } = await openPage(browser, server.url));
    page.on('request', (request) => asked.push(`${request.method()} /search${request.url().slice(server.url.length)}`));
  });
  after(async () => {
    await browser?.close();
    await server?.stop();
  });

  test('permits all requests of the page', async () => {
    for (const address of ['/', `/?${new URLSearchParams({ article: 'a/b?c#d&e=%2e%2e' })}`, `/?${new URLSearchParams({ q: 'مسموم', article: 'hostile-marks' })}`]) {
      await page.goto(address);
      await shown(page);
    }
    await page.goto('/');
    await page.locator('#q').pressSequentially('الضما');
    await page.waitForSelector('#suggestions:not([hidden])');
    for (const route of ['/page/main.js', '/multi-search', '/indexes?', '/search', '/similar', '/suggest?']) {
      assert.ok(asked.some((request) => request.includes(route)), `the page did not ask for ${route}`);
    }
    assert.deepEqual(asked.filter((request) => !passes(request)), []);
  });

  test('permits no other requests', () => {
    const others = ['GET /indexes/sample', 'GET /indexes/sample/stats', 'GET /stats', 'GET /metrics', 'GET /tasks', 'GET /indexes/sample/documents',
      'GET /indexes/sample/documents?limit=1000', 'GET /indexes/sample/documents/fa-0001', 'GET /indexes/sample/documents/', 'POST /indexes/sample/documents/fetch', 'POST /indexes/sample/documents',
      'PUT /indexes/sample/documents', 'DELETE /indexes/sample/documents', 'DELETE /indexes/sample/documents/fa-0001', 'DELETE /indexes/sample',
      'POST /indexes/sample/documents/delete-batch', 'POST /indexes/sample/documents/delete', 'PATCH /indexes/sample/settings', 'POST /',
      'GET /page/../metrics', 'GET /indexes/sample/documents/a/../../stats', 'GET //stats', 'POST /keys'];
    assert.deepEqual(others.map((request) => request.replace(' ', ' /search')).filter(passes), []);
  });
});
