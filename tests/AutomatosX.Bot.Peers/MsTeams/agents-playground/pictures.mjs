// Pictures of what stands in the Playground's own pages.
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { address, pause } from './stage.mjs';

const { WORK, PICTURES } = process.env;

/** A page of the Playground, or null where no pictures are wanted. */
export async function look() {
  if (!PICTURES)
    return null;
  const { chromium } = createRequire(join(WORK, 'package.json'))('playwright-core');
  const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: ['--no-sandbox'] });
  const page = await browser.newPage({ viewport: { width: 1280, height: 1100 } });
  await page.goto(address, { waitUntil: 'domcontentloaded' });
  await pause(3000);
  return {
    async picture(name) {
      await pause(1500);
      await page.screenshot({ path: join(PICTURES, `${name}.png`) });
    },
    async press(name) {
      await page.getByRole('button', { name }).last().click({ timeout: 5000 });
    },
    async open(name) {
      await page.getByText(name, { exact: true }).first().click();
    },
    close: () => browser.close(),
  };
}
