/** A window of a browser or mail program; `--bar` and what follows are set for light and dark. */
export const WINDOW_STYLE = `
.window { --bar: #e4e7ec; --sheet: #fff; --ink: #1d2126; --soft: #5c646e; --line: #dfe3e8; flex: 1; min-width: 0; border-radius: 14px; overflow: hidden; background: var(--sheet); color: var(--ink); box-shadow: 0 0 0 1px #0f172a1f, 0 20px 50px #0f172a2e; }
@media (prefers-color-scheme: dark) { .window { --bar: #2a2e35; --sheet: #16191d; --ink: #eceff2; --soft: #a7afb9; --line: #31363e; box-shadow: 0 0 0 1px #ffffff1f, 0 20px 50px #0008; } }
.bar { direction: ltr; display: flex; align-items: center; gap: 8px; padding: 11px 16px; background: var(--bar); }
.bar i { width: 12px; height: 12px; border-radius: 50%; background: color-mix(in srgb, var(--ink) 22%, transparent); }
.bar span { flex: 1; margin-left: 12px; padding: 4px 14px; border-radius: 8px; background: var(--sheet); color: var(--soft); font-size: 13px; white-space: nowrap; overflow: hidden; text-overflow: ellipsis; }
iframe { display: block; border: 0; width: 100%; }
`;

/** The bar of a window, with an address in it. */
export const bar = (address: string) => `<div class="bar"><i></i><i></i><i></i><span>${address}</span></div>`;
