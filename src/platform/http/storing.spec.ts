import { describe, expect, it } from '@jest/globals';
import { QueryRunnerAlreadyReleasedError } from 'typeorm';
import { isStoring } from './storing.js';

describe('a connection that drops under a transaction', () => {
  it('is a storing, also for the statement that comes after it', () => {
    expect(isStoring(new QueryRunnerAlreadyReleasedError())).toBe(true);
    // TypeORM does not export this one; these are its words
    expect(
      isStoring(
        new Error(
          'Database connection provided by a query runner was already released, cannot continue to use its querying methods anymore.',
        ),
      ),
    ).toBe(true);
  });

  it('is not: a mistake of ours', () => {
    expect(isStoring(new TypeError('Cannot read properties of undefined'))).toBe(false);
  });
});
