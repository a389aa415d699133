import { describe, expect, it } from '@jest/globals';
import { overdrachtProces } from '../../overdracht/index.js';
import { verwijzingProces } from '../../verwijzing/verwijzing.proces.js';
import { antwoordstappen } from './antwoordstappen.js';

describe('what answers a hand-off by a link', () => {
  it('is what the receiver does with what is offered, and nothing once it is picked up or over but going on', () => {
    expect([...antwoordstappen(overdrachtProces, 'aangeboden')].sort()).toEqual(['oppakken', 'toewijzen', 'weigeren']);
    expect(antwoordstappen(overdrachtProces, 'ingetrokken').size).toBe(0);
  });

  it('is in a referral what ends the hand-off that asked for it', () => {
    expect([...antwoordstappen(verwijzingProces, 'aangeboden')].sort()).toEqual([
      'aannemen',
      'op-wachtlijst',
      'weigeren',
    ]);
    expect([...antwoordstappen(verwijzingProces, 'capaciteit-gevraagd')].sort()).toEqual([
      'capaciteit-melden',
      'geen-capaciteit',
    ]);
  });

  it('is in a referral nothing that only goes on with what was answered', () => {
    expect(antwoordstappen(verwijzingProces, 'concept').size).toBe(0);
    expect(antwoordstappen(verwijzingProces, 'gestart').size).toBe(0);
  });
});
