export type Language = 'de' | 'en';

export const TEXTS = {
  en: {
    open: 'Open the assistant', close: 'Close', title: 'Assistant', ai: 'You are talking to an AI. It answers from our documents and can be wrong.',
    greeting: 'Hello. How can I help you?', label: 'Your message', send: 'Send', left: 'characters left', over: 'characters too many',
    you: 'You', assistant: 'Assistant', writing: 'The assistant is writing …', sources: 'Sources', outside: 'Our documents say nothing about this. You can leave a message for a person.',
    draft: 'Shall I pass this on to a person?', yes: 'Yes', no: 'No', ticket: 'Leave a message', ticketDone: 'Your message has arrived. Number', name: 'Name', contact: 'E-mail or phone', category: 'Topic',
    message: 'Message', reply: 'I would like an answer', consent: 'I agree that these details are stored to deal with my message.', back: 'Back to the conversation', rate: 'Did this help?',
    good: 'Helpful', bad: 'Not helpful', reason: 'What was wrong? (optional)', rated: 'Thank you.', offline: 'The assistant cannot be reached. Your text is kept.', busy: 'Too many messages. Please wait a moment.',
    refused: 'This could not be sent.', retry: 'Try again', expired: 'Your session was inactive for too long and has ended. Please start the chat again.', restart: 'Start the chat again',
  },
  de: {
    open: 'Assistent öffnen', close: 'Schließen', title: 'Assistent', ai: 'Sie sprechen mit einer KI. Sie antwortet aus unseren Dokumenten und kann sich irren.',
    greeting: 'Guten Tag. Wie kann ich Ihnen helfen?', label: 'Ihre Nachricht', send: 'Senden', left: 'Zeichen übrig', over: 'Zeichen zu viel',
    you: 'Sie', assistant: 'Assistent', writing: 'Der Assistent schreibt …', sources: 'Quellen', outside: 'Dazu steht nichts in unseren Dokumenten. Sie können eine Nachricht an einen Menschen hinterlassen.',
    draft: 'Soll ich das an einen Menschen weitergeben?', yes: 'Ja', no: 'Nein', ticket: 'Nachricht hinterlassen', ticketDone: 'Ihre Nachricht ist angekommen. Nummer', name: 'Name', contact: 'E-Mail oder Telefon', category: 'Thema',
    message: 'Nachricht', reply: 'Ich möchte eine Antwort', consent: 'Ich bin einverstanden, dass diese Angaben gespeichert werden, um meine Nachricht zu bearbeiten.', back: 'Zurück zum Gespräch', rate: 'War das hilfreich?',
    good: 'Hilfreich', bad: 'Nicht hilfreich', reason: 'Was hat nicht gepasst? (freiwillig)', rated: 'Vielen Dank.', offline: 'Der Assistent ist nicht erreichbar. Ihr Text bleibt erhalten.', busy: 'Zu viele Nachrichten. Bitte warten Sie einen Moment.',
    refused: 'Das konnte nicht gesendet werden.', retry: 'Noch einmal versuchen', expired: 'Ihre Sitzung war zu lange inaktiv und wurde beendet. Bitte starten Sie den Chat neu.', restart: 'Chat neu starten',
  },
} as const satisfies Record<Language, Record<string, string>>;

/** The language asked for; `auto` and anything unknown is the page's, then the browser's. */
export function languageOf(asked: string, page = document.documentElement.lang, browser = navigator.language): Language {
  for (const tag of [asked, page, browser]) {
    const found = tag.slice(0, 2).toLowerCase();
    if (found === 'de' || found === 'en') return found;
  }
  return 'en';
}

/** Prompts as written in the attribute: separated by `|`. */
export function promptsOf(attribute: string): string[] {
  return attribute.split('|').map((one) => one.trim()).filter(Boolean);
}
