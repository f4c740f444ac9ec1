import type { Forwarding, Member } from '../../shared/procedure/case.ts';
import { confidentialityLetter, isExempt } from '../../shared/procedure/query.ts';
import type { CaseView } from '../case/use-case.ts';
import type { DossierVersion } from './dossier-versions.tsx';

/** Declared or told on that day, or bound by an office anyway. */
export type Undertaking =
  | { readonly kind: 'declared'; readonly on: string }
  | { readonly kind: 'told'; readonly on: string }
  | { readonly kind: 'exempt' };

/** Somebody who was given a version of the dossier, or something else of the case. */
export type Holder = {
  readonly key: string;
  readonly who: { readonly kind: 'member'; readonly id: string } | { readonly kind: 'receiver'; readonly name: string };
  readonly what: 'dossier' | 'archive' | 'document' | 'caseExport' | 'registerExport';
  /** Of `document`: which paper of the case. */
  readonly documentId: string | null;
  /** Null when the version is not known (any more), and for what is no dossier. */
  readonly version: number | null;
  readonly how: 'forwarded' | 'exported' | 'sealed' | 'mailed';
  /** How a forwarding went; null for what was saved as a file. */
  readonly channel: Forwarding['channel'] | null;
  /** What binds a member to keep silent; null when nothing does, or nobody knows it of a receiver. */
  readonly undertaking: Undertaking | null;
  /** On which day a member was asked for the papers, when that was done. */
  readonly recalledOn: string | null;
  /** ISO date. */
  readonly on: string;
  /** Where the papers are now; null for a file that was saved, which nobody can give back. */
  readonly papers: Member['papers'] | null;
};

/** Everybody who has or had something of the case: by forwarding (a step of the procedure) or as a saved file. The last first. */
export function holdersOf(
  { state, exports }: Pick<CaseView, 'state' | 'exports'>,
  versions: readonly Pick<DossierVersion, 'documentId' | 'version' | 'sha256'>[],
): readonly Holder[] {
  const forwarded = state.forwardings.flatMap((forwarding) =>
    forwarding.to.map(
      (id): Holder => ({
        key: `${forwarding.versionId} ${id} ${forwarding.on}`,
        who: { kind: 'member', id },
        what: 'dossier',
        documentId: null,
        version: versions.find(({ sha256 }) => sha256 === forwarding.sha256)?.version ?? null,
        how: 'forwarded',
        channel: forwarding.channel,
        undertaking: undertakingOf(state, id),
        recalledOn: recalledOn(state, id, forwarding.on),
        on: forwarding.on,
        papers: state.members.find(({ memberId }) => memberId === id)?.papers ?? null,
      }),
    ),
  );
  const saved = exports.flatMap(({ exportId, kind, documentId, receiver, exportedOn, channel }): readonly Holder[] => {
    // Making a version is recorded as well, but gives it to nobody; a closed file is told of with its copy.
    const what = whatOf(kind);
    if (what === null) return [];
    const version = versions.find((candidate) => candidate.documentId === documentId)?.version ?? null;
    const own = what === 'dossier' && version === null ? 'document' : what;
    return [
      {
        key: exportId,
        who: { kind: 'receiver', name: receiver },
        what: own,
        documentId: own === 'document' ? documentId : null,
        version,
        how: channel === 'sealedFile' ? 'sealed' : channel === 'mailDraft' ? 'mailed' : 'exported',
        channel: null,
        undertaking: null,
        recalledOn: null,
        on: exportedOn,
        papers: null,
      },
    ];
  });
  return [...forwarded, ...saved].toSorted((a, b) => b.on.localeCompare(a.on));
}

function whatOf(kind: string): Holder['what'] | null {
  switch (kind) {
    case 'copy':
      return 'dossier';
    case 'mail':
      return 'document';
    case 'archive':
    case 'caseExport':
    case 'registerExport':
      return kind;
    default:
      return null;
  }
}

function undertakingOf(state: CaseView['state'], memberId: string): Undertaking | null {
  const { declaredOn = null, refusedOn = null, toldOn = null } = state.confidentiality[memberId] ?? {};
  if (declaredOn !== null && refusedOn === null) return { kind: 'declared', on: declaredOn };
  if (isExempt(state, memberId)) return { kind: 'exempt' };
  const told = toldOn ?? confidentialityLetter(state, memberId)?.on ?? null;
  return told === null ? null : { kind: 'told', on: told };
}

const recalledOn = ({ sendings }: CaseView['state'], memberId: string, from: string): string | null =>
  sendings.find(({ kind, to, on, returned }) => kind === 'papersRecall' && to === memberId && on >= from && !returned)
    ?.on ?? null;
