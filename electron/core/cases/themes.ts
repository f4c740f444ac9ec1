/** The organisation's own list of themes. Kept as one setting with its revisions; a complaint holds ids of it. */
import { z } from 'zod';
import { type Theme, theme } from '../../../shared/contract/themes.ts';
import type { Db } from '../store/database.ts';
import { putSetting, readSetting } from '../store/settings.ts';

const key = 'themes';

/** What complaints at a coaching organisation are often about, until the organisation says otherwise. */
const atFirst: readonly Theme[] = [
  { id: 'conduct', name: 'Bejegening', inUse: true },
  { id: 'guidance', name: 'Kwaliteit van de begeleiding', inUse: true },
  { id: 'appointments', name: 'Afspraken en bereikbaarheid', inUse: true },
  { id: 'costs', name: 'Kosten en facturen', inUse: true },
  { id: 'privacy', name: 'Privacy', inUse: true },
  { id: 'safety', name: 'Veiligheid', inUse: true },
  { id: 'organisation', name: 'Organisatie', inUse: true },
];

/** All that were ever in the list: those in use in their order, then the others. */
export function themesOf(db: Db): readonly Theme[] {
  const parsed = z.array(theme).safeParse(readSetting(db, key)?.value);
  return parsed.success ? parsed.data : atFirst;
}

/** These names are offered from now on. A name that was there before keeps its id. */
export function keepThemes(
  db: Db,
  names: readonly string[],
  by: { readonly actorId: string; readonly recordedAt: string; readonly newId: () => string },
): void {
  const before = themesOf(db);
  const inUse = [...new Set(names)].map((name) => ({
    id: before.find((known) => known.name === name)?.id ?? by.newId(),
    name,
    inUse: true,
  }));
  const others = before.filter(({ name }) => !names.includes(name)).map((left) => ({ ...left, inUse: false }));
  putSetting(db, key, [...inUse, ...others], by.recordedAt, by.actorId);
}
