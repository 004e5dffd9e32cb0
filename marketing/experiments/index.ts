export { inControl, LARGEST_SHARE, readControlGroup, type ControlGroup } from './control-group';
export { loadControlGroups, setControlGroups, type SetControlGroup } from './control-groups';
