import { useHideNames } from '../app/hide-names.tsx';
import { useT } from '../i18n/language.ts';
import type { Messages } from '../i18n/nl/index.ts';

export type NameRole = keyof Messages['names']['roles'];

/** Says a name, or the role in its place while names are hidden. For use inside sentences. */
export function useNameText(): (name: string, role: NameRole) => string {
  const { hidden } = useHideNames();
  const t = useT();
  return (name, role) => (hidden ? t.names.roles[role] : name);
}

type PersonNameProps = {
  /** As `fullName` or `politeName` gave it. */
  readonly name: string;
  readonly role: NameRole;
};

/** A name on the screen; every name goes through here, so that 'Namen verbergen' misses none. */
export function PersonName({ name, role }: PersonNameProps) {
  return <span translate="no">{useNameText()(name, role)}</span>;
}
