/** Makes a vault of Coachpunt De Linde, an organisation that does not exist, with its invented cases. */
import { Temporal } from 'temporal-polyfill';
import { addDirector, listDirectors, saveOrganisation } from '../../../shared/contract/settings.ts';
import { vaultCreate } from '../../../shared/contract/vault.ts';
import type { IsoDate } from '../../../shared/procedure/id.ts';
import { exampleCases } from './cases.ts';
import { exampleColleague, exampleDirector, exampleOrganisation, examplePassphrase } from './names.ts';
import { type Player, play } from './play.ts';

/** Makes the vault where the core has its place (which must not hold one) and plays every case up to `today`. */
export async function fillWithExamples(player: Player, today: IsoDate): Promise<void> {
  const { ask, setClock } = player;
  setClock(`${Temporal.PlainDate.from(today).subtract({ years: 3 })}T09:00:00Z`);
  const made = await ask(vaultCreate, {
    directorName: exampleDirector,
    organisationName: exampleOrganisation,
    passphrase: examplePassphrase,
  });
  if (!made.ok) throw new Error(`No vault: ${made.refusal}`);
  await ask(saveOrganisation, {
    name: exampleOrganisation,
    street: 'Lindelaan 14',
    postcode: '3571 KD',
    city: 'Utrecht',
    email: 'klachten@coachpuntdelinde.example',
    phone: '030 - 123 45 67',
    addressWindow: 'left',
  });
  const added = await ask(addDirector, {
    name: exampleColleague,
    role: 'director',
    passphrase: `${examplePassphrase} ook`,
  });
  if (!added.ok) throw new Error(`No second director: ${added.refusal}`);
  const { directors } = await ask(listDirectors, {});
  const actorOf = (name: string): string => {
    const found = directors.find((director) => director.name === name);
    if (found === undefined) throw new Error(`Nobody named ${name}`);
    return found.actorId;
  };
  const world = { today, director: actorOf(exampleDirector), colleague: actorOf(exampleColleague) };
  await play(player, exampleCases(world));
}
