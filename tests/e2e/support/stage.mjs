/** A relay, a browser, an office and its desktop for one test file, and visitors whose every visit must be faultless. */
import assert from 'node:assert/strict';
import { launch, visit } from './browser.mjs';
import { makeLink, newOffice } from './packer.mjs';
import { enrolDesktop, startRelay } from './relay.mjs';
import { contractPdf, kFields } from './samples.mjs';
import { Signer } from './signer.mjs';

export async function newStage(options = {}) {
  const office = newOffice();
  const relay = await startRelay(options);
  const browser = await launch();
  const desktop = await enrolDesktop(relay, office);
  const contract = await contractPdf(browser);

  async function newLink(over = {}) {
    const { fields = kFields, ...manifest } = over.manifest ?? {};
    const link = makeLink({ office, documents: [contract], publicUrl: relay.origin, ...over, manifest: { fields, ...manifest } });
    return desktop.send(link);
  }

  /** Runs `act` as a visitor and demands a page without a policy violation, console error, exception or request to another host. */
  async function client(visitor, act) {
    const { context, page, faults } = await visit(browser, { origin: relay.origin, ...visitor });
    try {
      await act(page, new Signer(page, visitor.signer), context);
      assert.deepEqual(faults, []);
    } catch (error) {
      if (process.env.COUNTERSIGN_SHOTS) await page.screenshot({ path: `${process.env.COUNTERSIGN_SHOTS}/failed-${Date.now()}.png` });
      error.message += `\n${faults.join('\n')}`;
      throw error;
    } finally {
      await context.close().catch(() => undefined); // where the browser died, its own message is the one to read
    }
  }

  return {
    office, relay, browser, desktop, contract, newLink, client,
    async close() {
      await browser.close();
      await relay.stop();
    },
  };
}
