/**
 * CMS signatures (RFC 5652) with one signer, checked with WebCrypto: do they belong to these bytes, and did the key of their certificate
 * make them? `unknown` where this browser or this code cannot tell; never a guess.
 */
import { equal, type Bytes } from '../protocol/bytes';
import { readCertificate, sameName, readName, type Certificate } from './certificate';
import { children, expect, kTag, oid, readDer, time, Unreadable, type Der } from './der';

export type Outcome = 'good' | 'bad' | 'unknown';

export interface CmsResult {
  readonly outcome: Outcome;
  readonly signer: Certificate | null;
  /** Of an RFC 3161 timestamp over this signature, and how that came out. */
  readonly timestamp: { readonly outcome: Outcome; readonly at: number; readonly by: Certificate | null } | null;
  /** For a timestamp token: what it says. */
  readonly token: { readonly hash: string; readonly imprint: Uint8Array; readonly at: number } | null;
}

const kSignedData = '1.2.840.113549.1.7.2';
const kTstInfo = '1.2.840.113549.1.9.16.1.4';
const kMessageDigest = '1.2.840.113549.1.9.4';
const kSigningCertificateV2 = '1.2.840.113549.1.9.16.2.47';
const kSignatureTimestamp = '1.2.840.113549.1.9.16.2.14';

const kHashes: Readonly<Record<string, string>> = {
  '2.16.840.1.101.3.4.2.1': 'SHA-256', '2.16.840.1.101.3.4.2.2': 'SHA-384', '2.16.840.1.101.3.4.2.3': 'SHA-512',
};
const kRsa: Readonly<Record<string, string>> = {
  '1.2.840.113549.1.1.11': 'SHA-256', '1.2.840.113549.1.1.12': 'SHA-384', '1.2.840.113549.1.1.13': 'SHA-512',
};
const kEcdsa: Readonly<Record<string, string>> = {
  '1.2.840.10045.4.3.2': 'SHA-256', '1.2.840.10045.4.3.3': 'SHA-384', '1.2.840.10045.4.3.4': 'SHA-512',
};
const kCurves: Readonly<Record<string, { name: string; size: number }>> = {
  '1.2.840.10045.3.1.7': { name: 'P-256', size: 32 }, '1.3.132.0.34': { name: 'P-384', size: 48 }, '1.3.132.0.35': { name: 'P-521', size: 66 },
};

/** `content`: the bytes that were signed apart, or null where the signature carries its own. */
export async function checkCms(bytes: Uint8Array, content: Bytes | null, isToken = false): Promise<CmsResult> {
  const nothing: CmsResult = { outcome: 'unknown', signer: null, timestamp: null, token: null };
  try {
    return await check(bytes, content, isToken);
  } catch (error) {
    if (error instanceof Unreadable || error instanceof DOMException) return nothing;
    throw error;
  }
}

async function check(bytes: Uint8Array, content: Bytes | null, isToken: boolean): Promise<CmsResult> {
  const [type, wrapped] = children(expect(readDer(bytes), kTag.sequence));
  if (oid(type) !== kSignedData) throw new Unreadable('not signed data');
  const parts = children(expect(children(expect(wrapped, 0xa0))[0], kTag.sequence));
  const [contentType, carried] = children(expect(parts[2], kTag.sequence));
  const own = carried ? expect(children(carried)[0], kTag.octetString).body : null;
  const signed = content ?? (own as Bytes | null);
  if (!signed) throw new Unreadable('no content');
  const certificates = parts.filter((part) => part.tag === 0xa0).flatMap((set) => children(set)).filter((each) => each.tag === kTag.sequence);
  const infos = children(expect(parts[parts.length - 1], kTag.set));
  if (infos.length !== 1) throw new Unreadable('one signer is expected');
  const info = readSignerInfo(infos[0]!);
  const signer = certificates.map((each) => tryCertificate(each.raw)).find((each) => each !== null && info.isFrom(each)) ?? null;
  const token = isToken && oid(contentType) === kTstInfo && own ? readTstInfo(own) : null;
  if (!signer) return { outcome: 'unknown', signer, timestamp: null, token };

  let outcome = await checkSigner(info, signer, signed, oid(contentType));
  if (isToken && !token) outcome = 'unknown';
  const stamp = info.unsigned.get(kSignatureTimestamp);
  return { outcome, signer, timestamp: stamp && !isToken ? await checkTimestamp(stamp, info.signature) : null, token };
}

async function checkSigner(info: SignerInfo, signer: Certificate, signed: Bytes, contentType: string): Promise<Outcome> {
  const hash = kHashes[info.digestOid];
  if (!hash) return 'unknown';
  const digest = new Uint8Array(await crypto.subtle.digest(hash, signed));
  if (!info.signedAttributes) {
    if (contentType !== '1.2.840.113549.1.7.1') return 'unknown';
    return verifyKey(info, signer, signed);
  }
  const stated = info.signed.get(kMessageDigest);
  if (!stated || !equal(expect(stated, kTag.octetString).body, digest)) return 'bad';
  if (!(await namesCertificate(info.signed.get(kSigningCertificateV2), signer))) return 'bad';
  // Signed is the DER encoding as a SET, not with the tag it has in here (5.4).
  const attributes = Uint8Array.from(info.signedAttributes);
  attributes[0] = kTag.set;
  return verifyKey(info, signer, attributes);
}

async function verifyKey(info: SignerInfo, signer: Certificate, data: Bytes): Promise<Outcome> {
  const { algorithmOid, parameters, digestOid, signature } = info;
  const curve = kCurves[signer.curveOid];
  const ecHash = kEcdsa[algorithmOid];
  let key: CryptoKey;
  let how: AlgorithmIdentifier | RsaPssParams | EcdsaParams;
  let value = signature;
  const spki = Uint8Array.from(signer.spki);
  if (ecHash && curve) {
    key = await crypto.subtle.importKey('spki', spki, { name: 'ECDSA', namedCurve: curve.name }, false, ['verify']);
    how = { name: 'ECDSA', hash: ecHash };
    value = plainEcdsa(signature, curve.size);
  } else if (algorithmOid === '1.2.840.113549.1.1.10') {
    const { hash, salt } = pssParameters(parameters);
    key = await crypto.subtle.importKey('spki', spki, { name: 'RSA-PSS', hash }, false, ['verify']);
    how = { name: 'RSA-PSS', saltLength: salt };
  } else if (algorithmOid === '1.3.101.112') {
    key = await crypto.subtle.importKey('spki', spki, { name: 'Ed25519' }, false, ['verify']);
    how = { name: 'Ed25519' };
  } else {
    const hash = algorithmOid === '1.2.840.113549.1.1.1' ? kHashes[digestOid] : kRsa[algorithmOid];
    if (!hash) return 'unknown';
    key = await crypto.subtle.importKey('spki', spki, { name: 'RSASSA-PKCS1-v1_5', hash }, false, ['verify']);
    how = { name: 'RSASSA-PKCS1-v1_5' };
  }
  return (await crypto.subtle.verify(how, key, Uint8Array.from(value), data)) ? 'good' : 'bad';
}

/** RFC 5035: where the attribute is there, its first certificate must be the signer's. PAdES demands it; others may leave it out. */
async function namesCertificate(attribute: Der | undefined, signer: Certificate): Promise<boolean> {
  if (!attribute) return true;
  const [first] = children(expect(children(attribute)[0], kTag.sequence));
  const parts = children(expect(first, kTag.sequence));
  const hasAlgorithm = parts[0]?.tag === kTag.sequence;
  const hash = hasAlgorithm ? kHashes[oid(children(parts[0]!)[0])] : 'SHA-256';
  const value = expect(parts[hasAlgorithm ? 1 : 0], kTag.octetString).body;
  if (!hash) throw new Unreadable('hash of the certificate');
  return equal(new Uint8Array(await crypto.subtle.digest(hash, Uint8Array.from(signer.raw))), value);
}

async function checkTimestamp(token: Der, signature: Uint8Array): Promise<CmsResult['timestamp']> {
  const result = await checkCms(token.raw, null, true);
  if (!result.token) return { outcome: 'unknown', at: 0, by: result.signer };
  const digest = new Uint8Array(await crypto.subtle.digest(result.token.hash, Uint8Array.from(signature)));
  const fits = equal(digest, result.token.imprint);
  return { outcome: fits ? result.outcome : 'bad', at: result.token.at, by: result.signer };
}

interface SignerInfo {
  readonly isFrom: (certificate: Certificate) => boolean;
  readonly digestOid: string;
  /** As encoded; null when there are none. */
  readonly signedAttributes: Uint8Array | null;
  readonly signed: ReadonlyMap<string, Der>;
  readonly unsigned: ReadonlyMap<string, Der>;
  readonly algorithmOid: string;
  readonly parameters: Der | undefined;
  readonly signature: Uint8Array;
}

function readSignerInfo(info: Der): SignerInfo {
  const parts = children(expect(info, kTag.sequence));
  const sid = parts[1];
  const digest = children(expect(parts[2], kTag.sequence));
  const signed = parts[3]?.tag === 0xa0 ? parts[3] : null;
  const [algorithm, signature, unsigned] = parts.slice(signed ? 4 : 3);
  const [algorithmOid, parameters] = children(expect(algorithm, kTag.sequence));
  return {
    isFrom: identifier(sid),
    digestOid: oid(digest[0]),
    signedAttributes: signed?.raw ?? null,
    signed: attributesOf(signed),
    unsigned: attributesOf(unsigned?.tag === 0xa1 ? unsigned : null),
    algorithmOid: oid(algorithmOid),
    parameters,
    signature: expect(signature, kTag.octetString).body,
  };
}

function identifier(sid: Der | undefined): (certificate: Certificate) => boolean {
  if (sid?.tag === 0x80) return ({ subjectKeyId }) => subjectKeyId !== null && equal(subjectKeyId, sid.body);
  const [name, serial] = children(expect(sid, kTag.sequence));
  const issuer = readName(name);
  const number = expect(serial, kTag.integer).body;
  return (certificate) => equal(certificate.serial, number) && sameName(certificate.issuer, issuer);
}

/** Each attribute's first value; one that is there twice is no attribute to rely on. */
function attributesOf(set: Der | null): Map<string, Der> {
  const found = new Map<string, Der>();
  for (const attribute of set ? children(set) : []) {
    const [type, values] = children(attribute);
    const value = children(expect(values, kTag.set))[0];
    const name = oid(type);
    if (found.has(name)) throw new Unreadable('an attribute twice');
    if (value) found.set(name, value);
  }
  return found;
}

/** RFC 3161, 2.4.2. */
function readTstInfo(bytes: Uint8Array): CmsResult['token'] {
  const parts = children(expect(readDer(bytes), kTag.sequence));
  const [algorithm, imprint] = children(expect(parts[2], kTag.sequence));
  const hash = kHashes[oid(children(expect(algorithm, kTag.sequence))[0])];
  if (!hash) throw new Unreadable('hash of the timestamp');
  return { hash, imprint: expect(imprint, kTag.octetString).body, at: time(parts[4]) };
}

/** RFC 4055, 3.1; only one hash for everything, as every known signer has it. */
function pssParameters(parameters: Der | undefined): { hash: string; salt: number } {
  let hash = '';
  let salt = 20;
  for (const part of parameters?.tag === kTag.sequence ? children(parameters) : []) {
    const [value] = children(part);
    if (part.tag === 0xa0) hash = kHashes[oid(children(expect(value, kTag.sequence))[0])] ?? '';
    if (part.tag === 0xa1) {
      const [, inner] = children(expect(value, kTag.sequence));
      if ((kHashes[oid(children(expect(inner, kTag.sequence))[0])] ?? '') !== hash) throw new Unreadable('two hashes');
    }
    if (part.tag === 0xa2) salt = expect(value, kTag.integer).body.reduce((sum, byte) => sum * 256 + byte, 0);
  }
  if (!hash) throw new Unreadable('PSS hash');
  return { hash, salt };
}

/** From SEQUENCE { r, s } to r ‖ s, each as long as the curve's order. */
function plainEcdsa(signature: Uint8Array, size: number): Uint8Array {
  const plain = new Uint8Array(2 * size);
  children(expect(readDer(signature), kTag.sequence)).forEach((number, i) => {
    const digits = expect(number, kTag.integer).body;
    const bare = digits[0] === 0 ? digits.subarray(1) : digits;
    if (i > 1 || bare.length > size) throw new Unreadable('ECDSA');
    plain.set(bare, (i + 1) * size - bare.length);
  });
  return plain;
}

function tryCertificate(bytes: Uint8Array): Certificate | null {
  try {
    return readCertificate(bytes);
  } catch {
    return null;
  }
}
