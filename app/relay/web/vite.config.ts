import { defineConfig } from 'vite';
import { compress } from './vite/compress';
import { fonts } from './vite/fonts';
import { icons } from './vite/icons';
import { kPdfData, pdfjsData } from './vite/pdfjs_data';

const kIcons = [
  'arrow-right', 'ban', 'calendar', 'camera', 'check', 'chevron-down', 'chevron-left', 'circle-alert', 'circle-check',
  'clock', 'download', 'eraser', 'file-search', 'file-text', 'hash', 'history', 'id-card', 'image', 'image-up', 'key-round', 'link-2-off',
  'list', 'lock', 'mail', 'paperclip', 'pencil', 'refresh-cw', 'rotate-cw', 'send', 'shield-alert', 'shield-check', 'signature', 'smartphone',
  'square-check', 'stamp', 'type', 'undo-2', 'wifi-off', 'x', 'zoom-in', 'zoom-out',
];

export default defineConfig({
  base: '/',
  plugins: [fonts(), icons(kIcons), pdfjsData(), compress()],
  define: { __PDF_DATA__: JSON.stringify(`/${kPdfData}`) },
  worker: { format: 'es' },
  build: {
    // The oldest that PDF.js and module workers leave; README says so, and a test reads both.
    target: ['es2021', 'chrome110', 'firefox115', 'safari16.4'],
    // Fonts and images stay files: the policy of the page allows no data: fonts.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    chunkSizeWarningLimit: 1400,
    rollupOptions: {
      input: { index: 'index.html', verify: 'verify.html' },
      output: {
        // Every server knows .js; not every one knows .mjs.
        assetFileNames: (asset) =>
          asset.names[0]?.endsWith('.mjs') ? 'assets/pdf.worker-[hash].js' : 'assets/[name]-[hash][extname]',
      },
    },
  },
});
