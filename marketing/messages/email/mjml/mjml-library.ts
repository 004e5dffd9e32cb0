import mjml2html from 'mjml-browser';

/** The compiler. Reading its file and starting it takes half a second, so this file is loaded by the first mail only. */
export { mjml2html };
