/** The door of platform/mail. */
export { MailModule } from './mail.module.js';
export { Mailer, type Bericht, type Bezorging, type Mailfout } from './mailer.js';
