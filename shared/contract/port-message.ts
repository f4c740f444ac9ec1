/** The preload hands the port to the page in a `message` event with data `{kind: portMessage}`. */
export const portMessage = 'kluis-port';
