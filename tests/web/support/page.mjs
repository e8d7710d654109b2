// Common setup of the page's tests: one fahras-serve and one browser for all of them, and for each test a tab, which
// must have no troubles.
import assert from 'node:assert/strict';
import { after, afterEach, before, beforeEach, describe } from 'node:test';

import { launch, openPage, shown } from './browser.mjs';
import { serve } from './server.mjs';

export const QUERY = 'الضمانات الأمنية';

// `define(at)` defines the tests. While one runs, `at` has server, browser, context, page and open(query).
export function describePage(name, define, { serving, tab } = {}) {
  describe(name, () => {
    const at = {
      open: async (query = {}) => {
        await at.page.goto(Object.keys(query).length ? `/?${new URLSearchParams(query)}` : '/');
        await shown(at.page);
      },
    };
    before(async () => {
      [at.server, at.browser] = await Promise.all([serve(serving), launch()]);
    });
    after(async () => {
      await at.browser?.close();
      await at.server?.stop();
    });
    beforeEach(async () => {
      Object.assign(at, await openPage(at.browser, at.server.url, tab));
    });
    afterEach(async () => {
      assert.deepEqual(at.troubles, []);
      await at.context.close();
    });
    define(at);
  });
}
