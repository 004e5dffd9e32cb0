import { bannerWriter } from '../banner/banner-writer';
import type { RenderedBanner } from '../banner/banner';
import type { BrandKit } from '../brand/brand-kit';
import type { Brief, Form } from '../brief/brief';
import { emailWriter } from '../email/email-writer';
import type { RenderedEmail } from '../email/rendered-email';
import { letterWriter } from '../letter/letter-writer';
import type { RenderedLetter } from '../letter/letter';
import type { RenderedPost } from '../post/post';
import { postWriter } from '../post/post-writer';
import type { RenderedPush } from '../push/push';
import { pushWriter } from '../push/push-writer';
import type { RenderedScript } from '../script/script';
import { scriptWriter } from '../script/script-writer';
import type { RenderedSms } from '../sms/sms';
import { smsWriter } from '../sms/sms-writer';
import type { RenderedWhatsApp } from '../whatsapp/whatsapp';
import { whatsAppWriter } from '../whatsapp/whatsapp-writer';
import type { Writer } from '../writer';
import type { ComposeOptions } from './options';

/** What one person gets, by form. */
export interface Rendered {
	banner: RenderedBanner;
	email: RenderedEmail;
	letter: RenderedLetter;
	post: RenderedPost;
	push: RenderedPush;
	script: RenderedScript;
	sms: RenderedSms;
	whatsapp: RenderedWhatsApp;
}

/** What makes a brief ready for each form. */
export const writers: { readonly [One in Form]: (brief: Brief, brand: BrandKit, options: ComposeOptions) => Promise<Writer<Rendered[One]>> } = {
	banner: bannerWriter,
	email: emailWriter,
	letter: letterWriter,
	post: postWriter,
	push: pushWriter,
	script: scriptWriter,
	sms: smsWriter,
	whatsapp: whatsAppWriter,
};
