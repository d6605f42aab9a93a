/** Reading: long documents in bounded memory, two fingers, a double tap, and the photo's frame. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { kFields, longPdf, stampPng } from './support/samples.mjs';
import { newStage } from './support/stage.mjs';

let stage;
before(async () => (stage = await newStage()));
after(() => stage?.close());

/** What the page holds of the document just now. */
const held = (page) => page.evaluate(() => ({
  canvases: document.querySelectorAll('.sheet canvas').length,
  pixels: [...document.querySelectorAll('.sheet canvas')].reduce((sum, canvas) => sum + canvas.width * canvas.height, 0),
  spans: document.querySelectorAll('.textLayer span').length,
  boxes: document.querySelectorAll('.box').length,
}));

const middlePage = (page) => page.evaluate(() => {
  const box = document.querySelector('.scroller').getBoundingClientRect();
  const pages = [...document.querySelectorAll('.page')];
  return pages.findIndex((each) => each.getBoundingClientRect().bottom > box.top + box.height / 2) + 1;
});

test('300 pages: only what is near is held, wherever one scrolls; the next field is reached over all of them', async () => {
  const fields = [
    { ...kFields.find((field) => field.id === 'f-place'), page: 0 },
    { ...kFields.find((field) => field.id === 'f-sign'), page: 271 },
    ...Array.from({ length: 300 }, (_, page) => ({ id: `i-${page}`, document: 0, page, rect: [500, 20, 60, 24], kind: 'initials', label: 'Initials', required: true })),
  ];
  const link = await stage.newLink({ documents: [{ name: 'long.pdf', bytes: longPdf(300), pages: 300 }], manifest: { fields } });
  await stage.client({}, async (page, signer) => {
    await signer.open(link.url);
    await signer.read();
    assert.equal(await page.locator('.page').count(), 300);
    const worst = { canvases: 0, pixels: 0, spans: 0 };
    const note = async () => {
      const now = await held(page);
      for (const key of Object.keys(worst)) worst[key] = Math.max(worst[key], now[key]);
      return now;
    };
    const start = await note();
    assert.ok(start.boxes < 20, `${start.boxes} boxes at first`);
    for (const part of [0.1, 0.25, 0.5, 0.51, 0.52, 0.8, 1, 0.3, 0]) {
      await page.evaluate((where) => {
        const area = document.querySelector('.scroller');
        area.scrollTop = where * area.scrollHeight;
      }, part);
      await page.waitForTimeout(120);
      await note();
      await page.waitForFunction(() => {
        const box = document.querySelector('.scroller').getBoundingClientRect();
        return [...document.querySelectorAll('.page')].filter((each) => {
          const { top, bottom } = each.getBoundingClientRect();
          return bottom > box.top && top < box.bottom;
        }).every((each) => each.querySelector('.sheet[data-drawn] canvas'));
      }, undefined, { timeout: 120_000 });
      await note();
    }
    // On every page of this file: 2 spans. On a phone some five pages are on the screen or within one screen of it.
    assert.ok(worst.canvases <= 8, `${worst.canvases} canvases`);
    assert.ok(worst.pixels <= 8 * 2_000_000, `${worst.pixels} pixels`);
    assert.ok(worst.spans <= 60, `${worst.spans} pieces of text`);

    await signer.raise();
    await page.locator('.consent input').check();
    await signer.next();
    await page.locator('.field-form input').fill('Hel');
    await signer.next();
    await page.locator('.signature-form').waitFor();
    await page.locator('.page').nth(271).locator('.box.kind-signature[data-current]').waitFor();
    await page.waitForTimeout(300);
    assert.equal(await middlePage(page), 272);
    await signer.next();
    await page.locator('.signature-form').waitFor();
    await signer.next();
    await page.locator('.review').waitFor();
    await page.evaluate(() => (document.querySelector('.scroller').scrollTop = 0));
    await page.locator('.page').first().locator('.box.kind-initials .box-picture').waitFor(); // on every one of its places
    await page.evaluate(() => (document.querySelector('.scroller').scrollTop = 1e9));
    await page.locator('.page').last().locator('.box.kind-initials .box-picture').waitFor();
    await signer.send();
  });
});

/** Real touches through the browser's own input, not made-up events. */
async function touches(page) {
  const session = await page.context().newCDPSession(page);
  const send = (type, points) => session.send('Input.dispatchTouchEvent', { type, touchPoints: points.map(([x, y], id) => ({ x, y, id })) });
  return {
    async pinch([x, y], from, to) {
      const at = (span) => [[x - span / 2, y], [x + span / 2, y]];
      await send('touchStart', at(from));
      for (let i = 1; i <= 10; i++) await send('touchMove', at(from + ((to - from) * i) / 10));
      await send('touchEnd', []);
    },
    async tap(x, y) {
      await send('touchStart', [[x, y]]);
      await send('touchEnd', []);
    },
  };
}

test('two fingers zoom around what is between them, a double tap goes closer and back', async () => {
  const link = await stage.newLink({ manifest: { fields: [] } });
  await stage.client({}, async (page, signer) => {
    await signer.open(link.url);
    await signer.read();
    const fingers = await touches(page);
    const sheet = () => page.locator('.sheet').first().boundingBox();
    const before = await sheet();
    const [x, y] = [200, 300];
    const part = [(x - before.x) / before.width, (y - before.y) / before.height];
    await fingers.pinch([x, y], 80, 200);
    await page.waitForTimeout(400);
    const closer = await sheet();
    assert.ok(Math.abs(closer.width / before.width - 2.5) < 0.1, `${closer.width / before.width} times wider`);
    const stays = [closer.x + part[0] * closer.width, closer.y + part[1] * closer.height];
    assert.ok(Math.hypot(stays[0] - x, stays[1] - y) < 12, `the place between the fingers is at ${stays}`);
    assert.equal(await page.evaluate(() => visualViewport.scale), 1, 'the page itself is not magnified');
    await page.waitForFunction(() => document.querySelector('.sheet canvas')?.width > 1200); // drawn sharp again
    await fingers.pinch([x, y], 300, 40);
    await page.waitForTimeout(400);
    assert.ok(Math.abs((await sheet()).width - before.width) < 1, 'never smaller than the screen');

    await fingers.tap(120, 250);
    await page.waitForTimeout(80);
    await fingers.tap(122, 251);
    await page.waitForTimeout(400);
    assert.ok((await sheet()).width > before.width * 2);
    await fingers.tap(200, 250);
    await page.waitForTimeout(80);
    await fingers.tap(200, 250);
    await page.waitForTimeout(400);
    assert.ok(Math.abs((await sheet()).width - before.width) < 1);
    await fingers.tap(200, 250);
    await page.waitForTimeout(600);
    await fingers.tap(200, 250); // two taps far apart are none
    await page.waitForTimeout(300);
    assert.ok(Math.abs((await sheet()).width - before.width) < 1);
  });
});

test('pictures of all documents together are bounded; what is looked at always has one', async () => {
  const documents = Array.from({ length: 3 }, (_, i) => ({ name: `part ${i + 1}.pdf`, bytes: longPdf(12), pages: 12 }));
  const link = await stage.newLink({ documents, manifest: { fields: [] } });
  // A tall sharp screen, on which what is near alone would be twice of what is allowed.
  await stage.client({ viewport: 'tall' }, async (page, signer) => {
    await signer.open(link.url);
    await signer.read();
    let most = 0;
    for (const part of [0, 0.1, 0.2, 0.34, 0.6, 0.58, 1, 0]) {
      await page.evaluate((where) => {
        const area = document.querySelector('.scroller');
        area.scrollTop = where * area.scrollHeight;
      }, part);
      for (let i = 0; i < 6; i++) {
        await page.waitForTimeout(60);
        most = Math.max(most, (await held(page)).pixels);
      }
      await page.waitForFunction(() => {
        const box = document.querySelector('.scroller').getBoundingClientRect();
        return [...document.querySelectorAll('.page')].filter((each) => {
          const { top, bottom } = each.getBoundingClientRect();
          return bottom > box.top && top < box.bottom;
        }).every((each) => each.querySelector('.sheet[data-drawn] canvas'));
      });
      most = Math.max(most, (await held(page)).pixels);
    }
    assert.ok(most <= 24_000_000, `${most} pixels`);
    assert.ok(most > 12_000_000, `${most} pixels: the test asks for too little`);
  });
});

/** Which point of the document is in the middle of the screen, in pages. */
const middlePoint = (page) => page.evaluate(() => {
  const box = document.querySelector('.scroller').getBoundingClientRect();
  const y = box.top + box.height / 2;
  const sheets = [...document.querySelectorAll('.sheet')].map((sheet) => sheet.getBoundingClientRect());
  const index = sheets.findIndex((sheet) => sheet.bottom > y);
  return index + (y - sheets[index].top) / sheets[index].height;
});

test('turning the device and changing the window keep the place', async () => {
  const link = await stage.newLink({ documents: [{ name: 'long.pdf', bytes: longPdf(30), pages: 30 }], manifest: { fields: [] } });
  await stage.client({}, async (page, signer) => {
    await signer.open(link.url);
    await signer.read();
    await page.evaluate(() => (document.querySelector('.scroller').scrollTop = document.querySelectorAll('.page')[17].offsetTop - 100));
    await page.waitForTimeout(300);
    const place = await middlePoint(page);
    assert.ok(place > 16 && place < 19, `${place}`);
    for (const [width, height] of [[844, 390], [390, 844], [844, 390], [1400, 900], [700, 500], [390, 844]]) {
      await page.setViewportSize({ width, height });
      await page.waitForTimeout(400);
      const now = await middlePoint(page);
      assert.ok(Math.abs(now - place) < 0.03, `${width} x ${height}: ${now} instead of ${place}`);
    }
  });
});

test('zooming by keys and buttons keeps the middle in the middle', async () => {
  const link = await stage.newLink({ manifest: { fields: [] } });
  await stage.client({ viewport: 'desktop' }, async (page, signer) => {
    await signer.open(link.url);
    await signer.read();
    await page.evaluate(() => (document.querySelector('.scroller').scrollTop = 1500));
    const middle = await middlePage(page);
    await page.locator('.scroller').focus();
    for (const key of ['+', '+', '+', '+']) await page.keyboard.press(key);
    assert.equal(await page.locator('.zoom-text').textContent(), '250 %');
    assert.equal(await middlePage(page), middle);
    await page.keyboard.press('0');
    assert.equal(await page.locator('.zoom-text').textContent(), '100 %');
    assert.equal(await middlePage(page), middle);
    await page.mouse.move(500, 500);
    await page.keyboard.down('Control');
    await page.mouse.wheel(0, -240);
    await page.keyboard.up('Control');
    await page.waitForTimeout(200);
    assert.notEqual(await page.locator('.zoom-text').textContent(), '100 %');
  });
});

test('a photo is framed: by itself, by tapping, with the keys; fainter lines; turned; blank parts are refused', async () => {
  const link = await stage.newLink({ manifest: { fields: kFields.filter((field) => field.id === 'f-sign') } });
  const photo = await stampPng(stage.browser); // ink from 80 to 260 of 360 pixels
  await stage.client({}, async (page, signer) => {
    await signer.open(link.url);
    await signer.read();
    await signer.raise();
    await page.locator('.consent input').check();
    await signer.next();
    await page.locator('.tab[data-method=photo]').click();
    await page.locator('.signature-body input[type=file]').setInputFiles({ name: 'hand.png', mimeType: 'image/png', buffer: photo });
    await page.locator('.photo-preview canvas').waitFor();
    const frame = () => page.evaluate(() => {
      const { style } = document.querySelector('.crop-frame');
      return [style.left, style.top, style.width, style.height].map((part) => parseFloat(part));
    });
    const [left, , width] = await frame();
    assert.ok(left > 15 && left < 24 && width > 45 && width < 62, `the frame starts around the ink: ${await frame()}`);

    const preview = () => page.locator('.photo-preview canvas').evaluate((canvas) => canvas.width / canvas.height);
    const round = await preview();
    assert.ok(round > 0.85 && round < 1.2, `${round}`);
    const stageBox = await page.locator('.crop-stage').boundingBox();
    await page.mouse.click(stageBox.x + stageBox.width * 0.5, stageBox.y + stageBox.height * 0.95); // the nearest lower corner comes here
    assert.ok(Math.abs((await frame())[2] - width) > 10);
    assert.ok(Math.abs((await preview()) - round) > 0.2, 'half of it is taken');
    await page.locator('.crop-handle[data-corner=tl]').focus();
    const before = (await frame())[0];
    await page.keyboard.press('ArrowRight');
    assert.ok(Math.abs((await frame())[0] - before - 2) < 0.1);

    await page.locator('[data-act=turn]').click();
    await page.waitForFunction(() => document.querySelector('.crop-stage canvas').width === 260);
    await page.locator('.slider').focus();
    await page.keyboard.press('End');
    await page.waitForTimeout(400);

    // A frame around nothing: no signature.
    const box = await page.locator('.crop-stage').boundingBox();
    const drag = async (from, to) => {
      await page.mouse.move(box.x + from[0] * box.width, box.y + from[1] * box.height);
      await page.mouse.down();
      await page.mouse.move(box.x + to[0] * box.width, box.y + to[1] * box.height, { steps: 4 });
      await page.mouse.up();
    };
    await page.locator('.slider').focus();
    await page.keyboard.press('Home');
    await page.waitForTimeout(300);
    await drag([0.99, 0.99], [0.05, 0.1]);
    await page.waitForTimeout(200);
    const [l, t] = await frame();
    await drag([l / 100, t / 100], [0, 0]);
    await drag([0.1, 0.12], [0.06, 0.06]);
    await signer.next();
    await page.locator('.step[data-current] .error:not(:empty)').first().waitFor();
    assert.equal(await page.locator('.review').count(), 0);
    await page.locator('.tab[data-method=typed]').click();
    await signer.next();
    await page.locator('.review').waitFor();
  });
});
