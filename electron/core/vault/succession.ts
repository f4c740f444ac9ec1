import { hkdfSync, sign, verify } from 'node:crypto';
import { openHalf, privateKeyOf, publicKeyOf } from './sealed-key.ts';
import type { Renewal } from './slot-table.ts';

/**
 * A sealed key says nothing about who sealed it: whoever has the disk could seal a master key of their own making to a slot and
 * lay a database beside it. So each master key signs for the one that takes its place, and a slot remembers, under its secret,
 * the last one that its holder opened.
 */
function signerOf(masterKey: Uint8Array, vaultId: string) {
  const seed = Buffer.from(hkdfSync('sha256', masterKey, vaultId, 'klachtenkluis-succession', 32));
  try {
    return privateKeyOf('ed25519', seed);
  } finally {
    seed.fill(0);
  }
}

/** Names a master key without giving it away: the public half of its signing key, in base64. */
export const verifierOf = (masterKey: Uint8Array, vaultId: string): string => openHalf(signerOf(masterKey, vaultId));

const textOf = (vaultId: string, from: string, to: string): Buffer =>
  Buffer.from(JSON.stringify(['klachtenkluis-succession', vaultId, from, to]), 'utf8');

/** `masterKey` says which one takes its place. */
export function signRenewal(masterKey: Uint8Array, vaultId: string, to: string): Renewal {
  const signer = signerOf(masterKey, vaultId);
  const from = openHalf(signer);
  return { from, to, signature: sign(null, textOf(vaultId, from, to), signer).toString('base64') };
}

function holds(vaultId: string, { from, to, signature }: Renewal): boolean {
  try {
    const key = publicKeyOf('ed25519', Buffer.from(from, 'base64'));
    return verify(null, textOf(vaultId, from, to), key, Buffer.from(signature, 'base64'));
  } catch {
    return false;
  }
}

/** Whether the one master key gave way, in however many steps, to the other. */
export function leadsTo(renewals: readonly Renewal[], vaultId: string, from: string, to: string): boolean {
  const reached = new Set([from]);
  // A set gives what is added while it is gone through.
  for (const at of reached) {
    if (at === to) return true;
    for (const step of renewals)
      if (step.from === at && !reached.has(step.to) && holds(vaultId, step)) reached.add(step.to);
  }
  return false;
}
