import type { components } from './generated/schema';

export type Problem = components['schemas']['Problem'];
export type Finding = components['schemas']['Finding'];

/** The server refused; the problem says why, in the reader's language. */
export class ApiFailure extends Error {
  constructor(readonly problem: Problem, readonly status: number) {
    super(problem.detail ?? problem.title);
  }

  get findings(): Finding[] {
    return this.problem.errors ?? [];
  }
}

/** No answer came: whether the request arrived is not known, and the same idempotency key makes sending it again safe. */
export class NoAnswer extends Error {}
