import type { listImprovements } from '../../shared/contract/agenda.ts';
import type { OutputOf } from '../../shared/contract/endpoint.ts';

/** An improvement action or an adjustment: something the organisation promised to do. */
export type PromiseItem = OutputOf<typeof listImprovements>['items'][number];

export const promiseFilters = ['open', 'done', 'all'] as const;
export type PromiseFilter = (typeof promiseFilters)[number];
export type PromiseGroup = {
  readonly kind: 'overdue' | 'running' | 'finished';
  readonly items: readonly PromiseItem[];
};

/** What is past its day first, then what runs, then what is done with the last done on top; empty groups are left out. */
export function groupPromises(
  items: readonly PromiseItem[],
  today: string,
  filter: PromiseFilter,
): readonly PromiseGroup[] {
  const open = items.filter((item) => item.doneOn === null).toSorted((a, b) => a.dueOn.localeCompare(b.dueOn));
  const done = items
    .filter((item) => item.doneOn !== null)
    .toSorted((a, b) => (b.doneOn ?? '').localeCompare(a.doneOn ?? ''));
  const groups: readonly PromiseGroup[] = [
    { kind: 'overdue', items: filter === 'done' ? [] : open.filter((item) => item.dueOn < today) },
    { kind: 'running', items: filter === 'done' ? [] : open.filter((item) => item.dueOn >= today) },
    { kind: 'finished', items: filter === 'open' ? [] : done },
  ];
  return groups.filter((group) => group.items.length > 0);
}
