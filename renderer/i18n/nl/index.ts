import { common } from './common.ts';
import { dates } from './dates.ts';
import { failures } from './failures.ts';
import { files } from './files.ts';
import { interfaceSettings } from './interface-settings.ts';
import { names } from './names.ts';
import { navigation } from './navigation.ts';
import { unlock } from './unlock.ts';

/** Dutch is the first language: its shape is the key set every other language must have. */
export const nl = { common, navigation, unlock, dates, names, files, failures, interfaceSettings };

export type Messages = typeof nl;
