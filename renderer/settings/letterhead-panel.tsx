import { Button, Group, Stack, Text, TextInput } from '@mantine/core';
import { IconPhoto, IconTrash } from '@tabler/icons-react';
import { type SyntheticEvent, useRef, useState } from 'react';
import { type Letterhead, readLetterhead, removeLogo, saveColour, saveLogo } from '../../shared/contract/letterhead.ts';
import { RequestFailed } from '../client/port.ts';
import { useAsk, useTell } from '../client/queries.ts';
import { send } from '../client/upload.ts';
import { ErrorNotice } from '../components/error-notice.tsx';
import { Notice } from '../components/notice.tsx';
import { useT } from '../i18n/language.ts';
import { usePageAddress } from '../viewer/page-image.ts';
import { SaveRow } from './save-row.tsx';
import { SettingsCard } from './settings-card.tsx';

/** Colour and logo of the letterhead. */
export function LetterheadPanel() {
  const words = useT().letterhead;
  const { data, error } = useAsk(readLetterhead, {});
  return (
    <SettingsCard title={words.title} intro={words.intro}>
      {error !== null && <ErrorNotice failure={error.failure} />}
      {data !== undefined && (
        <>
          <LogoForm logo={data.logo} />
          <ColourForm key={data.colour} kept={data.colour} />
        </>
      )}
    </SettingsCard>
  );
}

function LogoForm({ logo }: Pick<Letterhead, 'logo'>) {
  const t = useT();
  const words = t.letterhead;
  const save = useTell(saveLogo);
  const remove = useTell(removeLogo);
  const input = useRef<HTMLInputElement>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const address = usePageAddress(logo?.image ?? null);

  const take = async (file: File | undefined) => {
    if (file === undefined) return;
    setBusy(true);
    setProblem(null);
    try {
      const sent = await send({ file, title: words.logo, caseId: null, source: 'picked', onSent: () => undefined });
      if (!sent.ok) setProblem(t.files.problems[sent.problem]);
      else if ((await save.mutateAsync({ uploadId: sent.uploadId })).kind === 'notAPicture')
        setProblem(words.notAPicture);
    } catch (thrown) {
      if (!(thrown instanceof RequestFailed)) throw thrown;
    } finally {
      setBusy(false);
    }
  };

  return (
    <Stack gap="sm">
      <Text fw={600}>{words.logo}</Text>
      {address !== null && <img src={address} alt={words.logoAlt} className="kluis-logo" />}
      {problem !== null && (
        <Notice tone="late" announce>
          {problem}
        </Notice>
      )}
      {save.error !== null && <ErrorNotice failure={save.error.failure} />}
      <Group gap="sm">
        <Button
          variant="default"
          loading={busy}
          leftSection={<IconPhoto size={18} aria-hidden />}
          onClick={() => input.current?.click()}
        >
          {logo === null ? words.choose : words.chooseOther}
        </Button>
        {logo !== null && (
          <Button
            variant="default"
            loading={remove.isPending}
            leftSection={<IconTrash size={18} aria-hidden />}
            onClick={() => remove.mutate({})}
          >
            {words.remove}
          </Button>
        )}
        <input
          ref={input}
          type="file"
          accept="image/png,image/jpeg,image/webp,image/tiff"
          hidden
          aria-hidden
          tabIndex={-1}
          onChange={(event) => {
            void take(event.currentTarget.files?.[0]);
            event.currentTarget.value = '';
          }}
        />
      </Group>
    </Stack>
  );
}

function ColourForm({ kept }: { readonly kept: string }) {
  const words = useT().letterhead;
  const [colour, setColour] = useState(kept);
  const save = useTell(saveColour);
  const known = /^#[0-9a-f]{6}$/u.test(colour);
  const submit = (event: SyntheticEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (known) save.mutate({ colour });
  };
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="md">
        <TextInput
          label={words.colour}
          description={words.colourHelp}
          value={colour}
          onChange={(event) => {
            save.reset();
            setColour(event.currentTarget.value.trim().toLowerCase());
          }}
          error={known ? (save.data?.kind === 'tooLight' ? words.tooLight : null) : words.colourWrong}
          maxLength={7}
          maw={240}
          autoComplete="off"
          leftSection={
            <span aria-hidden className="kluis-swatch" style={known ? { backgroundColor: colour } : undefined} />
          }
        />
        <SaveRow label={words.save} busy={save.isPending} saved={save.data?.kind === 'saved'} error={save.error} />
      </Stack>
    </form>
  );
}
