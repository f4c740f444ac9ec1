/** What the directors chose for the whole vault, as it is in force. */
import type { z } from 'zod';
import {
  defaultInterfaceSettings,
  type InterfaceSettings,
  interfaceSettings,
} from '../../../shared/contract/interface-settings.ts';
import { defaultColour, type Letterhead, letterhead } from '../../../shared/contract/letterhead.ts';
import { type Organisation, organisation } from '../../../shared/contract/settings.ts';
import type { Json } from '../../../shared/json.ts';
import { type CasePolicy, casePolicySchema, defaultCasePolicy } from '../../../shared/procedure/policy.ts';
import type { Db } from '../store/database.ts';
import { putSetting, readSetting } from '../store/settings.ts';

export const namelessOrganisation: Organisation = {
  name: '',
  street: '',
  postcode: '',
  city: '',
  email: '',
  phone: '',
  addressWindow: 'left',
};

/** The choice in force, or the default when none was made (or one that this version no longer understands). */
function chosen<S extends z.ZodType>(db: Db, key: string, schema: S, otherwise: z.output<S>): z.output<S> {
  const stored = readSetting(db, key);
  const parsed = stored === undefined ? undefined : schema.safeParse(stored.value);
  return parsed?.success ? parsed.data : otherwise;
}

export const organisationOf = (db: Db): Organisation => chosen(db, 'organisation', organisation, namelessOrganisation);
/** The policy that the next complaint gets; each case keeps its own. */
export const policyOf = (db: Db): CasePolicy => chosen(db, 'policy', casePolicySchema, defaultCasePolicy);
export const interfaceSettingsOf = (db: Db): InterfaceSettings =>
  chosen(db, 'interface', interfaceSettings, defaultInterfaceSettings);
export const letterheadOf = (db: Db): Letterhead =>
  chosen(db, 'letterhead', letterhead, { colour: defaultColour, logo: null });

type Choices = {
  readonly organisation: Organisation;
  readonly policy: CasePolicy;
  readonly interface: InterfaceSettings;
  readonly letterhead: Letterhead;
};

/** Stores a choice as the next revision, by whom and when. */
export function keepChoice<K extends keyof Choices & string>(
  db: Db,
  key: K,
  value: Choices[K] & Json,
  by: { readonly actorId: string; readonly recordedAt: string },
): void {
  putSetting(db, key, value, by.recordedAt, by.actorId);
}
