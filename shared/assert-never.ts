/** Makes a `switch` over a closed union exhaustive: adding a member stops the build where it is not handled. */
export function assertNever(value: never): never {
  throw new TypeError(`Unhandled variant: ${JSON.stringify(value)}`);
}
