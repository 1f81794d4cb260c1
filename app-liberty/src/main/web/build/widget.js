import {readFileSync} from 'node:fs';
import {resolve} from 'node:path';
import {gzipSync} from 'node:zlib';
import {build} from 'vite';

/** Builds the script other sites embed, one file with everything in it, and fails when it is larger than the budget, compressed. */
export function widget({kilobytes}) {
  return {
    name: 'widget',
    apply: 'build',
    async generateBundle() {
      const [{output}] = await build({
        configFile: false,
        publicDir: false,
        logLevel: 'warn',
        build: {
          write: false,
          target: 'es2022',
          lib: {entry: resolve(import.meta.dirname, '../src/widget/entry.ts'), formats: ['iife'], name: 'unused', fileName: () => 'widget.js'},
        },
      });
      const {code} = output[0];
      const size = gzipSync(code, {level: 9}).length / 1024;
      console.log(`widget/widget.js: ${size.toFixed(1)} KB compressed`);
      if (size > kilobytes) this.error(`widget/widget.js needs ${size.toFixed(1)} KB compressed: allowed ${kilobytes} KB`);
      this.emitFile({type: 'asset', fileName: 'widget/widget.d.ts', source: readFileSync(resolve(import.meta.dirname, '../src/widget/widget.d.ts'))});
      // A page may load the script twice, for example by hand and by a tag manager. Lit makes its policy for trusted types as soon as it runs, and a strict page allows that once.
      if (!code.startsWith('(function(){')) this.error('widget/widget.js is not one function that can be left out');
      const once = `if(!customElements.get('interview-widget'))${code}`;
      this.emitFile({type: 'asset', fileName: 'widget/widget.js', source: `/* InterviewKit, with Lit: licences in ../licences.txt */\n${once}`});
    },
  };
}
