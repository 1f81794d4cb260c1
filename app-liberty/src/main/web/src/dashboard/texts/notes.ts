import {messages} from '../../shared/i18n/i18n.js';

export const t = messages(
  {
    'hidden': 'The file holds text that nobody sees: {n|one character|# characters}. It is not read and shown to no model.',
    'hidden.words': 'It says: “{words}”',
    'removed': '{n|One hidden character was|# hidden characters were} taken out of the text.',
    'cut': 'The text was cut off after {n} characters.',
    'broken': 'Parts of the file are damaged: text may be missing.',
    'pictures': 'Pictures without text: {pages}. What stands there is not read.',
    'long': 'The CV has {n} characters; only the first {most} are used.',
  },
  {
    'hidden': 'Die Datei enthält Text, den niemand sieht: {n|ein Zeichen|# Zeichen}. Er wird nicht gelesen und keinem Modell gezeigt.',
    'hidden.words': 'Er lautet: „{words}“',
    'removed': '{n|Ein verstecktes Zeichen wurde|# versteckte Zeichen wurden} aus dem Text entfernt.',
    'cut': 'Der Text wurde nach {n} Zeichen abgeschnitten.',
    'broken': 'Teile der Datei sind beschädigt: Es kann Text fehlen.',
    'pictures': 'Bilder ohne Text: {pages}. Was dort steht, wird nicht gelesen.',
    'long': 'Der Lebenslauf hat {n} Zeichen; nur die ersten {most} werden verwendet.',
  },
);
