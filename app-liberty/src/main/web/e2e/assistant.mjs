import {accessibilityFaults} from './browser.mjs';

export const WORDS = {
  en: {
    launch: /^Ask the AI assistant/, close: 'Close', message: 'Your message', send: 'Send', log: 'Conversation', aiLabel: 'AI assistant', sources: 'Sources', back: 'Back to the conversation',
    yes: 'Yes', no: 'No', good: 'Helpful', bad: 'Not helpful', rated: 'Thank you for your feedback.', feedbackSend: 'Send feedback', partly: 'Incomplete', more: /^More about it/,
    unsent: 'Not sent yet', offline: /cannot be reached right now/, retry: 'Try now', expired: 'Your session was inactive for too long and has ended. Please start the chat again.',
    restart: 'Restart chat', ticket: 'Leave a message', ticketSend: 'Send message', name: /^Name/, contact: /^E-mail or phone/, category: /^Topic/, ticketMessage: 'Message',
    reply: 'I would like an answer', consent: /^I agree/, arrived: /^Your message has arrived: number (\d+)\.$/, over: /1 characters too many/, left: /300 characters left/,
    fresh: 'New conversation', remove: 'Remove', missing: 'Say what was missing', looked: 'What did you look for?', person: 'Talk to a person', toAssistant: 'Back to the assistant',
    waiting: /^We are looking for somebody/, withPerson: (name) => `You are talking to a person: ${name}`,
    needed: 'Please write a message.', consentNeeded: 'We need your consent to store this.', replyNeeds: 'To answer, we need an e-mail address or a phone number.',
  },
  de: {
    launch: /^KI-Assistent fragen/, close: 'Schließen', message: 'Ihre Nachricht', send: 'Senden', log: 'Gespräch', aiLabel: 'KI-Assistent', sources: 'Quellen', back: 'Zurück zum Gespräch',
    yes: 'Ja', no: 'Nein', good: 'Hilfreich', bad: 'Nicht hilfreich', rated: 'Danke für Ihr Feedback.', feedbackSend: 'Feedback senden', partly: 'Unvollständig', more: /^Mehr dazu/,
    unsent: 'Noch nicht gesendet', offline: /gerade nicht erreichbar/, retry: 'Jetzt versuchen', expired: 'Ihre Sitzung war zu lange inaktiv und wurde beendet. Bitte starten Sie den Chat neu.',
    restart: 'Chat neu starten', ticket: 'Nachricht hinterlassen', ticketSend: 'Nachricht senden', name: /^Name/, contact: /^E-Mail oder Telefon/, category: /^Thema/, ticketMessage: 'Nachricht',
    reply: 'Ich möchte eine Antwort', consent: /^Ich bin einverstanden/, arrived: /^Ihre Nachricht ist angekommen: Nummer (\d+)\.$/, over: /1 Zeichen zu viel/, left: /noch 300 Zeichen/,
    fresh: 'Neues Gespräch', remove: 'Entfernen', missing: 'Sagen, was gefehlt hat', looked: 'Was haben Sie gesucht?', person: 'Mit Menschen sprechen', toAssistant: 'Zurück zum Assistenten',
    waiting: /^Wir suchen jemanden/, withPerson: (name) => `Sie sprechen mit einem Menschen: ${name}`,
    needed: 'Bitte schreiben Sie eine Nachricht.', consentNeeded: 'Zum Speichern brauchen wir Ihr Einverständnis.', replyNeeds: 'Für eine Antwort brauchen wir eine E-Mail-Adresse oder Telefonnummer.',
  },
};

/** The website assistant, as a visitor uses it. */
export class Assistant {
  constructor(page, language = 'en') {
    this.page = page;
    this.words = WORDS[language];
    this.language = language;
    this.answers = page.locator('.said.assistant:not([aria-hidden]) .text');
    this.field = page.getByRole('textbox', {name: this.words.message, exact: true});
  }

  async open() {
    await this.button(this.words.launch).click();
    await this.field.waitFor();
  }

  /** Says something, and gives the answer to it. */
  async ask(text) {
    const before = await this.answers.count();
    await this.say(text);
    await this.answers.nth(before).waitFor();
    return this.answers.nth(before).innerText();
  }

  async say(text) {
    await this.field.fill(text);
    await this.field.press('Enter');
  }

  /** What is shown as said, in order, without what is still to be sent. */
  said() {
    return this.page.locator('.said:not([aria-hidden]):not(.unsent) .text').allInnerTexts();
  }

  unsent() {
    return this.page.locator('.said.unsent .text').allInnerTexts();
  }

  button(name) {
    return this.page.getByRole('button', {name, exact: typeof name === 'string'});
  }

  text(text) {
    return this.page.getByText(text);
  }

  /** What the browser remembers. */
  async kept() {
    return this.page.evaluate(() => {
      const key = Object.keys(localStorage).find((one) => one.startsWith('interview-widget:'));
      return key ? JSON.parse(localStorage.getItem(key)) : {};
    });
  }

  async remember(change) {
    const kept = {...(await this.kept()), ...change};
    await this.page.evaluate((value) => {
      const key = Object.keys(localStorage).find((one) => one.startsWith('interview-widget:'));
      localStorage.setItem(key, JSON.stringify(value));
    }, kept);
  }

  /** The conversation as the server keeps it. */
  async thread(server) {
    const {session} = await this.kept();
    const response = await fetch(`${server}/interview/api/chat/thread`, {headers: {'x-client-secret': session.client_secret}});
    return response.json();
  }

  /** What axe finds, in the light and in the dark. */
  async faults() {
    const found = [];
    for (const colorScheme of ['light', 'dark']) {
      await this.page.emulateMedia({colorScheme});
      found.push(...(await accessibilityFaults(this.page)).map((one) => `${colorScheme}: ${one}`));
    }
    return found;
  }
}
