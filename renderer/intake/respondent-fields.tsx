import { Text } from '@mantine/core';
import { listDirectors } from '../../shared/contract/settings.ts';
import { displayName } from '../../shared/procedure/person.ts';
import { useAsk } from '../client/queries.ts';
import { CheckField, ChoiceField } from '../components/fields.tsx';
import { Notice } from '../components/notice.tsx';
import { useNameText } from '../components/person-name.tsx';
import { useT } from '../i18n/language.ts';
import { chooseRespondent, type ElementEntry, isNamed, type RespondentEntry } from './complaint-form.ts';
import { newId, useIntake } from './intake-context.tsx';
import { PersonFields } from './person-fields.tsx';

const somebodyElse = 'somebodyElse';

/** Whom a part of the complaint is about: asked where it first comes up, chosen from a list where it comes up again. */
export function RespondentFields({ element }: { readonly element: ElementEntry }) {
  const words = useT().intake.respondent;
  const say = useNameText();
  const { form, change } = useIntake();
  const respondent = form.respondents.find((r) => r.respondentId === element.respondentId);
  if (respondent === undefined) return null;
  const sameKind = form.respondents.filter((r) => r.kind === respondent.kind);
  const shared = form.elements.filter((e) => e.respondentId === respondent.respondentId);
  const here = shared[0]?.elementId === element.elementId;
  const choosable = respondent.kind !== 'organisation' && (sameKind.length > 1 || !here);
  return (
    <>
      {choosable && (
        <ChoiceField
          label={words.whom}
          value={respondent.respondentId}
          onChange={(chosen) =>
            change((old) => chooseRespondent(old, element.elementId, chosen === somebodyElse ? null : chosen, newId))
          }
          choices={[
            ...sameKind.map((r) => ({
              value: r.respondentId,
              label: isNamed(r.who) ? say(displayName(r.who.person), 'respondent') : words.unnamed,
            })),
            ...(shared.length > 1 || !here ? [{ value: somebodyElse, label: words.someoneElse }] : []),
          ]}
        />
      )}
      {here && <Particulars respondent={respondent} />}
    </>
  );
}

function Particulars({ respondent }: { readonly respondent: RespondentEntry }) {
  const words = useT().intake.respondent;
  const say = useNameText();
  const { change } = useIntake();
  const { data } = useAsk(listDirectors, {});
  const directors = data?.directors ?? [];
  const set = (fields: Partial<RespondentEntry>) =>
    change((old) => ({
      ...old,
      respondents: old.respondents.map((r) => (r.respondentId === respondent.respondentId ? { ...r, ...fields } : r)),
    }));
  const organisation = respondent.kind === 'organisation';
  const insider = respondent.kind === 'trainer' || respondent.kind === 'employee';
  return (
    <>
      <div>
        {organisation && <Text fw={600}>{words.speaksFor}</Text>}
        <Text size="sm" c="dimmed">
          {organisation ? words.speaksForHelp : words.unknown}
        </Text>
      </div>
      <PersonFields
        entry={respondent.who}
        onChange={(who) => set({ who })}
        field={respondent.respondentId}
        address={false}
      />
      {insider && (
        <CheckField
          label={words.external}
          help={words.externalHelp}
          checked={respondent.external}
          onChange={(external) => set({ external, directorId: null })}
        />
      )}
      {!respondent.external && respondent.kind !== 'client' && directors.length > 0 && (
        <ChoiceField
          label={words.director}
          value={respondent.directorId ?? 'no'}
          onChange={(chosen) => set({ directorId: chosen === 'no' ? null : chosen })}
          choices={[
            { value: 'no', label: words.directors.no },
            ...directors.map((d) => ({ value: d.actorId, label: say(d.name, 'director') })),
          ]}
        />
      )}
      {respondent.directorId !== null && <Notice tone="soon">{words.directorWarning}</Notice>}
    </>
  );
}
