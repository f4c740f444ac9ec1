import { Button, Group, Stack, Text, Title } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { CommandType } from '../../shared/procedure/command.ts';
import { COMPLAINANT } from '../../shared/procedure/fact.ts';
import { useRouter } from '../app/router.tsx';
import { longDate, sentenceCase } from '../i18n/format.ts';
import { useT } from '../i18n/language.ts';
import { joined } from '../procedure/names.ts';
import type { CaseView } from './case-view.ts';
import { ElementCards } from './element-cards.tsx';
import { PartyCard } from './party-card.tsx';
import { useNames } from './use-names.ts';

/** Everybody this complaint is about or who has a part in it, by role, and what it is about. */
export function PartiesTab({ view }: { readonly view: CaseView }) {
  const t = useT();
  const names = useNames(view);
  const words = t.caseScreen.parties;
  const { complainant, respondents, participants, members, recused, deputies } = view.state;
  const seat = (s: keyof typeof t.choices.seat) => sentenceCase(t.choices.seat[s]);
  const day = (iso: string) => longDate(iso, t.dates);
  const notes = (...list: readonly (string | false | null)[]) =>
    list.filter((note): note is string => typeof note === 'string');
  return (
    <Stack gap="xl">
      <Section title={words.complainant}>
        {complainant === null || complainant.personId === null ? (
          <Text>{words.anonymous}</Text>
        ) : (
          <PartyCard
            view={view}
            id={COMPLAINANT}
            personId={complainant.personId}
            notes={notes(
              sentenceCase(t.choices.capacity[complainant.capacity]),
              complainant.mandate !== 'notNeeded' &&
                `${t.fields.mandate.label}: ${t.choices.mandate[complainant.mandate]}`,
              complainant.nameWithheld && words.withheld,
              !complainant.reachable && words.noAddress,
            )}
          />
        )}
        {complainant?.clientPersonId != null && (
          <PartyCard view={view} id={null} personId={complainant.clientPersonId} notes={[words.client]} />
        )}
      </Section>
      <Section title={words.respondents} add={<AddButton view={view} command="nameRespondent" />}>
        {respondents.length === 0 && <Text>{words.unnamed}</Text>}
        {respondents.map((r) => (
          <PartyCard
            key={r.respondentId}
            view={view}
            id={r.respondentId}
            personId={r.personId}
            notes={notes(
              sentenceCase(t.choices.respondentKind[r.kind]),
              r.external && words.external,
              r.directorId !== null && words.isDirector,
            )}
          />
        ))}
      </Section>
      <Section title={words.participants} add={<AddButton view={view} command="addParticipant" />}>
        {participants.length === 0 && <Text>{words.unnamed}</Text>}
        {participants.map((p) => (
          <PartyCard
            key={p.participantId}
            view={view}
            id={p.participantId}
            personId={p.personId}
            notes={notes(
              sentenceCase(t.choices.participantRole[p.role]),
              p.of !== null && words.forWhom(names.party(p.of)),
            )}
          />
        ))}
      </Section>
      {(members.length > 0 || view.state.objections.length > 0) && (
        <Section title={words.members} add={<AddButton view={view} command="approachMember" />}>
          {members.map((m) => (
            <PartyCard
              key={m.memberId}
              view={view}
              id={m.memberId}
              personId={m.personId}
              notes={notes(
                seat(m.seat),
                m.appointedOn === null ? words.approached(day(m.approachedOn)) : words.appointed(day(m.appointedOn)),
                m.left !== null && words.left,
              )}
            />
          ))}
        </Section>
      )}
      <Section title={words.directors}>
        {view.directors.map((d) => (
          <Text key={d.actorId}>
            {sentenceCase(names.actor(d.actorId))}
            {recused.includes(d.actorId) && ` (${words.stoodAside})`}
          </Text>
        ))}
        {deputies
          .filter((d) => view.directors.every((known) => known.actorId !== d.deputyId))
          .map((d) => (
            <Text key={d.deputyId}>{sentenceCase(names.actor(d.deputyId))}</Text>
          ))}
      </Section>
      <Section title={words.elements} add={<AddButton view={view} command="addElement" />}>
        <ElementCards view={view} />
      </Section>
      <Section title={t.fields.themes.label} add={<AddButton view={view} command="chooseThemes" />}>
        <Text>{view.state.themes.length === 0 ? words.noThemes : joined(view.state.themes.map(names.theme), t)}</Text>
      </Section>
      {view.links.length > 0 && (
        <Section title={words.links}>
          <Links view={view} />
        </Section>
      )}
    </Stack>
  );
}

function Section({
  title,
  add,
  children,
}: {
  readonly title: string;
  readonly add?: ReactNode;
  readonly children: ReactNode;
}) {
  return (
    <Stack gap="sm" component="section" aria-label={title}>
      <Group justify="space-between" gap="sm">
        <Title order={2}>{title}</Title>
        {add}
      </Group>
      <div className="kluis-party-cards">{children}</div>
    </Stack>
  );
}

function AddButton({ view, command }: { readonly view: CaseView; readonly command: CommandType }) {
  const t = useT();
  const { go } = useRouter();
  const { closed, voidedOn } = view.state;
  if ((closed !== null && command !== 'chooseThemes') || voidedOn !== null) return null;
  return (
    <Button
      variant="default"
      size="sm"
      leftSection={<IconPlus size={18} aria-hidden />}
      onClick={() => go({ screen: 'case', caseId: view.caseId, tab: 'parties', step: { command } })}
    >
      {t.commands[command].title}
    </Button>
  );
}

function Links({ view }: { readonly view: CaseView }) {
  const { go } = useRouter();
  return view.links.map(({ caseId, number }) => (
    <Button key={caseId} variant="default" onClick={() => go({ screen: 'case', caseId, tab: 'course' })}>
      {number}
    </Button>
  ));
}
