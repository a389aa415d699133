import { SetMetadata } from '@nestjs/common';

export const OPENBAAR = 'tns:openbaar';

/** `@Openbaar()`: this handler, or all of this controller, needs no login. */
export const Openbaar = (): ClassDecorator & MethodDecorator => SetMetadata(OPENBAAR, true);
