import {existsSync} from 'node:fs';
import {resolve} from 'node:path';
import {defineConfig} from 'vite';
import {contentSecurityPolicy} from './build/csp.js';
import {licences} from './build/licences.js';
import {sizeBudget} from './build/size-budget.js';
import {widget} from './build/widget.js';

const pages = {
  landing: 'index.html',
  room: 'room/index.html',
  dashboard: 'dashboard/index.html',
  widget: 'widget/index.html',
};

export default defineConfig({
  base: './',
  build: {
    outDir: 'target/web',
    emptyOutDir: true,
    target: 'es2022',
    // Inlined files would be data: addresses, which the content security policy refuses.
    assetsInlineLimit: 0,
    modulePreload: {polyfill: false},
    rollupOptions: {
      input: Object.fromEntries(
        Object.entries(pages).map(([name, file]) => [name, resolve(import.meta.dirname, file)]).filter(([, file]) => existsSync(file)),
      ),
    },
  },
  plugins: [
    contentSecurityPolicy(),
    licences(['lit', 'lit-html', 'lit-element', '@lit/reactive-element', '@fontsource-variable/figtree', '@fontsource-variable/newsreader']),
    widget({kilobytes: 40}),
    sizeBudget({kilobytes: 250, pages: Object.values(pages)}),
  ],
  server: {
    proxy: {
      '/api': 'http://127.0.0.1:8080',
      '/interview/api': 'http://127.0.0.1:8080',
      '/ws': {target: 'ws://127.0.0.1:8080', ws: true},
    },
  },
  test: {
    environment: 'happy-dom',
    include: ['src/**/*.test.ts'],
  },
});
