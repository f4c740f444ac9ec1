import { type ReactNode, useEffect } from 'react';
import { createPortal } from 'react-dom';
import '../viewer/print-pages.css';
import './print-sheet.css';

type PrintSheetProps = {
  /** Told once the printer has it, or the user gave up. Must be stable. */
  readonly onDone: () => void;
  readonly children: ReactNode;
};

/** One sheet of text that only the printer sees: prints it at once, and the rest of the window not. */
export function PrintSheet({ onDone, children }: PrintSheetProps) {
  useEffect(() => {
    let current = true;
    void window.kluis.shell.printPages().finally(() => current && onDone());
    return () => {
      current = false;
    };
  }, [onDone]);
  return createPortal(
    <div className="kluis-print" aria-hidden>
      <div className="kluis-sheet">{children}</div>
    </div>,
    document.body,
  );
}
