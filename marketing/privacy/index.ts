export { auditTrail, type AuditLine, type TrailAsk } from './audit/trail';
export { erasePeople } from './erasure/erase';
export { type Counts, type Erasure, type ErasureAsk } from './erasure/erasure';
export { type PersonExport } from './export/document';
export { exportPeople } from './export/export';
export { personPage, type PageTerms } from './page/page';
export { LANGUAGES, type Language } from './page/languages';
export { applyRetention } from './retention/apply';
export { readPolicy, type Retained, type RetentionPolicy } from './retention/policy';
