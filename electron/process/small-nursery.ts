import { setFlagsFromString } from 'node:v8';

/**
 * JavaScript's memory for what is young stays as small as it is then, some megabytes. It would grow to 32 and more while large pieces go through,
 * and each piece lies about until the next time it is looked through; looking more often costs nothing that can be measured here. To be
 * called first of all. Node starts V8 with its flags left open to change, and so does Electron by its source (`docs/adr/0043`).
 */
export function keepNurserySmall(): void {
  setFlagsFromString('--semi-space-growth-factor=1');
}
