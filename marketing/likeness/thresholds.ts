/**
 * From this score on two records may be taken for one person, unless `contradiction` speaks against any two of the group.
 * Measured with `npm run quality`: precision 1.000 on fake_1000, Febrl 1-3 and Senzing, as single pairs (customers) and as groups.
 */
export const MERGE_THRESHOLD = 0.95;

/** From this score on a person should look at the two. Measured precision: .999 and more on fake_1000 and Febrl, .90 on Senzing. */
export const REVIEW_THRESHOLD = 0.5;
