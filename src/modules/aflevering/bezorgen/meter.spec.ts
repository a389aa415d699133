import { expect, it } from '@jest/globals';
import { redenklasse } from './meter.js';

it.each([
  [null, 'geen'],
  ['status-404', 'status-4xx'],
  ['status-503', 'status-5xx'],
  ['doel-niet-openbaar', 'doel'],
  ['doel-onvindbaar', 'doel'],
  ['omleiding', 'omleiding'],
  ['tijd-om', 'tijd-om'],
  ['geen-verbinding', 'geen-verbinding'],
  ['tls-fout', 'tls-fout'],
])('%s telt als %s', (fout, klasse) => {
  expect(redenklasse(fout)).toBe(klasse);
});
