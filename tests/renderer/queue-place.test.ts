import { describe, expect, it } from 'vitest';
import {
  isNarrowed,
  narrowed,
  queueInput,
  readPlace,
  startPlace,
  writePlace,
  type QueuePlace,
} from '#renderer/features/freshness/queue-place.ts';

const place = (more: Partial<QueuePlace> = {}): QueuePlace => ({ ...startPlace, ...more });

describe('where the queue of facts to renew stands', () => {
  it.each<[string, QueuePlace]>([
    ['', place()],
    [
      'due=soon&kind=park&state=soon&owner=%E5%BC%A0%E4%B8%89&page=3',
      place({ due: 'soon', kind: 'park', state: 'soon', owner: '张三', page: 3 }),
    ],
    ['owner=', place({ owner: '' })],
  ])('is read from the address and written to it: %s', (address, expected) => {
    expect(readPlace(new URLSearchParams(address))).toEqual(expected);
    expect(writePlace(expected).toString()).toBe(address);
  });

  it('reads nonsense as nothing, and what is due soon among what is due soon', () => {
    expect(readPlace(new URLSearchParams('due=x&kind=y&state=z&page=-1'))).toEqual(place());
    expect(readPlace(new URLSearchParams('state=soon'))).toEqual(place({ due: 'soon', state: 'soon' }));
  });

  it('starts at the first page when narrowed, and never asks for "due soon" among what is due now', () => {
    expect(narrowed(place({ page: 4 }), { kind: 'park' })).toEqual(place({ kind: 'park' }));
    expect(narrowed(place({ due: 'soon', state: 'soon' }), { due: 'now' })).toEqual(place());
    expect(narrowed(place(), { state: 'soon' })).toEqual(place({ due: 'soon', state: 'soon' }));
    expect([isNarrowed(place({ due: 'soon', page: 2 })), isNarrowed(place({ owner: '' }))]).toEqual([false, true]);
  });

  it('asks for nobody’s facts by an empty name', () => {
    expect(queueInput(place({ owner: '', page: 2 }))).toEqual({ due: 'now', owner: '', offset: 50, limit: 50 });
  });
});
