const WORDS = {
  en: {
    user: 'User name', password: 'Password', signIn: 'Sign in', website: 'Website',
    tickets: 'Tickets', threads: 'Conversations', feedback: 'Feedback', knowledge: 'Knowledge', figures: 'Figures', log: 'Log',
    websiteWaiting: /^Website .*waits? for a person/, waits: 'Waits for a person', take: 'Take over the conversation', write: 'Write to the visitor', messages: 'Messages', release: 'Give back to the assistant',
    takeIt: 'Take the ticket', giveBack: 'Give back', changeDue: 'Change the due time', setDue: 'Set', noteTitle: 'Note for the team', note: 'Note', addNote: 'Add the note', noMail: 'no mail server is set up',
    reply: 'Your reply', send: 'Send', notYet: 'Do not send yet', replies: 'Replies and notes', merge: 'Merge', mergeSearch: 'Search the other ticket by number, name or words',
    mergeInto: (id) => `Merge into #${id}`, unmerge: 'Take it out again', owner: 'Who looks after it', preview: 'See how it is cited', verify: 'Check the log', whole: 'The log is whole', parquet: 'Download as Parquet',
    title: 'Title', text: 'Text', shelve: 'Put on the shelf', remove: 'Remove', removeOf: (title) => `Remove “${title}”`, editOf: (title) => `Edit “${title}”`, saveEdit: 'Save the change', undoOf: (title) => `Undo the change to “${title}”`, leaveEdit: 'Leave as it was', conflict: 'Somebody else has changed this document', wasRead: (name) => `${name} is read.`,
    question: 'Question', ask: 'Ask', rule: 'Rule', reason: 'Reason', outside: 'Nothing on the shelf answers this.', why: 'Why this answer',
    search: 'Search name, contact or message', open: 'Open', doneOnes: /^Done/, done: 'Mark as done', undo: 'Undo', history: 'History', csv: 'Download as CSV', nomatch: 'No ticket fits',
    add: 'Add feedback', comment: 'What should change?', addDo: 'Add', rated: (n) => `${n} of 5`, byCategory: 'Tickets by category', asTable: 'Show as a table',
  },
  de: {
    user: 'Benutzername', password: 'Passwort', signIn: 'Anmelden', website: 'Website',
    tickets: 'Tickets', threads: 'Gespräche', feedback: 'Feedback', knowledge: 'Wissen', figures: 'Zahlen', log: 'Protokoll',
    websiteWaiting: /^Website .*wartet|^Website .*warten/, waits: 'Wartet auf einen Menschen', take: 'Gespräch übernehmen', write: 'An den Besucher schreiben', messages: 'Nachrichten', release: 'An den Assistenten zurückgeben',
    takeIt: 'Ticket übernehmen', giveBack: 'Zurückgeben', changeDue: 'Frist ändern', setDue: 'Setzen', noteTitle: 'Notiz für das Team', note: 'Notiz', addNote: 'Notiz hinzufügen', noMail: 'kein Mailserver eingerichtet',
    reply: 'Ihre Antwort', send: 'Senden', notYet: 'Noch nicht senden', replies: 'Antworten und Notizen', merge: 'Zusammenführen', mergeSearch: 'Das andere Ticket suchen: Nummer, Name oder Wörter',
    mergeInto: (id) => `Mit #${id} zusammenführen`, unmerge: 'Wieder herauslösen', owner: 'Wer sich kümmert', preview: 'So wird es zitiert', verify: 'Protokoll prüfen', whole: 'Das Protokoll ist unversehrt', parquet: 'Als Parquet herunterladen',
    title: 'Titel', text: 'Text', shelve: 'Ins Regal stellen', remove: 'Entfernen', removeOf: (title) => `„${title}“ entfernen`, editOf: (title) => `„${title}“ bearbeiten`, saveEdit: 'Änderung speichern', undoOf: (title) => `Änderung an „${title}“ zurücknehmen`, leaveEdit: 'Lassen, wie es war', conflict: 'Jemand anderes hat dieses Dokument geändert', wasRead: (name) => `${name} ist gelesen.`,
    question: 'Frage', ask: 'Fragen', rule: 'Regel', reason: 'Grund', outside: 'Nichts im Regal beantwortet das.', why: 'Warum diese Antwort',
    search: 'Name, Kontakt oder Nachricht suchen', open: 'Offen', doneOnes: /^Erledigt/, done: 'Als erledigt markieren', undo: 'Rückgängig machen', history: 'Verlauf', csv: 'Als CSV herunterladen', nomatch: 'Kein Ticket passt',
    add: 'Feedback hinzufügen', comment: 'Was sollte anders sein?', addDo: 'Hinzufügen', rated: (n) => `${n} von 5`, byCategory: 'Tickets nach Kategorie', asTable: 'Als Tabelle zeigen',
  },
};

/** The dashboard's screens about the website, as somebody of the team uses them. */
export class Desk {
  constructor(page, language = 'en') {
    this.page = page;
    this.words = WORDS[language];
  }

  async signIn(server, password) {
    await this.page.goto(`${server}/dashboard/`);
    await this.field(this.words.user).fill('admin');
    await this.field(this.words.password).fill(password);
    await this.page.keyboard.press('Enter');
    await this.website.waitFor();
  }

  /** The way to the places, with a number behind it when somebody waits. */
  get website() {
    return this.page.getByRole('link', {name: new RegExp(`^${this.words.website}\\b`)});
  }

  /** One of the places. */
  async open(place) {
    await this.website.click();
    await this.heading(this.words.tickets).waitFor();
    if (place === 'tickets') return;
    await this.page.getByRole('navigation', {name: this.words.website}).getByRole('link', {name: new RegExp(`^${this.words[place]}\\b`)}).click();
    await this.heading(this.words[place]).waitFor();
  }

  async shelve(title, text) {
    await this.field(this.words.title).fill(title);
    await this.field(this.words.text).fill(text);
    await this.button(this.words.shelve).click();
    await this.button(this.words.removeOf(title)).waitFor();
  }

  /** Tries a question and waits until the whole answer is there. */
  async ask(question) {
    await this.field(this.words.question).fill(question);
    const answered = this.page.waitForResponse((response) => response.url().endsWith('/shelf/try'));
    await this.button(this.words.ask, true).click();
    await answered;
    await this.heading(this.words.why, 3).waitFor();
  }

  /** What stands beside a word in a list of facts. */
  fact(name) {
    return this.page.locator('dt', {hasText: new RegExp(`^${name}$`)}).locator('xpath=following-sibling::dd[1]').innerText();
  }

  async find(text) {
    await this.page.getByRole('searchbox', {name: this.words.search}).fill(text);
  }

  async choose(label) {
    await this.page.getByRole('search').getByRole('button', {name: label}).click();
  }

  async rate(rating, comment) {
    await this.button(this.words.add).click();
    await this.page.getByRole('radio', {name: String(rating)}).check();
    await this.field(this.words.comment).fill(comment);
    await this.button(this.words.addDo, true).click();
  }

  row(id) {
    return this.page.getByRole('link', {name: new RegExp(`^#${id}\\b`)});
  }

  heading(name, level = 1) {
    return this.page.getByRole('heading', {level, name, exact: true});
  }

  button(name, exact = false) {
    return this.page.getByRole('button', {name, exact});
  }

  field(name) {
    return this.page.getByRole('textbox', {name, exact: true});
  }
}
