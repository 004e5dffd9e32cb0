export { audit, type AuditEntry } from './audit';
export type { Database, Scrubbed } from './database';
export { clustered, document, each, eachText, elements, elementText, exclusive, fields, jsonColumn, placeOfEach } from './dialect';
export { migrate } from './migrate';
export { secret } from './settings';
export { BETWEEN, join, rowByRow, sql, Sql, together, type DialectName } from './sql';
export { slices } from './slices';
export type { Work } from './work';
