/** HPKE against RFC 9180, appendix A.3 (P-256, HKDF-SHA256, AES-128-GCM), and AES-256-GCM against the working group's vector. */
import assert from 'node:assert/strict';
import { createECDH, webcrypto } from 'node:crypto';
import test from 'node:test';
import { b64, hpkeOpenPsk } from '../support/packer.mjs';
import { pageModules } from '../support/protocol.mjs';

globalThis.crypto ??= webcrypto; // Node 18
const modules = await pageModules('protocol/hpke', 'protocol/hkdf');
const { kAead, sealTo } = modules['protocol/hpke'];
const { expand, extract } = modules['protocol/hkdf'];

const hex = (text) => Uint8Array.from(Buffer.from(text, 'hex'));
const info = hex('4f6465206f6e2061204772656369616e2055726e');
const aad = hex('436f756e742d30');
const plain = hex('4265617574792069732074727574682c20747275746820626561757479');

const rows = [
  {
    name: 'A.3.1 base',
    aead: kAead.aes128gcm,
    skEm: '4995788ef4b9d6132b249ce59a77281493eb39af373d236a1fe415cb0c2d7beb',
    enc: '04a92719c6195d5085104f469a8b9814d5838ff72b60501e2c4466e5e67b325ac98536d7b61a1af4b78e5b7f951c0900be863c403ce65c9bfcb9382657222d18c4',
    pkRm: '04fe8c19ce0905191ebc298a9245792531f26f0cece2460639e8bc39cb7f706a826a779b4cf969b8a0e539c7f62fb3d30ad6aa8f80e30f1d128aafd68a2ce72ea0',
    ct: '5ad590bb8baa577f8619db35a36311226a896e7342a6d836d8b7bcd2f20b6c7f9076ac232e3ab2523f39513434',
  },
  {
    name: 'A.3.2 PSK',
    aead: kAead.aes128gcm,
    skEm: '57427244f6cc016cddf1c19c8973b4060aa13579b4c067fd5d93a5d74e32a90f',
    enc: '04305d35563527bce037773d79a13deabed0e8e7cde61eecee403496959e89e4d0ca701726696d1485137ccb5341b3c1c7aaee90a4a02449725e744b1193b53b5f',
    pkRm: '040d97419ae99f13007a93996648b2674e5260a8ebd2b822e84899cd52d87446ea394ca76223b76639eccdf00e1967db10ade37db4e7db476261fcc8df97c5ffd1',
    psk: '0247fd33b913760fa1fa51e1892d9f307fbe65eb171e8132c2af18555a738b82',
    pskId: '456e6e796e20447572696e206172616e204d6f726961',
    ct: '90c4deb5b75318530194e4bb62f890b019b1397bbf9d0d6eb918890e1fb2be1ac2603193b60a49c2126b75d0eb',
  },
];

async function keyPair(privateKey, point) {
  const bytes = hex(point);
  const jwk = { kty: 'EC', crv: 'P-256', x: b64(bytes.subarray(1, 33)), y: b64(bytes.subarray(33)) };
  const curve = { name: 'ECDH', namedCurve: 'P-256' };
  return {
    publicKey: await crypto.subtle.importKey('jwk', jwk, curve, true, []),
    privateKey: await crypto.subtle.importKey('jwk', { ...jwk, d: b64(hex(privateKey)) }, curve, false, ['deriveBits']),
  };
}

for (const row of rows) {
  test(`RFC 9180 ${row.name}`, async () => {
    const sealed = await sealTo({
      recipient: hex(row.pkRm), info, aad, plain, aead: row.aead,
      psk: row.psk && { key: hex(row.psk), id: hex(row.pskId) },
      ephemeral: await keyPair(row.skEm, row.enc),
    });
    assert.equal(Buffer.from(sealed.enc).toString('hex'), row.enc);
    assert.equal(Buffer.from(sealed.ct).toString('hex'), row.ct);
  });
}

test('AES-256-GCM in PSK mode opens with another implementation, and only with the right key, id and aad', async () => {
  const receiver = createECDH('prime256v1');
  receiver.generateKeys();
  const key = crypto.getRandomValues(new Uint8Array(32));
  const id = crypto.getRandomValues(new Uint8Array(16));
  const { enc, ct } = await sealTo({ recipient: receiver.getPublicKey(), info, aad, plain, psk: { key, id } });
  const open = (over = {}) => {
    const o = { aad, key, id, ct, ...over };
    return hpkeOpenPsk(receiver, Buffer.from(enc), Buffer.from(o.ct), Buffer.from(info), Buffer.from(o.aad), Buffer.from(o.key), Buffer.from(o.id));
  };
  assert.deepEqual(open(), Buffer.from(plain));
  const flipped = Uint8Array.from(ct);
  flipped[0] ^= 1;
  assert.throws(() => open({ aad: hex('00') }));
  assert.throws(() => open({ key: new Uint8Array(32) }));
  assert.throws(() => open({ id: new Uint8Array(16) }));
  assert.throws(() => open({ ct: flipped }));
});

test('a point that is not on the curve and a short pre-shared key are refused', async () => {
  const bad = new Uint8Array(65).fill(7);
  bad[0] = 4;
  await assert.rejects(sealTo({ recipient: bad, info, aad, plain }));
  const good = createECDH('prime256v1');
  good.generateKeys();
  await assert.rejects(sealTo({ recipient: good.getPublicKey(), info, aad, plain, psk: { key: new Uint8Array(16), id: info } }), RangeError);
});

test('HKDF-SHA256: RFC 5869, A.1 and A.3', async () => {
  const cases = [
    ['0b'.repeat(22), '000102030405060708090a0b0c', 'f0f1f2f3f4f5f6f7f8f9', 42,
      '077709362c2e32df0ddc3f0dc47bba6390b6c73bb50f9c3122ec844ad7c2b3e5',
      '3cb25f25faacd57a90434f64d0362f2a2d2d0a90cf1a5a4c5db02d56ecc4c5bf34007208d5b887185865'],
    ['0b'.repeat(22), '', '', 42,
      '19ef24a32c717b167f33a91d6f648bdf96596776afdb6377ac434c1c293ccb04',
      '8da4e775a563c18f715f802a063c5a31b8a11f5c5ee1879ec3454e5f3c738d2d9d201395faa4b61a96c8'],
  ];
  for (const [ikm, salt, data, length, prk, okm] of cases) {
    const root = await extract(hex(salt), hex(ikm));
    assert.equal(Buffer.from(root).toString('hex'), prk);
    assert.equal(Buffer.from(await expand(root, hex(data), length)).toString('hex'), okm);
  }
});
