import { expect, test } from 'vitest';
import { en } from '../../../renderer/i18n/en/index.ts';
import { nl } from '../../../renderer/i18n/nl/index.ts';

test('before scans are removed from the folder it is said that they are overwritten, and what may stay behind all the same', () => {
  expect(nl.inbox.folder.clearConsequence).toMatch(/overschreven .*SSD .*versleutelde schijf/u);
  expect(en.inbox.folder.clearConsequence).toMatch(/overwritten .*SSD .*encrypted/u);
});
