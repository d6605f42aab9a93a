/** axe-core on a page at rest: a colour that is still fading in has no contrast yet. */
import axe from 'axe-core';

const kRules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** Waits until everything that moves and comes to an end has come to it; what turns for ever (a spinner) is not waited for. */
export async function atRest(page) {
  await page.evaluate(async () => {
    const ending = () => document.getAnimations().filter((each) => each.playState === 'running' && Number.isFinite(each.effect.getComputedTiming().endTime));
    const frame = () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
    await frame(); // what was just put into the page starts to move with its first frame
    for (let moving = ending(); moving.length > 0; moving = ending()) {
      await Promise.allSettled(moving.map((each) => each.finished)); // one that is taken away meanwhile ends by being refused
      await frame();
    }
  });
}

/** What axe finds, one line per broken rule; `around` is what axe takes as its context. Needs a page that lets scripts in (`bypassCSP`) or has none of its own. */
export async function violations(page, around = { include: [['html']] }) {
  await atRest(page);
  await page.evaluate(axe.source);
  return page.evaluate(async ({ context, rules }) => {
    const { violations } = await globalThis.axe.run(context, { runOnly: rules, resultTypes: ['violations'] });
    return violations.map((rule) => `${rule.id}: ${rule.nodes.map((node) => node.target.join(' ')).join(', ')}`);
  }, { context: around, rules: kRules });
}
