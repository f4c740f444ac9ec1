/** The vault of invented cases with its papers as scans: for tests, the demonstration and the pictures. */
import { fillWithExamples } from '../../electron/core/practice/fill.ts';
import type { IsoDate } from '../../shared/procedure/id.ts';
import { startInProcessCore } from './in-process-core.ts';
import { scannedPaper } from './paper.ts';

/** Makes the vault in `directory` (absolute; must not hold one) and plays every case up to `today`. */
export async function makeExampleVault(directory: string, today: IsoDate): Promise<void> {
  const core = startInProcessCore(directory, `${today}T09:00:00Z`);
  try {
    await fillWithExamples({ ...core, paperOf: (paper) => scannedPaper(paper), played: () => {} }, today);
  } finally {
    await core.close();
  }
}
