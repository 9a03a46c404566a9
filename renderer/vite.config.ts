import path from 'node:path';
import { defineConfig, type Plugin } from 'vite';

/** Every browser this page runs in reads woff2; the older format would only double what is shipped. */
const woff2Only: Plugin = {
  name: 'woff2-only',
  enforce: 'pre',
  transform: (code, id) =>
    id.includes('@fontsource') && id.endsWith('.css') ? code.replaceAll(/,\s*url\([^)]*\.woff\)\s*format\('woff'\)/g, '') : null,
};

/** Dialogs would hold the body's scrolling by a style without a nonce, which the policy refuses. The body never scrolls: its panes do. */
const withoutScrollLock: Plugin = {
  name: 'without-scroll-lock',
  transform: (_, id) => (id.endsWith('portal/es/useScrollLocker.js') ? 'export default function useScrollLocker() {}' : null),
};

/** The window's page: files of its own origin only, under relative addresses, so that any shell can serve the folder. */
export default defineConfig({
  root: import.meta.dirname,
  base: './',
  publicDir: false,
  cacheDir: path.join(import.meta.dirname, '../.cache/vite-renderer'),
  // What is built is what is shipped, also when a test asks for the build.
  define: { 'process.env.NODE_ENV': JSON.stringify('production') },
  oxc: { jsx: { runtime: 'automatic', development: false } },
  resolve: { conditions: ['module', 'browser', 'production'] },
  plugins: [woff2Only, withoutScrollLock],
  build: {
    outDir: path.join(import.meta.dirname, '../dist/renderer'),
    emptyOutDir: true,
    target: 'chrome120',
    // A data address would be refused by the page's own policy.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 4000,
    rolldownOptions: {
      // Libraries mark modules for servers; a page has no server side, so the marks mean nothing here.
      onwarn: (warning, warn) => {
        if (warning.code !== 'MODULE_LEVEL_DIRECTIVE') warn(warning);
      },
    },
  },
});
