import { describe, expect, it } from '@jest/globals';
import { zonderBsn } from './zonder-bsn.js';

describe('fields for who has no ground for a BSN', () => {
  it('lose it wherever it stands, and nothing else', () => {
    const velden = {
      aanmelding: { client: { bsn: '999900006', achternaam: 'Berg' }, huishouden: [{ bsn: 'x', komtMee: true }] },
    };
    expect(zonderBsn(velden)).toEqual({
      aanmelding: { client: { achternaam: 'Berg' }, huishouden: [{ komtMee: true }] },
    });
    expect(velden.aanmelding.client.bsn).toBe('999900006');
  });
});
