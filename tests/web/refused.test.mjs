// Node's own fetch with a long body that is refused: it must receive the refusal and not a broken connection,
// although it is still sending.
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';

import { CORPUS, serve } from './support/server.mjs';

const KEY = '0123456789abcdef';
const ROUNDS = 5;
let server, folder;

before(async () => {
  folder = mkdtempSync(join(tmpdir(), 'fahras-keys-'));
  const keys = join(folder, 'keys');
  writeFileSync(keys, `${KEY}\n`, { mode: 0o600 });
  server = await serve({ indexes: { small: [join(CORPUS, 'json')] }, options: ['--keys', keys] });
});
after(async () => {
  await server?.stop();
  rmSync(folder, { recursive: true, force: true });
});

async function refused(path, key, megabytes) {
  const headers = { 'Content-Type': 'application/json', ...(key && { Authorization: `bearer ${key}` }) };
  const answer = await fetch(server.url + path, { method: 'POST', headers, body: Buffer.alloc(megabytes << 20, ' ') });
  assert.ok((await answer.json()).code);
  return answer.status;
}

for (const megabytes of [2, 20, 50]) {
  for (const [path, key, status] of [
    ['/indexes/small/search', KEY, 413],
    ['/indexes/small/search', undefined, 401],
    ['/indexes/small/search', `${KEY}0`, 403],
    ['/nothing', KEY, 404],
    ['/health', KEY, 405],
  ]) {
    test(`${status} reaches a client that sends ${megabytes} MiB`, async () => {
      for (let round = 0; round < ROUNDS; ++round) assert.equal(await refused(path, key, megabytes), status);
    });
  }
}
