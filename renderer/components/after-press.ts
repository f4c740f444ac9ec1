let pressed = false;
const waiting: (() => void)[] = [];

const release = (): void => {
  pressed = false;
  // The click itself still follows within this task.
  if (waiting.length > 0) window.setTimeout(() => waiting.splice(0).map((act) => act()), 0);
};
window.addEventListener('pointerdown', () => (pressed = true), true);
window.addEventListener('pointerup', release, true);
window.addEventListener('pointercancel', release, true);

/**
 * Does it now; while the pointer is down, after it was let go. Leaving a field by pressing a button may show a message under
 * that field, and the button would move away between pressing and letting go: nothing would have been pressed.
 */
export function afterPress(act: () => void): void {
  if (pressed) waiting.push(act);
  else act();
}
