/** Sample contracts, printed by the browser from a page written here: no binary files in the repository. */
const kParagraphs = [
  ['Parties.', 'Nord Biuro sp. z o.o., ul. Długa 12, 80-827 Gdańsk, NIP 584-27-41-903 (“Contractor”), and Müller & Söhne GmbH, Hafenstraße 4, 20457 Hamburg, USt-IdNr. DE 301 882 114 (“Client”).'],
  ['Subject.', 'The Contractor delivers office fit-out works in the Client’s premises according to Annex 1, within ninety days from signing.'],
  ['Remuneration.', 'The Client pays EUR 48,600.00 net, in three instalments, within 14 days of each partial acceptance protocol.'],
  ['Warranty.', 'The Contractor grants a warranty of thirty-six months on works and materials. Defects are removed within ten working days of notice.'],
  ['Form.', 'Changes to this agreement require documentary form with signatures of both parties. Договор составлен в двух экземплярах. Zażółć gęślą jaźń.'],
];

function contract(title) {
  const clause = ([head, text], i) => `<p><b>${i + 1}. ${head}</b> ${text}</p>`;
  const annex = Array.from({ length: 14 }, (_, i) => `<tr><td>${i + 1}</td><td>Fit-out item ${i + 1}, supply and assembly</td><td>${(i * 137.5 + 420).toFixed(2)} EUR</td></tr>`).join('');
  return `<!doctype html><meta charset="utf-8"><style>
    @page { size: A4; margin: 24mm 22mm } body { font: 12pt/1.5 'DejaVu Serif', serif; margin: 0 } h1 { font-size: 17pt; text-align: center; margin: 0 0 4pt }
    .made { text-align: center; margin: 0 0 20pt } .for { display: flex; justify-content: space-between; margin-top: 60pt } .break { break-before: page }
    table { width: 100%; border-collapse: collapse; font-size: 10.5pt } td { border: 0.5pt solid #999; padding: 5pt }</style>
    <h1>${title}</h1><p class="made">made in Gdańsk on 22 November 2026</p>${kParagraphs.map(clause).join('')}
    <div class="for"><span>For the Contractor</span><span>For the Client</span></div>
    <h1 class="break">Annex 1</h1><p class="made">Scope of works</p><table>${annex}</table>
    <h1 class="break">Annex 2</h1><p class="made">Details of the Client</p><p>The Client confirms the details below.</p>`;
}

/** A contract of three A4 pages. */
export async function contractPdf(browser, title = 'SERVICE AGREEMENT No. 2026/0142') {
  const page = await browser.newPage();
  await page.setContent(contract(title));
  const bytes = await page.pdf({ preferCSSPageSize: true });
  await page.close();
  return { name: 'contract.pdf', bytes: Buffer.from(bytes), pages: 3 };
}

/** One field of each kind, where the contract has room for it (points from the bottom left of A4). */
export const kFields = [
  { id: 'f-sign', document: 0, page: 0, rect: [330, 90, 200, 64], kind: 'signature', label: 'Sign here', required: true },
  { id: 'f-stamp', document: 0, page: 0, rect: [440, 30, 90, 56], kind: 'stamp', label: 'Company stamp', required: false },
  { id: 'f-place', document: 0, page: 0, rect: [330, 168, 120, 20], kind: 'text', label: 'Place', required: true },
  { id: 'f-date', document: 0, page: 0, rect: [458, 168, 74, 20], kind: 'date', label: 'Date', required: true },
  { id: 'f-init', document: 0, page: 1, rect: [470, 40, 62, 34], kind: 'initials', label: 'Initials', required: true },
  { id: 'f-details', document: 0, page: 2, rect: [62, 520, 300, 90], kind: 'details', label: 'Your company details', required: true, multiline: true, value: 'Müller & Söhne GmbH\nHafenstraße 4, 20457 Hamburg\nUSt-IdNr. DE 301 882 114' },
  { id: 'f-number', document: 0, page: 2, rect: [62, 470, 120, 22], kind: 'number', label: 'Purchase limit (EUR)', required: false },
  { id: 'f-choice', document: 0, page: 2, rect: [200, 470, 160, 22], kind: 'choice', label: 'Payment', required: true, options: ['Bank transfer', 'Direct debit'] },
  { id: 'f-check', document: 0, page: 2, rect: [62, 436, 16, 16], kind: 'checkbox', label: 'We have received the price list', required: true },
];

/** One page in Helvetica and Times that the file does not carry. */
export function plainFontPdf() {
  const content = 'BT /F1 24 Tf 72 720 Td (Fonts that are not embedded) Tj /F2 14 Tf 0 -40 Td (Helvetica and Times come from the reader.) Tj ET';
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R /F2 6 0 R >> >> >>',
    `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>',
    '<< /Type /Font /Subtype /Type1 /BaseFont /Times-Roman /Encoding /WinAnsiEncoding >>',
  ];
  return pdfOf(objects);
}

/** One page with one JPEG 2000 picture, 200 x 100 points at (72, 600). */
export function jpxPdf(jp2) {
  const content = 'q 200 0 0 100 72 600 cm /Im Do Q';
  return pdfOf([
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /XObject << /Im 5 0 R >> >> >>',
    `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
    `<< /Type /XObject /Subtype /Image /Width 64 /Height 32 /Filter /JPXDecode /Length ${jp2.length} >>\nstream\n${jp2.toString('latin1')}\nendstream`,
  ]);
}

/**
 * Two pages: little on the first, and on the second so much (comments of `bytes` letters in its content) that it comes later. The middle
 * of the file belongs to the second page alone.
 */
export function bulkyPdf(bytes) {
  const first = 'BT /F1 26 Tf 72 740 Td (The first page is here) Tj ET';
  const line = `% ${'a clause that nobody sees '.repeat(4)}\n`;
  const second = `${line.repeat(Math.ceil(bytes / line.length))}BT /F1 26 Tf 72 740 Td (The second page is here) Tj ET`;
  const page = (content) => `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents ${content} 0 R /Resources << /Font << /F1 5 0 R >> >> >>`;
  const stream = (content) => `<< /Length ${content.length} >>\nstream\n${content}\nendstream`;
  return pdfOf([
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R 4 0 R] /Count 2 >>',
    page(6), page(7),
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>',
    stream(first), stream(second),
  ]);
}

function pdfOf(objects) {
  let text = '%PDF-1.7\n';
  const offsets = objects.map((object, i) => {
    const at = text.length;
    text += `${i + 1} 0 obj\n${object}\nendobj\n`;
    return at;
  });
  const start = text.length;
  const entries = offsets.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('');
  text += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${entries}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`;
  return Buffer.from(text, 'latin1');
}

/** A round stamp on white paper with a shadow across it, as a phone would photograph it. */
export async function stampPng(browser) {
  const page = await browser.newPage({ viewport: { width: 360, height: 260 } });
  await page.setContent(`<style>body{margin:0;background:linear-gradient(115deg,#fff,#b9bcc4)} div{position:absolute;left:80px;top:40px;width:180px;height:180px;border:8px solid #1d3fb8;border-radius:50%;
    box-sizing:border-box;display:grid;place-items:center;font:700 22px sans-serif;color:#1d3fb8;transform:rotate(-8deg)}</style><div>MÜLLER</div>`);
  const png = await page.screenshot();
  await page.close();
  return png;
}

/** `count` pages of A4 with two lines and a drawing each, made without a browser. */
export function longPdf(count) {
  const kids = Array.from({ length: count }, (_, i) => `${4 + 2 * i} 0 R`).join(' ');
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Kids [${kids}] /Count ${count} >>`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>',
  ];
  for (let i = 0; i < count; i++) {
    const lines = Array.from({ length: 60 }, (_, k) => `${60 + ((k * 37) % 480)} ${80 + k * 9} m ${60 + ((k * 53 + i) % 480)} ${84 + k * 9} l S`).join('\n');
    const content = `BT /F1 28 Tf 72 740 Td (Page ${i + 1}) Tj /F1 12 Tf 0 -40 Td (A long contract, clause ${i + 1}.) Tj ET\n0.6 w\n${lines}`;
    objects.push(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents ${5 + 2 * i} 0 R /Resources << /Font << /F1 3 0 R >> >> >>`,
      `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
    );
  }
  return pdfOf(objects);
}
