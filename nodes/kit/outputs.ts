import { NodeConnectionTypes, type INodeTypeDescription } from 'n8n-workflow';

/** The outputs of a node of which some operations sort their items: named outputs for those, a plain one for the others. */
export function outputsFor(operations: string[], names: string[]): INodeTypeDescription['outputs'] {
	const sorted = names.map((displayName) => ({ type: NodeConnectionTypes.Main, displayName }));
	const plain = [{ type: NodeConnectionTypes.Main }];
	return `={{ ${JSON.stringify(operations)}.includes($parameter["operation"]) ? ${JSON.stringify(sorted)} : ${JSON.stringify(plain)} }}`;
}
