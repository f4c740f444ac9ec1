/** Copies and checks databases off the core's own thread, over connections of its own. One job a worker. */
import { parentPort } from 'node:worker_threads';
import { checkDatabase } from '../integrity/check-database.ts';
import { copyDatabase, SourceFailed } from '../vault/copy-database.ts';
import type { VaultJob, VaultJobMessage } from '../vault/vault-job.ts';

const tell = (message: VaultJobMessage) => parentPort?.postMessage(message);

const asBuffer = (key: Uint8Array): Buffer => Buffer.from(key.buffer, key.byteOffset, key.byteLength);

function run({ job, stop }: { readonly job: VaultJob; readonly stop: Int32Array }): VaultJobMessage {
  const cancelled = () => Atomics.load(stop, 0) !== 0;
  switch (job.kind) {
    case 'check': {
      const report = checkDatabase(job.file, asBuffer(job.key), {
        contents: true,
        cancelled,
        onProgress: (stage, done, total) => tell({ kind: 'progress', stage, done, total }),
        ...(job.anchor === undefined ? {} : { anchor: job.anchor }),
        ...(job.length === undefined ? {} : { length: job.length }),
      });
      return { kind: 'checked', report };
    }
    case 'copy': {
      const copy = copyDatabase(job.source, asBuffer(job.key), job.target, {
        frozen: job.frozen,
        onStage: (stage) => tell({ kind: 'progress', stage, done: 0, total: 1 }),
        ...(job.newKey === undefined ? {} : { newKey: asBuffer(job.newKey) }),
      });
      return { kind: 'copied', copy };
    }
  }
}

parentPort?.once('message', (message: { readonly job: VaultJob; readonly stop: Int32Array }) => {
  try {
    tell(run(message));
  } catch (error) {
    const code = error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
    tell({ kind: 'failed', code, ofSource: message.job.kind === 'check' || error instanceof SourceFailed });
  }
});
