// A fahras-serve process with its own index, for one test file. The index contains sample_corpus and hostile
// articles.
import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const { FAHRAS_BIN, FAHRAS_SOURCE } = process.env;
const PATIENCE_MS = 20000;

export const CORPUS = join(FAHRAS_SOURCE, 'sample_corpus');
export const HOSTILE = join(FAHRAS_SOURCE, 'tests/web/data/hostile.jsonl');

function freePort() {
  return new Promise((resolve, reject) => {
    const probe = createServer().once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });
}

function buildIndex(folder, inputs) {
  const built = spawnSync(join(FAHRAS_BIN, 'fahras-index'), ['build', '--index', folder, ...inputs], { encoding: 'utf8' });
  if (built.status !== 0) throw new Error(`fahras-index: ${built.error ?? built.stderr}`);
}

async function untilHealthy(url, server) {
  const end = Date.now() + PATIENCE_MS;
  for (;;) {
    if (server.exitCode !== null) throw new Error(`fahras-serve ended with ${server.exitCode}: ${server.said}`);
    const answer = await fetch(`${url}/health`).catch(() => null);
    if (answer?.ok) return;
    if (Date.now() > end) throw new Error(`fahras-serve does not answer: ${server.said}`);
    await new Promise((wake) => setTimeout(wake, 50));
  }
}

// `indexes` maps names to the sources of the indexes. The server ends with the test file, or by stop().
export async function serve({ indexes = { sample: [CORPUS, HOSTILE] }, options = [] } = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'fahras-web-'));
  const named = Object.entries(indexes).flatMap(([name, inputs]) => {
    buildIndex(join(folder, name), inputs);
    return ['--index', `${name}=${join(folder, name)}`];
  });
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const server = spawn(join(FAHRAS_BIN, 'fahras-serve'), [...named, '--listen', `127.0.0.1:${port}`, '--log', 'none', ...options],
    { stdio: ['ignore', 'pipe', 'pipe'] });
  server.said = '';
  for (const stream of [server.stdout, server.stderr]) stream.on('data', (text) => { server.said += text; });
  const ended = new Promise((resolve) => { server.once('exit', resolve).once('error', resolve); });
  const stop = async () => {
    server.kill('SIGTERM');
    const code = await ended;
    rmSync(folder, { recursive: true, force: true });
    return code;
  };
  await untilHealthy(url, server).catch(async (error) => { await stop(); throw error; });
  return { url, folder, stop };
}
