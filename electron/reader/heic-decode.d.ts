declare module 'heic-decode' {
  type Pixels = { readonly width: number; readonly height: number; readonly data: Uint8ClampedArray };
  type Picture = { readonly width: number; readonly height: number; readonly decode: () => Promise<Pixels> };
  const decode: {
    readonly all: (from: {
      readonly buffer: Uint8Array;
    }) => Promise<readonly Picture[] & { readonly dispose: () => void }>;
  };
  export default decode;
}
