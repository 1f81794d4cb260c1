// Runs `npm ci`, unless exactly these packages are there already.
import {spawnSync} from 'node:child_process';
import {createHash} from 'node:crypto';
import {existsSync, readFileSync, writeFileSync} from 'node:fs';

const stamp = 'node_modules/.installed';
const wanted = createHash('sha256').update(readFileSync('package.json')).update(readFileSync('package-lock.json')).digest('hex');

if (!existsSync(stamp) || readFileSync(stamp, 'utf8') !== wanted) {
  const {status} = spawnSync('npm', ['ci', '--no-audit', '--no-fund'], {stdio: 'inherit'});
  if (status !== 0) process.exit(status ?? 1);
  writeFileSync(stamp, wanted);
}
