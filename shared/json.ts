/** Everything that crosses a process boundary or is stored as an event: no Temporal, Map, Date or undefined. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };
