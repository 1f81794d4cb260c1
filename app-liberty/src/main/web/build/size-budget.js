import {gzipSync} from 'node:zlib';

/** Fails the build when what a page loads at first use is larger than the budget, compressed. */
export function sizeBudget({kilobytes, pages}) {
  return {
    name: 'size-budget',
    apply: 'build',
    enforce: 'post',
    writeBundle(_, bundle) {
      for (const page of pages) {
        if (!bundle[page]) continue;
        const files = firstUse(page, bundle);
        const total = [...files.values()].reduce((sum, size) => sum + size, 0);
        const shown = [...files].map(([name, size]) => `${name.replace(/^assets\//, '')} ${(size / 1024).toFixed(1)}`).join(', ');
        console.log(`${page}: ${(total / 1024).toFixed(1)} KB compressed at first use (${shown})`);
        if (total > kilobytes * 1024) {
          this.error(`${page} needs ${(total / 1024).toFixed(1)} KB compressed at first use: allowed ${kilobytes} KB`);
        }
      }
    },
  };
}

/** The page, its scripts with everything they import at once, its styles, and the latin fonts these name. */
function firstUse(page, bundle) {
  const sizes = new Map();
  const add = (name) => {
    const file = bundle[name];
    if (!file || sizes.has(name)) return;
    const content = Buffer.from(file.type === 'chunk' ? file.code : file.source);
    // Fonts come compressed: compressing them again gains nothing.
    sizes.set(name, name.endsWith('.woff2') ? content.length : gzipSync(content, {level: 9}).length);
    if (file.type === 'chunk') file.imports.forEach(add);
    if (name.endsWith('.css')) {
      for (const [, font] of content.toString().matchAll(/url\(([^)]+-latin-wght-normal[^)]*\.woff2)\)/g)) add(`assets/${font.split('/').pop()}`);
    }
  };
  add(page);
  const html = Buffer.from(bundle[page].source).toString();
  for (const [, name] of html.matchAll(/(?:src|href)="[./]*(assets\/[^"]+)"/g)) add(name);
  return sizes;
}
