import type { ChainProblem } from '../store/verify-chain.ts';
import type { AnchorFinding } from '../vault/anchor.ts';
import type { ContentCheck } from './check-content.ts';
import { type PageSweep, sweptClean } from './page-sweep.ts';

/** Everything that was looked at. Holds ids, numbers and counts only. */
export type IntegrityReport = {
  readonly pages: PageSweep;
  /** How many complaints SQLite itself had; null when it could not read on. */
  readonly sqliteComplaints: number | null;
  readonly events: number;
  readonly chain: ChainProblem | null;
  /** Null when the damage was too great to read contents at all. */
  readonly content: ContentCheck | null;
  readonly cancelled: boolean;
};

/** Whether nothing at all was found wrong, and everything was looked at. */
export const soundVault = (report: IntegrityReport): boolean =>
  sweptClean(report.pages) &&
  report.sqliteComplaints === 0 &&
  report.chain === null &&
  report.content !== null &&
  report.content.damagedDocuments.length === 0 &&
  report.content.damagedRevisions.length === 0 &&
  report.content.missingRevisions.length === 0 &&
  !report.content.numbersBehind &&
  !report.cancelled;

/** Whether the file itself is damaged, as against a log or a document that is not what it was. */
export const damagedFile = ({ pages, sqliteComplaints, cancelled }: IntegrityReport): boolean =>
  pages.damagedCount > 0 || (!cancelled && (pages.wrongSize || sqliteComplaints !== 0));

/** Whether the anchor told of an older or another log. */
export const historyDiffers = (finding: AnchorFinding): boolean => finding.kind !== 'none' && finding.kind !== 'agrees';
