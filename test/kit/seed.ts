import { randomInt } from 'node:crypto';

/** The seed of this run's random tests, part of their names. Set OMNICHANNEL_TEST_SEED to run a failure again. */
export const seed = Number(process.env.OMNICHANNEL_TEST_SEED ?? randomInt(2 ** 31));
