declare module 'subset-font' {
  export default function subset(font: Uint8Array, letters: string, options: { targetFormat: 'sfnt' | 'woff' | 'woff2' }): Promise<Buffer>;
}
