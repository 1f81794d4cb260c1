import {messages} from '../shared/i18n/i18n.js';

export const t = messages(
  {
    'heading.1': 'Good interviews.',
    'heading.2': 'Fair reports.',
    'heading.3': 'A person decides.',
    lead: 'InterviewKit holds a first interview in writing, asks what the role needs, and puts every score beside the sentence it rests on.',
    recruiters: 'For hiring teams',
    recruitersText: 'Prepare roles, invite candidates, follow interviews as they happen, and read the reports.',
    dashboard: 'Open the dashboard',
    candidates: 'For candidates',
    candidatesText: 'You were invited? Please open the link in your invitation. It leads straight to your interview. If it does not work, ask the person who sent it.',
  },
  {
    'heading.1': 'Gute Gespräche.',
    'heading.2': 'Faire Berichte.',
    'heading.3': 'Ein Mensch entscheidet.',
    lead: 'InterviewKit führt ein erstes Bewerbungsgespräch in Textform, fragt nach dem, was die Stelle braucht, und stellt jede Bewertung neben den Satz, auf dem sie beruht.',
    recruiters: 'Für Personalteams',
    recruitersText: 'Stellen vorbereiten, Bewerberinnen und Bewerber einladen, Gespräche live verfolgen und die Berichte lesen.',
    dashboard: 'Zum Dashboard',
    candidates: 'Für Bewerberinnen und Bewerber',
    candidatesText: 'Sie wurden eingeladen? Bitte öffnen Sie den Link aus Ihrer Einladung. Er führt direkt zu Ihrem Gespräch. Falls er nicht funktioniert, fragen Sie die Person, die ihn geschickt hat.',
  },
);
