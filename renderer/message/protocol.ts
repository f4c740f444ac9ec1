/** What goes over the port between the window and the frame of a message. Types only: the two share no code at run time. */

/** From the window, once. */
export type MessageToShow = { readonly markup: string; readonly name: string };

/** Keys that the window knows, by `KeyboardEvent.key`; letters go with Ctrl or Cmd. */
export type FrameKey = 'k' | 'l' | 'Escape';

/** From the frame: somebody reads there, or pressed such a key there. */
export type FrameSign = { readonly kind: 'alive' } | { readonly kind: 'key'; readonly key: FrameKey };
