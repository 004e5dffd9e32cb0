// What a browser says about a mail: does it fit, can everything be read, which way does it run.

/** Text that can't be read on what is behind it, by WCAG 2.2 (1.4.3), and parts that are wider than the page. */
export async function faultsOfPage(page) {
	return await page.evaluate(() => {
		const channels = (colour) => colour.match(/[\d.]+/g).map(Number);
		const luminance = ([red, green, blue]) => [red, green, blue]
			.map((value) => value / 255)
			.map((value) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4))
			.reduce((sum, value, at) => sum + value * [0.2126, 0.7152, 0.0722][at], 0);
		const behind = (element) => {
			for (let one = element; one; one = one.parentElement) {
				const colour = channels(getComputedStyle(one).backgroundColor);
				if (colour.length < 4 || colour[3] > 0) return colour;
			}
			return [255, 255, 255];
		};
		const faults = [];
		if (document.documentElement.scrollWidth > innerWidth) faults.push(`the page is ${document.documentElement.scrollWidth} px wide`);
		const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
		let seen = 0;
		while (texts.nextNode()) {
			const { textContent, parentElement } = texts.currentNode;
			if (textContent.trim() === '' || !parentElement.checkVisibility({ opacityProperty: true, visibilityProperty: true })) continue;
			seen += 1;
			const style = getComputedStyle(parentElement);
			const [ink, paper] = [luminance(channels(style.color)), luminance(behind(parentElement))].sort((one, other) => other - one);
			const ratio = (ink + 0.05) / (paper + 0.05);
			const large = parseFloat(style.fontSize) >= 24 || (parseFloat(style.fontSize) >= 18.66 && Number(style.fontWeight) >= 700);
			if (ratio < (large ? 3 : 4.5)) faults.push(`"${textContent.trim().slice(0, 40)}" has a contrast of ${ratio.toFixed(2)} (${style.color})`);
			const { left, right } = parentElement.getBoundingClientRect();
			if (left < 0 || right > innerWidth + 0.5) faults.push(`"${textContent.trim().slice(0, 40)}" stands from ${left} to ${right}`);
		}
		return { faults, seen };
	});
}
