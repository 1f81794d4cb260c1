import {readFileSync} from 'node:fs';
import {resolve} from 'node:path';

/** Puts the licences of what is delivered beside it, as `licences.txt`. */
export function licences(packages) {
  return {
    name: 'licences',
    apply: 'build',
    generateBundle() {
      const texts = packages.map((name) => {
        const folder = resolve(import.meta.dirname, '../node_modules', name);
        const {version} = JSON.parse(readFileSync(resolve(folder, 'package.json'), 'utf8'));
        return `${name} ${version}\n\n${readFileSync(resolve(folder, 'LICENSE'), 'utf8').trim()}\n`;
      });
      this.emitFile({type: 'asset', fileName: 'licences.txt', source: texts.join(`\n${'-'.repeat(80)}\n\n`)});
    },
  };
}
