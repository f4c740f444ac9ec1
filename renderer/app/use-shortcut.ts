import { useEffect } from 'react';

/** Ctrl (or Cmd) with a letter, wherever the focus is, also in fields. `run` must not change on every render. */
export function useShortcut(letter: string, run: () => void): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey || event.key.toLowerCase() !== letter)
        return;
      event.preventDefault();
      run();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [letter, run]);
}
