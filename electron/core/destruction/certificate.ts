import type { Member } from '../../../shared/procedure/case.ts';
import type { ActorId, IsoDate, IsoInstant } from '../../../shared/procedure/id.ts';
import { expiryOf } from '../backup/retention.ts';

/** Papers or a file that left the vault and are beyond its reach. Says not to whom. */
export type OutsideCopy = {
  readonly what: 'dossier' | 'document' | 'wholeCase';
  /** Version of the dossier; null for what has none. */
  readonly version: number | null;
  readonly on: IsoDate;
  /** What became of papers that a member of the committee had; null for a file, which nobody can give back. */
  readonly papers: Member['papers'] | null;
};

/** What stays of a destroyed case, as the register keeps it. No names. */
export type DestroyedCase = {
  readonly number: string;
  readonly year: number;
  readonly closedOn: IsoDate | null;
  readonly subjectKinds: readonly string[];
  readonly outcome: string;
  /** Absent on certificates from before this was kept. */
  readonly outside?: readonly OutsideCopy[];
};

/** A backup made before the destruction, and the last day on which it can still be there. */
export type HoldingBackup = { readonly createdAt: IsoInstant; readonly expiresOn: IsoDate };

/** Everything a certificate of destruction says. Holds no personal data but who decided. */
export type DestructionCertificate = {
  readonly certificateId: string;
  readonly cases: readonly DestroyedCase[];
  readonly destroyedAt: IsoInstant;
  readonly decidedBy: ActorId;
  readonly confirmedBy: ActorId | null;
  /** The new database key; the old one opens nothing that is left but the backups below. */
  readonly keyId: string;
  /** What was checked of the new database file afterwards. */
  readonly pagesChecked: number;
  readonly documentsChecked: number;
  readonly backups: readonly HoldingBackup[];
  /** The day from which no backup of ours can hold the cases; null when none does now. */
  readonly goneFromBackupsOn: IsoDate | null;
};

type CertificateInput = Omit<DestructionCertificate, 'backups' | 'goneFromBackupsOn'> & {
  /** All backups known; only those from before the destruction hold the cases. */
  readonly knownBackups: readonly { readonly createdAt: IsoInstant }[];
};

/** Puts the certificate together. Backups that were copied elsewhere by hand are beyond what the program can know. */
export function destructionCertificate({ knownBackups, ...certificate }: CertificateInput): DestructionCertificate {
  const backups = knownBackups
    .filter(({ createdAt }) => createdAt <= certificate.destroyedAt)
    .map(({ createdAt }) => ({ createdAt, expiresOn: expiryOf(createdAt) }))
    .sort((one, other) => (one.createdAt < other.createdAt ? -1 : 1));
  return { ...certificate, backups, goneFromBackupsOn: backups.at(-1)?.expiresOn ?? null };
}
