export { audit, type AuditEntry } from './audit';
export type { Database, Scrubbed } from './database';
export { clustered, document, each, eachText, elements, elementText, exclusive, fields, jsonColumn, placeOfEach } from './dialect';
export { migrate } from './migrate';
export { secret } from './settings';
export { join, rowByRow, sql, Sql, type DialectName } from './sql';
export { slices } from './slices';
export type { Work } from './work';
