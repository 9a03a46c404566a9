import { describe, expect, it } from 'vitest';
import { successorDue } from '#main/documents/thread-limits.ts';

const mebibyte = 1024 ** 2;
const gibibyte = 1024 ** 3;
const limits = { maxCompiles: 200, maxAddedBytes: 512 * mebibyte };
const roomy = 8 * gibibyte;
const narrow = gibibyte;
const firstBytes = 320 * mebibyte;
const added = (bytes: number, compiles = 10) => ({ compiles, firstBytes, memoryBytes: firstBytes + bytes });

describe('a successor of a full compiler', () => {
  it('is made while nobody types, or not yet', () => {
    expect(successorDue(added(511 * mebibyte), limits, roomy)).toBe('not-yet');
    expect(successorDue(added(512 * mebibyte), limits, roomy)).toBe('at-rest');
    expect(successorDue(added(0, 199), limits, roomy)).toBe('not-yet');
    expect(successorDue(added(0, 200), limits, roomy)).toBe('at-rest');
  });

  it('is made beside the typing far over the limits only, or where the machine has little memory left', () => {
    expect(successorDue(added(2047 * mebibyte), limits, roomy)).toBe('at-rest');
    expect(successorDue(added(2048 * mebibyte), limits, roomy)).toBe('beside-work');
    expect(successorDue(added(767 * mebibyte), limits, narrow)).toBe('at-rest');
    expect(successorDue(added(768 * mebibyte), limits, narrow)).toBe('beside-work');
    expect(successorDue(added(0, 300), limits, narrow)).toBe('beside-work');
  });

  it('is waited for where none got ready, ahead of the end of the memory', () => {
    expect(successorDue(added(2560 * mebibyte), limits, roomy)).toBe('at-once');
    const large = 1.6 * gibibyte;
    const full = (memoryBytes: number) => ({ compiles: 10, firstBytes: large, memoryBytes });
    expect(successorDue(full(2.4 * gibibyte), limits, roomy)).toBe('at-rest');
    expect(successorDue(full(2.5 * gibibyte), limits, roomy)).toBe('beside-work');
    expect(successorDue(full(3 * gibibyte), limits, roomy)).toBe('at-once');
  });

  it('is no help to a document that fills the memory by itself', () => {
    expect(successorDue({ compiles: 2, firstBytes: 3.3 * gibibyte, memoryBytes: 3.4 * gibibyte }, limits, roomy)).toBe('not-yet');
  });
});
