import {messages} from '../../shared/i18n/i18n.js';

/** Texts about a person who leads a running interview in the AI's place. */
export const t = messages(
  {
    'title': 'Lead it yourself',
    'none': 'The AI leads the interview. You can take its place: the candidate is told once, and the AI is silent until you give the place back.',
    'take': 'Take over',
    'mine': 'You lead the interview. The AI is silent, and what you say counts for no evaluation.',
    'other': '{name} leads the interview. The AI is silent.',
    'somebody': 'Somebody of the team',
    'release': 'Give back to the AI',
    'field': 'Write to the candidate',
    'send': 'Send',
    'keys': 'Enter sends, Shift + Enter begins a new line.',
    'taken': 'You lead the interview now.',
    'released': 'The AI leads the interview again.',
    'unsent': 'It was not sent. Your text is still here.',
  },
  {
    'title': 'Selbst führen',
    'none': 'Die KI führt das Gespräch. Sie können an ihre Stelle treten: Die Bewerberin oder der Bewerber erfährt es einmal, und die KI schweigt, bis Sie den Platz zurückgeben.',
    'take': 'Übernehmen',
    'mine': 'Sie führen das Gespräch. Die KI schweigt, und was Sie sagen, zählt für keine Bewertung.',
    'other': '{name} führt das Gespräch. Die KI schweigt.',
    'somebody': 'Jemand aus dem Team',
    'release': 'An die KI zurückgeben',
    'field': 'An die Bewerberin oder den Bewerber schreiben',
    'send': 'Senden',
    'keys': 'Eingabe sendet, Umschalt + Eingabe beginnt eine neue Zeile.',
    'taken': 'Sie führen jetzt das Gespräch.',
    'released': 'Die KI führt das Gespräch wieder.',
    'unsent': 'Es wurde nicht gesendet. Ihr Text steht noch hier.',
  },
);
