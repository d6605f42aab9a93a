import type { Manifest } from '../protocol/manifest';

/** The sender as one name that fits any sentence: "Anna Nowak (Nord Biuro)". */
export function who(manifest: Manifest): string {
  const { name, company, email } = manifest.sender;
  return name && company ? `${name} (${company})` : name || company || email;
}
