// Debian's Chromium, and checks on each page that it shows: scripts that should not have run, dialogs, violations of
// the page's policy, requests to other hosts, and errors.
import { chromium } from 'playwright-core';

const FLAGS = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
  '--disable-component-update', '--disable-sync'];

export const launch = () => chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: FLAGS });

// `troubles` is a list of lines; it is empty if the page is in order.
export async function openPage(browser, url, options = {}) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, locale: 'ar-AE', baseURL: url, ...options });
  const page = await context.newPage();
  page.setDefaultTimeout(10000);
  const troubles = [];
  page.on('dialog', (dialog) => { troubles.push(`dialog: ${dialog.message()}`); dialog.dismiss(); });
  page.on('pageerror', (error) => troubles.push(`error: ${error.message}`));
  page.on('request', (request) => {
    if (new URL(request.url()).origin !== url && !request.url().startsWith('data:')) troubles.push(`request: ${request.url()}`);
  });
  await page.exposeFunction('tellTrouble', (line) => { troubles.push(line); });
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) => window.tellTrouble(`policy: ${event.violatedDirective} ${event.blockedURI}`));
    window.hacked = () => window.tellTrouble('a script ran');
  });
  return { page, context, troubles };
}

export const shown = async (page) => {
  await page.waitForSelector('#main:not([aria-busy])');
  await page.waitForSelector('#list:not([hidden]), #article:not([hidden]), #state:not([hidden])');
};
