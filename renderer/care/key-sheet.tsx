import { readOrganisation } from '../../shared/contract/settings.ts';
import { useAsk } from '../client/queries.ts';
import { PrintSheet } from '../components/print-sheet.tsx';
import { momentText } from '../i18n/format.ts';
import { useT } from '../i18n/language.ts';
import { linesOf } from './key-lines.ts';
import { QrCode } from './qr-code.tsx';

type KeySheetProps = { readonly keyPart: string; readonly madeAt: string };

/** The key part for paper: what it is for, and its groups in numbered lines and as a code. */
export function KeySheetText({ keyPart, madeAt, organisation }: KeySheetProps & { readonly organisation: string }) {
  const t = useT();
  const words = t.keyPart;
  const groups = keyPart.split('-');
  return (
    <>
      <h1>{words.sheetTitle}</h1>
      <p>{words.sheetFor(organisation, momentText(madeAt, t.dates))}</p>
      <p>{words.sheetWhat}</p>
      <ol>
        {words.sheetSteps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      <p>{words.sheetUntil}</p>
      <QrCode text={groups.join('')} label={words.qr} size={215} />
      <ol className="key-lines">
        {linesOf(groups).map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ol>
    </>
  );
}

/** The same on a sheet of its own, for when the keys were renewed since. */
export function KeySheet({ keyPart, madeAt, onDone }: KeySheetProps & { readonly onDone: () => void }) {
  const { data: organisation } = useAsk(readOrganisation, {});
  if (organisation === undefined) return null;
  return (
    <PrintSheet onDone={onDone}>
      <KeySheetText keyPart={keyPart} madeAt={madeAt} organisation={organisation.name} />
    </PrintSheet>
  );
}
