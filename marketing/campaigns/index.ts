export { planAudience, removeAudience, unknownCampaign, type Candidate, type Planned } from './audience';
export { CAMPAIGN_STATES, competes, NEW_CAMPAIGN, winner, type Campaign, type CampaignChange, type CampaignState } from './campaign';
export { inWords, overlap, settled, type Collision } from './collision';
export { findCollisions, type CollisionFilter } from './find-collisions';
export { readCampaign, type WrittenCampaign } from './read-campaign';
export { rivalry, type Rivalry } from './rivalry';
export { rivalsOf } from './rivals';
export { campaignsNamed, groupMembers, listCampaigns, noteControlShares, saveCampaigns, type SavedCampaign } from './save';
