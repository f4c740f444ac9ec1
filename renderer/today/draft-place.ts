import { type CommandType, commandTypes } from '../../shared/procedure/command.ts';
import type { Route } from '../app/route.ts';
import { intakeDraftId } from '../intake/draft-key.ts';

export type DraftPlace = {
  /** What was being filled in: a new complaint, or a step of a case. */
  readonly what: 'intake' | CommandType;
  readonly to: Route;
};

/** Where an unfinished form is taken up again; null for drafts that are no form of their own. */
export function draftPlace(key: string): DraftPlace | null {
  const draftId = intakeDraftId(key);
  if (draftId !== null) return { what: 'intake', to: { screen: 'intake', draftId } };
  const [kind, caseId, command] = key.split(':');
  if (kind !== 'case' || caseId === undefined) return null;
  const type = commandTypes.find((known) => known === command);
  return type === undefined
    ? null
    : { what: type, to: { screen: 'case', caseId, tab: 'course', step: { command: type } } };
}
