import { SetMetadata } from '@nestjs/common';

export const ZONDER_SESSIE = 'tns:zonder-sessie';

/** `@ZonderSessie()`: this page, or all of this class, is for people who are not logged in too. */
export const ZonderSessie = (): ClassDecorator & MethodDecorator => SetMetadata(ZONDER_SESSIE, true);
