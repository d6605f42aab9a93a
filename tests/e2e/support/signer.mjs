/** A client at the page: opens, consents, fills, signs, sends; says where it is. Works on both layouts. */
import { dirname, join } from 'node:path';
import { mkdirSync } from 'node:fs';

const kDeadEnds = ['link', 'unknown', 'expired', 'cancelled', 'offline', 'busy', 'altered', 'old', 'failed', 'code'];

export class Signer {
  /** `shot(name)` is called at each state. */
  constructor(page, { shot = async () => undefined, values = {}, method = 'typed', stampFile = null } = {}) {
    this.page = page;
    this.shot = shot;
    this.values = values;
    this.method = method;
    this.stampFile = stampFile;
    this.filled = {};
  }

  state() {
    return this.page.locator('.screen').getAttribute('data-state', { timeout: 1_000 });
  }

  /** Waits for a state; ends early when the page rests at another one that leads nowhere by itself. */
  async reach(state, timeout = 240_000) {
    let restingSince = Date.now();
    for (const start = Date.now(); Date.now() - start < timeout; await this.page.waitForTimeout(60)) {
      const now = await this.state().catch(() => null);
      if (now === state) return;
      if (!kDeadEnds.includes(now)) restingSince = Date.now();
      if (Date.now() - restingSince > 60_000) throw new Error(`the page is at “${now}”, not at “${state}”`);
    }
    throw new Error(`the page does not reach “${state}”; it is at “${await this.state().catch(() => 'nothing')}”`);
  }

  /** Loads the link and presses Open. */
  async open(url) {
    await this.page.goto(url);
    await this.reach('prompt');
    await this.shot('prompt');
    await this.page.locator('[data-act=open]').click();
  }

  async read() {
    await this.reach('reading');
    await this.page.locator('.sheet[data-drawn]').first().waitFor({ timeout: 240_000 });
    await this.page.waitForTimeout(300);
    await this.shot('reading');
  }

  /** Steps through everything that is asked, up to the review. */
  async fill() {
    const { page } = this;
    for (let i = 0; i < 500; i++) {
      await this.raise();
      const step = page.locator('.step[data-current]');
      const index = Number(await step.getAttribute('data-index'));
      const total = await page.locator('.step').count();
      if (index === total - 1) return;
      const name = (await step.locator('.step-name').textContent()).trim();
      await this.answer(step, name);
      await this.next();
      await page.locator(`.step[data-current][data-index="${index + 1}"]`).waitFor({ timeout: 90_000 }).catch(async () => {
        throw new Error(`the page does not go on from “${name}”: ${await page.locator('.panel .error').allTextContents()}`);
      });
    }
    throw new Error('no end to the steps');
  }

  /** On a phone the sheet may be lowered. */
  async raise() {
    if ((await this.page.locator('.panel').getAttribute('data-open')) === 'false') await this.next();
    await this.page.locator('.step[data-current]').waitFor();
  }

  next() {
    return this.page.locator('[data-act=next]').click();
  }

  async send() {
    await this.shot('review');
    await this.next();
    await this.reach('done');
    await this.shot('done');
  }

  async decline(reason) {
    await this.page.locator('[data-act=ask-decline]').click();
    await this.page.locator('dialog textarea').fill(reason);
    await this.shot('decline');
    await this.page.locator('dialog [data-act=decline]').click();
    await this.reach('declined');
    await this.shot('declined');
  }

  async answer(step, name) {
    if (await step.locator('.consent').count()) {
      await step.locator('.consent input[type=checkbox]').check();
      await this.shot('consent');
      return;
    }
    if (await step.locator('.signature-form').count()) {
      await this.sign(step);
      return;
    }
    if (await step.locator('.stamp-form').count()) {
      if (this.stampFile) await step.locator('input[type=file]').setInputFiles(this.stampFile);
      if (this.stampFile) await step.locator('.photo-preview img').waitFor();
      await this.shot('stamp');
      return;
    }
    const given = this.values[name];
    if (await step.locator('.field-form.kind-attachment').count()) return; // files are the test's own affair
    const control = step.locator('.field-form :is(input, select, textarea)').first();
    if ((await control.count()) === 0) return;
    const kind = await control.evaluate((element) => (element.tagName === 'INPUT' ? element.type : element.tagName.toLowerCase()));
    if (kind === 'checkbox') await control.setChecked(given ?? true);
    else if (kind === 'select') await (given === undefined ? control.selectOption({ index: 1 }) : control.selectOption(String(given)));
    else if (given !== undefined || (await control.inputValue()) === '') await control.fill(String(given ?? (await generated(control, kind))));
    this.filled[name] = kind === 'checkbox' ? await control.isChecked() : await control.inputValue();
    await this.shot(`field-${slug(name)}`);
  }

  async sign(step) {
    await step.locator(`.tab[data-method=${this.method}]`).click();
    if (this.method === 'drawn') await this.draw(step.locator('.draw-box'));
    else if (this.values.signature !== undefined && !this.signedOnce) await step.locator('.signature-body input').fill(this.values.signature);
    this.signedOnce = true;
    await this.page.waitForTimeout(150);
    await this.shot('signature');
  }

  /** A looping line, like a hand's. */
  async draw(box) {
    await box.scrollIntoViewIfNeeded();
    const area = await box.boundingBox();
    const { mouse } = this.page;
    const at = (t) => [
      area.x + area.width * (0.14 + 0.7 * t + 0.045 * Math.sin(t * 34)),
      area.y + area.height * (0.48 - 0.06 * t + (0.24 - 0.12 * t) * Math.cos(t * 34) + (t > 0.86 ? (t - 0.86) * 1.4 : 0)),
    ];
    await mouse.move(...at(0));
    await mouse.down();
    for (let i = 1; i <= 90; i++) await mouse.move(...at(i / 90));
    await mouse.up();
  }
}

async function generated(control, kind) {
  if (kind === 'date') return new Date().toISOString().slice(0, 10);
  if ((await control.getAttribute('inputmode')) === 'decimal') return '1250';
  if (kind === 'textarea') return 'Müller & Söhne GmbH\nHafenstraße 4\n20457 Hamburg';
  return 'Hamburg';
}

const slug = (text) => text.toLowerCase().normalize('NFKD').replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '').slice(0, 40) || 'value';

/** Numbered screenshots in `folder`; returns the function and the list it fills. */
export function shooter(page, folder, prefix = '') {
  mkdirSync(folder, { recursive: true });
  const files = [];
  const shot = async (name) => {
    await page.waitForTimeout(220); // let a panel settle
    const path = join(folder, `${prefix}${String(files.length + 1).padStart(2, '0')}-${name}.png`);
    mkdirSync(dirname(path), { recursive: true });
    await page.screenshot({ path });
    files.push(path);
  };
  return { shot, files };
}
