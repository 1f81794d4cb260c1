import {messages} from '../../shared/i18n/i18n.js';

/** What is said on every screen about visitors who wait. */
export const t = messages(
  {
    'waiting.now': '{n|One visitor waits|# visitors wait} for a person.',
    'waiting.count': '{n|one visitor waits|# visitors wait} for a person',
  },
  {
    'waiting.now': '{n|Ein Besucher wartet|# Besucher warten} auf einen Menschen.',
    'waiting.count': '{n|ein Besucher wartet|# Besucher warten} auf einen Menschen',
  },
);
