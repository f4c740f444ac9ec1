import type { Messages } from '../nl/index.ts';
import { common } from './common.ts';
import { dates } from './dates.ts';
import { failures } from './failures.ts';
import { files } from './files.ts';
import { interfaceSettings } from './interface-settings.ts';
import { names } from './names.ts';
import { navigation } from './navigation.ts';
import { unlock } from './unlock.ts';

export const en: Messages = { common, navigation, unlock, dates, names, files, failures, interfaceSettings };
