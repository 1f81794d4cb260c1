import {messages} from '../../shared/i18n/i18n.js';

/** Texts of the screens about the website's assistant. */
export const t = messages(
  {
    'places': 'Website',
    'place.tickets': 'Tickets',
    'place.feedback': 'Feedback',
    'place.knowledge': 'Knowledge',
    'place.figures': 'Figures',

    'category.Terminvereinbarung': 'Appointment',
    'category.Technisches Problem': 'Technical problem',
    'category.Feedback': 'Feedback',
    'category.Sonstiges': 'Other',
    'category.out_of_scope': 'Out of scope',
    'category.general': 'General',
    'category.none': 'Without a category',

    'log.session_opened': 'The conversation began',
    'log.session_renewed': 'The visitor came back',
    'log.session_refused': 'The hosted chat let nobody in',
    'log.message_answered': 'A message was answered',
    'log.out_of_scope': 'Nothing on the shelf answers it',
    'log.ticket_opened': 'A ticket was opened',
    'log.ticket_changed': 'The ticket was changed',
    'log.feedback_given': 'Feedback came in',
    'log.shelf_changed': 'The shelf was changed',
    'log.microphone_opened': 'The team had a microphone written down',
    'log.microphone_refused': 'No service wrote a microphone down',

    'intent.knowledge': 'Question for the documents',
    'intent.smalltalk': 'Small talk',
    'intent.escalation': 'Wants a person',
    'intent.ticket': 'Something to do for a person',
    'intent.feedback': 'Opinion',
    'intent.unsafe': 'Must not be answered',
    'intent.out_of_scope': 'Has nothing to do with you',
    'agent.knowledge': 'Knowledge',
    'agent.smalltalk': 'Small talk',
    'agent.escalation': 'Hand-over to a person',
    'agent.ticket_widget': 'Tickets and feedback',
    'agent.safety': 'Safety',
    'boundary.tax': 'Tax advice',
    'boundary.legal': 'Legal advice',
    'boundary.medical': 'Medical advice',
    'boundary.instructions': 'Orders to the machine',
    'boundary.abuse': 'Insults',
    'place.threads': 'Conversations',
    'place.log': 'Log',
    'download.csv': 'Download as CSV',
    'download.parquet': 'Download as Parquet',
  },
  {
    'places': 'Website',
    'place.tickets': 'Tickets',
    'place.feedback': 'Feedback',
    'place.knowledge': 'Wissen',
    'place.figures': 'Zahlen',

    'category.Terminvereinbarung': 'Terminvereinbarung',
    'category.Technisches Problem': 'Technisches Problem',
    'category.Feedback': 'Feedback',
    'category.Sonstiges': 'Sonstiges',
    'category.out_of_scope': 'Außerhalb des Themas',
    'category.general': 'Allgemein',
    'category.none': 'Ohne Kategorie',

    'log.session_opened': 'Das Gespräch begann',
    'log.session_renewed': 'Der Besucher kam zurück',
    'log.session_refused': 'Der gehostete Chat ließ niemanden ein',
    'log.message_answered': 'Eine Nachricht wurde beantwortet',
    'log.out_of_scope': 'Nichts im Regal beantwortet sie',
    'log.ticket_opened': 'Ein Ticket wurde eröffnet',
    'log.ticket_changed': 'Das Ticket wurde geändert',
    'log.feedback_given': 'Eine Rückmeldung ging ein',
    'log.shelf_changed': 'Das Regal wurde geändert',
    'log.microphone_opened': 'Das Team ließ ein Mikrofon mitschreiben',
    'log.microphone_refused': 'Kein Dienst schrieb ein Mikrofon mit',

    'intent.knowledge': 'Frage an die Dokumente',
    'intent.smalltalk': 'Plauderei',
    'intent.escalation': 'Möchte einen Menschen',
    'intent.ticket': 'Aufgabe für einen Menschen',
    'intent.feedback': 'Meinung',
    'intent.unsafe': 'Darf nicht beantwortet werden',
    'intent.out_of_scope': 'Hat nichts mit Ihnen zu tun',
    'agent.knowledge': 'Wissen',
    'agent.smalltalk': 'Plauderei',
    'agent.escalation': 'Übergabe an einen Menschen',
    'agent.ticket_widget': 'Tickets und Feedback',
    'agent.safety': 'Sicherheit',
    'boundary.tax': 'Steuerberatung',
    'boundary.legal': 'Rechtsberatung',
    'boundary.medical': 'Medizinischer Rat',
    'boundary.instructions': 'Befehle an die Maschine',
    'boundary.abuse': 'Beleidigungen',
    'place.threads': 'Gespräche',
    'place.log': 'Protokoll',
    'download.csv': 'Als CSV herunterladen',
    'download.parquet': 'Als Parquet herunterladen',
  },
);

type Key = Parameters<typeof t>[0];

/** A category for people: those the server comes with are translated, the owner's own stay as they are. */
export function categoryName(category: string | null | undefined): string {
  if (!category?.trim()) return t('category.none');
  const key = `category.${category}`;
  return Object.hasOwn(t.dictionaries.en, key) ? t(key as Key) : category;
}

/** A word of the interface for people; one that is newer than this page stays as it is. */
export function named(kind: 'intent' | 'agent' | 'boundary' | 'log', word: string): string {
  const key = `${kind}.${word}`;
  return Object.hasOwn(t.dictionaries.en, key) ? t(key as Key) : word;
}
