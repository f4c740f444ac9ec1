import { Temporal } from 'temporal-polyfill';
import { todayInAmsterdam } from '../../shared/calendar/index.ts';
import type { WirePush } from '../../shared/contract/wire.ts';
import type { ActorId, IsoDate, IsoInstant } from '../../shared/procedure/id.ts';
import type { BackupRefusal } from './backup/make-backup.ts';
import type { Preview } from './dossier/preview.ts';
import { newWatch, type Watch } from './inbox/watch-folder.ts';
import type { CorePorts } from './ports.ts';
import { newId, type Random } from './random.ts';
import type { Db } from './store/database.ts';
import type { Upload } from './upload.ts';
import type { OpenVault } from './vault/open-vault.ts';
import type { Renewed } from './vault/renew-database.ts';

/** What handlers work with before a vault is open. */
export type Core = {
  readonly ports: CorePorts;
  readonly push: (push: WirePush) => void;
  readonly newId: () => string;
  readonly now: () => IsoInstant;
  /** Today in the Netherlands. */
  readonly today: () => IsoDate;
  readonly openCore: () => OpenCore | null;
  readonly opened: (vault: OpenVault) => void;
  /** Paths the user chose in the shell's dialogs; one to write to is used once. */
  readonly targets: Map<string, string>;
  /** One after the other, for work that waits halfway and must not be overtaken by its like. */
  readonly exclusive: <T>(work: () => Promise<T>) => Promise<T>;
  /** Whether the core is being closed: long work then stops at its next step. */
  readonly closing: () => boolean;
  /** Work nobody waits for; a failure is logged. */
  readonly background: (name: string, work: () => Promise<void>) => void;
};

/** What handlers work with once a vault is open. */
export type OpenCore = Omit<Core, 'openCore' | 'opened'> & {
  readonly vault: OpenVault;
  readonly db: Db;
  readonly actorId: ActorId;
  /** For everything that is written: by whom, when, and salt. */
  readonly recorded: () => { readonly actorId: ActorId; readonly recordedAt: IsoInstant; readonly random: Random };
  readonly uploads: Map<string, Upload>;
  /** Versions of a dossier that are only looked at, by document. */
  readonly previews: Map<string, Preview>;
  /** Long work on the whole vault, one at a time: a backup, a check, a new key. */
  readonly care: {
    running: boolean;
    lastBackupFailure: BackupRefusal | null;
    /** Where the log ended in the copy that was made to move house with. */
    movingCopy: number | null;
  };
  /** Work that closes the vault and opens it anew; `vault` and `db` are the new ones from then on. */
  readonly exchange: (work: (vault: OpenVault) => Promise<Renewed>) => Promise<Renewed['outcome']>;
  /** Whether pages are being read in the background, and how many were since that began. */
  readonly reading: { busy: boolean; done: number };
  /** Letters that were saved while they were written, and are not found by their new words yet. */
  readonly savedDrafts: Set<string>;
  /** What is known of the scanner's folder in this run. */
  readonly watch: Watch;
  /** The day for which the agenda was last brought up to date in this run. */
  readonly agenda: { day: IsoDate | null };
};

export function openCoreOf(core: Core, opened: OpenVault): OpenCore {
  const { ports, push, newId: id, now, today, exclusive, closing, background, targets } = core;
  const actorId = opened.actor.slotId;
  const uploads = new Map<string, Upload>();
  const previews = new Map<string, Preview>();
  let vault = opened;
  return {
    ports,
    push,
    newId: id,
    now,
    today,
    exclusive,
    closing,
    background,
    get vault() {
      return vault;
    },
    get db() {
      return vault.db;
    },
    exchange: async (work) => {
      // Files half taken in, and what is only looked at, lie in the database that is about to be closed.
      uploads.clear();
      previews.clear();
      const renewed = await work(vault);
      vault = renewed.vault;
      return renewed.outcome;
    },
    actorId,
    recorded: () => ({ actorId, recordedAt: now(), random: ports.random }),
    uploads,
    previews,
    targets,
    care: { running: false, lastBackupFailure: null, movingCopy: null },
    reading: { busy: false, done: 0 },
    savedDrafts: new Set(),
    watch: newWatch(),
    agenda: { day: null },
  };
}

export const idsFrom = (ports: CorePorts) => (): string => newId(ports.random);
export const dayOf = (instant: IsoInstant): IsoDate => todayInAmsterdam(Temporal.Instant.from(instant)).toString();
