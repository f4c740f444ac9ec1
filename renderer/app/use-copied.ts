import { useEffect } from 'react';

/** The browser fills the clipboard only after the event. */
const writtenAfterMs = 100;

/** Tells the shell of each copy made in this window, so that it does not stay on the clipboard. */
export function useCopied(): void {
  useEffect(() => {
    const tell = () =>
      void window.setTimeout(() => void window.kluis.shell.copied().catch(() => undefined), writtenAfterMs);
    document.addEventListener('copy', tell);
    document.addEventListener('cut', tell);
    return () => {
      document.removeEventListener('copy', tell);
      document.removeEventListener('cut', tell);
    };
  }, []);
}
