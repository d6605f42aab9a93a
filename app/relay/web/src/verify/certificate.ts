/** What is needed of an X.509 certificate (RFC 5280): whose it is, from whom, how long, and its key. Trust is not judged here. */
import { equal } from '../protocol/bytes';
import { children, expect, kTag, latin1, oid, readDer, time, Unreadable, type Der } from './der';

export interface Name {
  readonly commonName: string;
  readonly organisation: string;
  /** As encoded, for comparing. */
  readonly raw: Uint8Array;
}

export interface Certificate {
  readonly raw: Uint8Array;
  readonly serial: Uint8Array;
  readonly issuer: Name;
  readonly subject: Name;
  readonly notBefore: number;
  readonly notAfter: number;
  /** SubjectPublicKeyInfo, as WebCrypto wants it. */
  readonly spki: Uint8Array;
  /** Of its key, such as 1.2.840.10045.2.1, and of the curve. */
  readonly keyOid: string;
  readonly curveOid: string;
  readonly subjectKeyId: Uint8Array | null;
}

export function readCertificate(bytes: Uint8Array): Certificate {
  const whole = expect(readDer(bytes), kTag.sequence);
  const tbs = expect(children(whole)[0], kTag.sequence);
  const parts = children(tbs);
  const at = parts[0]?.tag === 0xa0 ? 1 : 0; // version
  const [serial, , issuer, validity, subject, spki] = parts.slice(at);
  const [notBefore, notAfter] = children(expect(validity, kTag.sequence));
  const [algorithm] = children(expect(spki, kTag.sequence));
  const [keyOid, parameters] = children(expect(algorithm, kTag.sequence));
  return {
    raw: whole.raw,
    serial: expect(serial, kTag.integer).body,
    issuer: readName(issuer),
    subject: readName(subject),
    notBefore: time(notBefore),
    notAfter: time(notAfter),
    spki: spki!.raw,
    keyOid: oid(keyOid),
    curveOid: parameters?.tag === kTag.oid ? oid(parameters) : '',
    subjectKeyId: keyIdOf(parts.find((part) => part.tag === 0xa3)),
  };
}

export function sameName(a: Name, b: Name): boolean {
  return equal(a.raw, b.raw);
}

/** The name people know it by. */
export function shownName(name: Name): string {
  const { commonName, organisation } = name;
  return commonName && organisation && !commonName.includes(organisation) ? `${commonName}, ${organisation}` : commonName || organisation;
}

export function readName(value: Der | undefined): Name {
  const found = new Map<string, string>();
  const name = expect(value, kTag.sequence);
  for (const set of children(name)) {
    for (const pair of children(set)) {
      const [type, text] = children(pair);
      if (text) found.set(oid(type), stringOf(text));
    }
  }
  return { commonName: found.get('2.5.4.3') ?? '', organisation: found.get('2.5.4.10') ?? '', raw: name.raw };
}

function stringOf({ tag, body }: Der): string {
  if (tag === 0x0c) return new TextDecoder().decode(body); // UTF8String
  if (tag === 0x1e) return new TextDecoder('utf-16be').decode(body); // BMPString
  return latin1(body);
}

function keyIdOf(extensions: Der | undefined): Uint8Array | null {
  if (!extensions) return null;
  for (const extension of children(expect(children(extensions)[0], kTag.sequence))) {
    const parts = children(extension);
    if (oid(parts[0]) !== '2.5.29.14') continue;
    const last = parts[parts.length - 1];
    if (last?.tag !== kTag.octetString) throw new Unreadable('key id');
    return expect(readDer(last.body), kTag.octetString).body;
  }
  return null;
}
