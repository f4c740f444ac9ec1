import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { makeRecoveryCode, parseRecoveryCode } from '../../../electron/core/vault/recovery-code.ts';

const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const code = fc.uint8Array({ minLength: 20, maxLength: 20 }).map((bytes) => makeRecoveryCode(() => bytes.slice()));
const replaceAt = (text: string, index: number, by: string) => text.slice(0, index) + by + text.slice(index + 1);

describe('a recovery code', () => {
  test('carries all 160 bits, in 8 groups of 5', () => {
    const of = (last: number) => makeRecoveryCode(() => Uint8Array.from([...Array(19).fill(255), last]));
    expect(of(255)).toMatch(/^ZZZZ.(-ZZZZ.){7}$/);
    expect(new Set(Array.from({ length: 256 }, (_, last) => of(last))).size).toBe(256);
  });

  test('reads back however it was typed', () => {
    fc.assert(
      fc.property(code, (made) => {
        const secret = parseRecoveryCode(made);
        expect(secret.ok && secret.value.length).toBe(32);
        const sloppy = made
          .toLowerCase()
          .replaceAll('-', '  ')
          .replaceAll('0', 'o')
          .replace('1', 'l')
          .replace('1', 'I');
        expect(parseRecoveryCode(sloppy)).toEqual(secret);
      }),
      { numRuns: 200 },
    );
  });

  test('shows every single wrong character, and in which group', () => {
    fc.assert(
      fc.property(code, fc.nat(39), fc.nat(30), (made, position, step) => {
        const plain = made.replaceAll('-', '');
        const by = alphabet.charAt((alphabet.indexOf(plain.charAt(position)) + 1 + step) % 32);
        const read = parseRecoveryCode(replaceAt(plain, position, by));
        expect(read).toEqual({ ok: false, error: { groups: [Math.floor(position / 5) + 1] } });
      }),
      { numRuns: 500 },
    );
  });

  test('shows two swapped characters and two swapped groups', () => {
    fc.assert(
      fc.property(code, fc.nat(7), fc.nat(3), fc.nat(7), (made, group, within, other) => {
        const groups = made.split('-');
        const text = groups[group] ?? '';
        const swapped = `${text.slice(0, within)}${text.charAt(within + 1)}${text.charAt(within)}${text.slice(within + 2)}`;
        if (swapped !== text) expect(parseRecoveryCode(groups.with(group, swapped).join('-')).ok).toBe(false);
        if (other !== group) {
          const moved = groups.with(group, groups[other] ?? '').with(other, text);
          expect(parseRecoveryCode(moved.join('-')).ok).toBe(groups[other] === text);
        }
      }),
      { numRuns: 500 },
    );
  });

  test.each(['', '0', 'ABCD', '0'.repeat(39), '0'.repeat(41), 'U'.repeat(40), '💥'.repeat(20)])(
    '%j is none',
    (typed) => {
      expect(parseRecoveryCode(typed).ok).toBe(false);
    },
  );
});
