import type { ActorId, IsoDate } from '../../../shared/procedure/id.ts';
import type { OpenCore } from '../context.ts';
import type { Slot } from '../vault/slot-table.ts';
import { listSlots } from '../vault/slots.ts';

type Director = {
  readonly actorId: ActorId;
  readonly name: string;
  readonly role: Slot['role'];
  readonly validUntil: IsoDate | null;
};

/** Who can open the vault now. */
export function directorsOf({ vault }: Pick<OpenCore, 'vault'>): Director[] {
  const slots = listSlots(vault.directory);
  if (!slots.ok) throw new Error(`The slots cannot be read: ${slots.error}`);
  return slots.value.map(({ slotId, name, role, validUntil }) => ({ actorId: slotId, name, role, validUntil }));
}
