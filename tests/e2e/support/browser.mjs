/** Debian's Chromium through playwright-core, and a watch on everything a page of ours must never do. */
import { chromium } from 'playwright-core';

export const kViewports = {
  phone: { viewport: { width: 390, height: 844 }, deviceScaleFactor: 2, isMobile: true, hasTouch: true },
  tall: { viewport: { width: 1280, height: 2000 }, deviceScaleFactor: 3 },
  desktop: { viewport: { width: 1280, height: 900 }, deviceScaleFactor: 1 },
};

function start() {
  return chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    headless: true,
    args: [
      '--headless=new', '--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update',
      '--disable-sync', '--no-first-run', '--disable-dev-shm-usage',
    ],
  });
}

/** One browser for a whole file of tests. Should it die, the test it dies in fails and the next one gets a new one. */
export async function launch() {
  let browser = await start();
  const living = async () => {
    if (!browser.isConnected()) browser = await start();
    return browser;
  };
  return {
    newContext: async (options) => (await living()).newContext(options),
    newPage: async (options) => (await living()).newPage(options),
    close: () => browser.close(),
  };
}

/**
 * A fresh visitor. `faults` gathers policy violations, console errors, exceptions and requests to anybody else; `allow` holds
 * patterns of console errors that the test provokes itself (a refused request is reported there by the browser).
 */
export async function visit(browser, { viewport = 'phone', origin, allow = [], dark = false, locale = 'en-US', ...options } = {}) {
  const context = await browser.newContext({ ...kViewports[viewport], locale, colorScheme: dark ? 'dark' : 'light', acceptDownloads: true, ...options });
  context.setDefaultTimeout(120_000); // busy machines
  const faults = [];
  const excused = (text) => allow.some((pattern) => pattern.test(text));
  await context.exposeBinding('__violation', (_, text) => faults.push(`policy violation: ${text}`));
  await context.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) => {
      window.__violation(`${event.violatedDirective} ${event.blockedURI} ${event.sourceFile ?? ''}:${event.lineNumber} ${event.sample ?? ''}`);
    });
  });
  const page = await context.newPage();
  page.on('console', (message) => {
    if (message.type() !== 'error' && message.type() !== 'warning') return;
    const text = `${message.text()} ${message.location().url}`;
    if (!excused(text)) faults.push(`console ${message.type()}: ${text}`);
  });
  page.on('pageerror', (error) => faults.push(`exception: ${error.stack ?? error}`));
  context.on('request', (request) => {
    const url = request.url();
    if (/^(blob|data):/.test(url)) return;
    if (origin && new URL(url).origin !== origin) faults.push(`request to another host: ${url}`);
  });
  return { context, page, faults };
}
