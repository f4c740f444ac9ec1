/** What the page's content policy asks of the libraries that come after. Imports nothing, so that nothing is before it. */
type Rules = {
  readonly createHTML: (text: string) => string | null;
};
type Page = {
  readonly trustedTypes?: { readonly createPolicy: (name: string, rules: Rules) => unknown };
  __zod_globalConfig?: { readonly jitless: boolean };
};
const page = globalThis as Page;

// No string may become markup or script. The exception is Mantine's style sheets, which React hands over as text without a
// tag in it; text with a tag stays refused.
page.trustedTypes?.createPolicy('default', { createHTML: (text) => (/[<&]/.test(text) ? null : text) });

// `z.config({ jitless: true })` before zod is there: else it tries whether it may compile code, and the refusal is logged
// as an attack.
page.__zod_globalConfig = { jitless: true };
