// n8n's editor as a person uses it: by what is written on its buttons and nodes.

/** The editor in a page of a browser. */
export class Editor {
	constructor(page, url) {
		this.page = page;
		this.url = url;
	}

	async signIn({ email, password }) {
		await this.page.goto(`${this.url}/signin`);
		await this.page.getByLabel('Email').fill(email);
		await this.page.getByLabel('Password').fill(password);
		await this.page.getByRole('button', { name: 'Sign in' }).click();
		await this.page.waitForURL((url) => !url.pathname.startsWith('/signin'));
	}

	/** Opens the list of workflows and gives their names. */
	async workflows() {
		await this.page.goto(`${this.url}/home/workflows`);
		const names = this.page.getByTestId('workflow-card-name');
		await names.first().waitFor();
		return (await names.allInnerTexts()).map((name) => name.trim());
	}

	/** Opens a workflow that has nodes, or a new one. */
	async open(id) {
		await this.page.goto(`${this.url}/workflow/${id ?? 'new'}`);
		const ready = id ? this.page.getByTestId('canvas-default-node').first() : this.page.getByText('Add first step');
		await ready.waitFor();
	}

	/** Adds the trigger that a new workflow begins with, with items that it gives. */
	async startWith(items) {
		await this.repeat(() => this.page.getByTestId('canvas-plus-button').click(), this.searchBar());
		await this.offers().filter({ hasText: 'Trigger manually' }).click();
		await this.openNode('When clicking');
		await this.page.getByText('set mock data').click();
		await this.page.locator('.cm-content').last().click();
		await this.page.keyboard.press('ControlOrMeta+A');
		await this.page.keyboard.insertText(JSON.stringify(items));
		await this.page.getByRole('button', { name: 'Save', exact: true }).click();
		await this.close();
	}

	/** Searches the panel of nodes; gives the names it offers, the best first. */
	async search(words, expected) {
		await this.repeat(() => this.page.getByTestId('node-creator-plus-button').click(), this.searchBar());
		await this.searchBar().fill(words);
		// The list follows a moment after the words.
		await this.page.waitForTimeout(700);
		await this.offers().filter({ hasText: expected }).first().waitFor();
		return (await this.offers().allInnerTexts()).map((text) => text.split('\n')[0]);
	}

	/** Adds a node by its name and the action in its list, and leaves it open. */
	async add(name, action) {
		await this.search(name, name);
		await this.offers().filter({ hasText: name }).first().click();
		await this.offers().filter({ hasText: action }).first().click();
		await this.page.getByTestId('ndv').waitFor();
	}

	/** The same, with the mouse: pulls the action out of the panel and drops it on the canvas. */
	async dragIn(name, action, x, y) {
		await this.search(name, name);
		await this.offers().filter({ hasText: name }).first().click();
		const offer = this.offers().filter({ hasText: action }).first();
		await offer.scrollIntoViewIfNeeded();
		const from = await this.middleOf(offer);
		await this.dragTo(from, { x, y });
		await this.page.getByTestId('ndv').waitFor();
	}

	async dragTo(from, to) {
		await this.page.mouse.move(from.x, from.y);
		await this.page.mouse.down();
		await this.page.mouse.move(to.x, to.y, { steps: 12 });
		await this.page.mouse.up();
	}

	/** The middle of something, once it has stopped moving. */
	async middleOf(locator) {
		for (let last; ; ) {
			const { x, y, width, height } = await locator.boundingBox();
			const middle = { x: x + width / 2, y: y + height / 2 };
			if (last?.x === middle.x && last?.y === middle.y) return middle;
			last = middle;
			await this.page.waitForTimeout(150);
		}
	}

	node(name) {
		return this.page.getByTestId('canvas-node').filter({ hasText: name }).first();
	}

	/** What is written at a node's outputs on the canvas, each without its count of items. */
	async outputsOf(name) {
		const texts = await this.node(name).getByTestId('canvas-node-output-handle').allInnerTexts();
		return texts.map((text) => text.split('\n')[0].trim());
	}

	/** Where the nodes of the canvas stand, without the notes: `{ name, left, top, right, bottom }` in pixels. */
	async nodeBoxes() {
		return await this.page.getByTestId('canvas-node').evaluateAll((nodes) => nodes
			.filter((node) => !node.querySelector('[data-test-id=sticky]'))
			.map((node) => ({ name: node.innerText.split('\n').at(-1), ...node.getBoundingClientRect().toJSON() })));
	}

	/** Opens a node's panel. */
	async openNode(name) {
		await this.repeat(() => this.node(name).dblclick(), this.page.getByTestId('ndv'));
	}

	async close() {
		await this.page.getByTestId('ndv-close-button').click();
		await this.page.getByTestId('ndv').waitFor({ state: 'hidden' });
	}

	/** Fills a text field of the open node. */
	async fill(field, text) {
		await this.page.getByTestId(`parameter-input-${field}`).locator('input, textarea').first().fill(text);
	}

	/** Drags a column of the open node's input onto a field. */
	async drag(column, field) {
		const input = this.page.getByTestId('ndv-input-panel').getByTestId('run-data-schema-item').getByText(column, { exact: true }).first();
		const target = this.page.getByTestId(`parameter-input-${field}`);
		await this.dragTo(await this.middleOf(input), await this.middleOf(target));
	}

	/** Waits until a field of the open node holds this expression. */
	async holds(field, expression) {
		await this.page.getByTestId(`parameter-input-${field}`).locator('.cm-content').filter({ hasText: expression }).waitFor();
	}

	/** Chooses from a list of the open node. */
	async choose(field, option) {
		await this.page.getByTestId(`parameter-input-${field}`).click();
		await this.page.getByRole('option', { name: option }).first().click();
	}

	/** Executes the open node and waits for its output. */
	async executeStep() {
		await this.page.getByTestId('node-execute-button').first().click();
		await this.page.getByTestId('output-panel').getByTestId('node-run-status-success').waitFor();
	}

	/** Executes the workflow with the button below the canvas, and waits until its last node has succeeded. */
	async executeWorkflow(lastNode) {
		await this.page.getByTestId('execute-workflow-button').click();
		await this.node(lastNode).getByTestId('canvas-node-status-success').waitFor({ timeout: 90_000 });
		await this.page.getByTestId('stop-execution-button').waitFor({ state: 'hidden' });
	}

	/** Shows the open node's output as `schema`, `table` or `json`, of the named output if it has several; waits for `expected`. */
	async showOutput(form, expected, output) {
		const panel = this.page.getByTestId('output-panel');
		if (output) await panel.getByText(new RegExp(`^${output} Branch`)).click();
		await panel.getByTestId(`radio-button-${form}`).click();
		await panel.getByText(expected).first().waitFor();
		return panel;
	}

	/** Shows the first parameters of the open node again. */
	async scrollUp() {
		const { x, y } = await this.middleOf(this.page.getByTestId('node-parameters'));
		await this.page.mouse.move(x, y);
		await this.page.mouse.wheel(0, -5_000);
		await this.page.mouse.move(5, 5);
		await this.page.waitForTimeout(400);
	}

	async zoomToFit() {
		await this.page.getByTestId('zoom-to-fit').click();
		await this.page.mouse.move(5, 5);
		await this.page.waitForTimeout(600);
	}

	/** Does something until it has its effect: the editor is deaf for a moment after it shows itself. */
	async repeat(act, effect) {
		for (let tries = 0; tries < 4 && !(await effect.isVisible()); tries++) {
			await act();
			await effect.waitFor({ timeout: 8_000 }).catch(() => {});
		}
		await effect.waitFor({ timeout: 1_000 });
	}

	offers() {
		return this.page.getByTestId('item-iterator-item');
	}

	searchBar() {
		return this.page.getByTestId('node-creator-search-bar');
	}
}
