/** What the page's content policy asks of the libraries that come after. Imports types only, so that nothing is before it. */
import type { Config } from 'dompurify';

type Policy = NonNullable<Config['TRUSTED_TYPES_POLICY']>;
type Rules = {
  readonly createHTML: (text: string) => string | null;
  readonly createScriptURL?: (text: string) => string | null;
};
type Page = {
  readonly trustedTypes?: { readonly createPolicy: (name: string, rules: Rules) => Policy };
  __zod_globalConfig?: { readonly jitless: boolean };
};
const page = globalThis as Page;

// No string may become markup or script. The exceptions are Mantine's style sheets, which React hands over as text without a
// tag in it (text with a tag stays refused), and by the second policy what is cleaned of a message.
page.trustedTypes?.createPolicy('default', { createHTML: (text) => (/[<&]/.test(text) ? null : text) });

/** For the module that cleans a message, and for nothing else: made here, before anybody else could make one of that name. */
export const messagePolicy: Policy | undefined = page.trustedTypes?.createPolicy('message', {
  createHTML: (text) => text,
  createScriptURL: () => null,
});

// `z.config({ jitless: true })` before zod is there: else it tries whether it may compile code, and the refusal is logged
// as an attack.
page.__zod_globalConfig = { jitless: true };
