// Takes the screenshots of the page for docs/. Usage: screenshots.mjs FOLDER
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { launch, openPage, shown } from './support/browser.mjs';
import { CORPUS, serve } from './support/server.mjs';

const folder = process.argv[2];
const QUALITY = 82;
const QUERY = 'الضمانات الأمنية';
const VIEWS = { list: { q: QUERY }, article: { q: QUERY, article: 'fa-0001' } };

mkdirSync(folder, { recursive: true });
const [server, browser] = await Promise.all([serve({ indexes: { sample: [CORPUS] } }), launch()]);
try {
  for (const [width, height] of [[1280, 800], [390, 780]]) {
    for (const colorScheme of ['light', 'dark']) {
      for (const [name, query] of Object.entries(VIEWS)) {
        const { page, context } = await openPage(browser, server.url, { viewport: { width, height }, colorScheme });
        await page.goto(`/?${new URLSearchParams(query)}`);
        await shown(page);
        if (query.article) await page.keyboard.press('n');
        await page.evaluate(() => document.fonts.ready);
        const session = await context.newCDPSession(page);
        const { data } = await session.send('Page.captureScreenshot', { format: 'webp', quality: QUALITY });
        writeFileSync(join(folder, `page-${name}-${width}-${colorScheme}.webp`), Buffer.from(data, 'base64'));
        await context.close();
      }
    }
  }
} finally {
  await browser.close();
  await server.stop();
}
