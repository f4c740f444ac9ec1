/** Started by `killed.test.ts`: writes events as fast as it can and says which were committed, until it is killed. */
import { systemRandom } from '../../../electron/core/random.ts';
import { run, transact } from '../../../electron/core/store/database.ts';
import { appendEvents, streamHead } from '../../../electron/core/store/events.ts';
import { allocateCaseNumber } from '../../../electron/core/store/register.ts';
import { checkpoint, openEncrypted } from '../../../electron/core/vault/pragmas.ts';
import { ok } from '../../../shared/result.ts';

const [file = '', key = ''] = process.argv.slice(2);
const db = openEncrypted(file, Buffer.from(key, 'hex'), true);
for (;;) {
  const done = transact(db, () => {
    const number = allocateCaseNumber(db, 2026);
    const last = streamHead(db, 'vault');
    const draft = { type: 'registered', version: 1, happenedOn: null, mentions: [], event: { number } };
    appendEvents(db, 'vault', last, [draft, draft], { recordedAt: '', actorId: 'a', random: systemRandom });
    run(db, "INSERT INTO draft (key, case_id, body, updated_at) VALUES (?, NULL, '{}', '')", number);
    return ok(last + 2);
  });
  if (done.ok) process.stdout.write(`${done.value}\n`);
  if (done.ok && done.value % 10 === 0) checkpoint(db);
}
