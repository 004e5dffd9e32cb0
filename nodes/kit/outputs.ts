import { NodeConnectionTypes, type INodeTypeDescription } from 'n8n-workflow';

/** The outputs of a node of which one operation sorts its items: named outputs for that one, a plain one for the others. */
export function outputsFor(operation: string, names: string[]): INodeTypeDescription['outputs'] {
	const sorted = names.map((displayName) => ({ type: NodeConnectionTypes.Main, displayName }));
	const plain = [{ type: NodeConnectionTypes.Main }];
	return `={{ $parameter["operation"] === ${JSON.stringify(operation)} ? ${JSON.stringify(sorted)} : ${JSON.stringify(plain)} }}`;
}
