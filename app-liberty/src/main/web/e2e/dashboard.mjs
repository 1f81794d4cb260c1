const WORDS = {
  en: {
    enter: 'Open the dashboard',
    username: 'User name',
    password: 'Password',
    signIn: 'Sign in',
    suggest: 'Suggest criteria and questions',
    read: 'is read',
    approve: 'Save and approve',
    approved: 'The role is approved.',
    schedule: 'Schedule an interview',
    role: 'Role',
    limits: 'Limits',
    budget: 'Answers until it finishes',
    scheduleIt: 'Schedule',
    invite: 'Create the invitation',
    link: 'Link for the candidate',
    report: 'Report',
    conversation: 'Conversation',
    outcome: 'Advance',
    reason: 'Reason',
    decide: 'Decide',
    decided: 'Your decision is kept.',
  },
  de: {
    enter: 'Zum Dashboard',
    username: 'Benutzername',
    password: 'Passwort',
    signIn: 'Anmelden',
    suggest: 'Kriterien und Fragen vorschlagen',
    read: 'ist gelesen',
    approve: 'Speichern und freigeben',
    approved: 'Die Stelle ist freigegeben.',
    schedule: 'Interview ansetzen',
    role: 'Stelle',
    limits: 'Grenzen',
    budget: 'Antworten bis zum Abschluss',
    scheduleIt: 'Ansetzen',
    invite: 'Einladung erstellen',
    link: 'Link zum Interview',
    report: 'Bericht',
    conversation: 'Gespräch',
    outcome: 'Weiter',
    reason: 'Begründung',
    decide: 'Entscheiden',
    decided: 'Ihre Entscheidung ist festgehalten.',
  },
};

/** The dashboard as a recruiter uses it. */
export class Dashboard {
  constructor(page, language) {
    this.page = page;
    this.words = WORDS[language];
  }

  button(name) {
    return this.page.getByRole('button', {name, exact: true});
  }

  link(name) {
    return this.page.getByRole('link', {name, exact: true});
  }

  async signIn(server, username, password) {
    await this.page.goto(server);
    await this.link(this.words.enter).click();
    await this.page.getByLabel(this.words.username, {exact: true}).fill(username);
    await this.page.getByLabel(this.words.password, {exact: true}).fill(password);
    await this.button(this.words.signIn).click();
    await this.page.getByRole('navigation').first().waitFor();
  }

  open(hash) {
    return this.page.evaluate((to) => {
      location.hash = to;
    }, hash);
  }

  /** From a file with a job description to a role that may be used. Gives its title. */
  async makeRole(file, look) {
    await this.open('#/roles/new');
    await this.page.locator('dash-role-start input[type=file]').setInputFiles(file);
    await this.page.getByText(this.words.read).waitFor({timeout: 30_000});
    await look('job description');
    await this.button(this.words.suggest).click();
    await this.button(this.words.approve).waitFor({timeout: 30_000});
    await look('role');
    const title = await this.page.getByRole('heading', {level: 1}).innerText();
    await this.button(this.words.approve).click();
    await this.page.locator('ik-dialog ik-button').getByRole('button', {name: this.words.approve, exact: true}).filter({visible: true}).click();
    await this.page.getByText(this.words.approved).first().waitFor({timeout: 20_000});
    return title;
  }

  /** From a file with a CV to a candidate, whose page is open then. */
  async importCandidate(file, name) {
    await this.open('#/candidates/import');
    await this.page.locator('dash-candidate-import input[type=file]').setInputFiles(file);
    await this.page.getByRole('link', {name}).click({timeout: 30_000});
    await this.page.getByRole('heading', {level: 1, name, exact: true}).waitFor();
  }

  /** Schedules an interview with the candidate whose page is open. Gives the interview's id. */
  async schedule(roleTitle, answers) {
    await this.link(this.words.schedule).first().click();
    await this.page.getByRole('combobox', {name: this.words.role, exact: true}).selectOption({label: roleTitle});
    await this.page.getByText(this.words.limits, {exact: true}).click();
    await this.page.getByLabel(this.words.budget).fill(String(answers));
    await this.button(this.words.scheduleIt).click();
    await this.page.waitForURL(/#\/interviews\/[0-9a-f-]{36}/, {timeout: 20_000});
    return this.page.url().match(/interviews\/([0-9a-f-]{36})/)[1];
  }

  async invite() {
    await this.button(this.words.invite).click();
    const output = this.page.getByRole('status', {name: this.words.link});
    await output.waitFor();
    return output.innerText();
  }

  async tab(name) {
    await this.link(this.words[name]).click();
  }

  /** Waits until the live view shows these words. */
  hears(words) {
    return this.page.locator('dash-conversation').getByText(words).first().waitFor({timeout: 20_000});
  }

  /** The report's quotations, once it is there. */
  async quotations() {
    const quotes = this.page.locator('dash-report .quote');
    await quotes.first().waitFor({timeout: 60_000});
    return quotes;
  }

  /** Opens a quotation; gives what it says and what is marked in the transcript then. */
  async follow(quote) {
    const said = await quote.locator('q').innerText();
    await quote.click();
    const mark = this.page.locator('dash-report mark.active');
    await mark.waitFor();
    return {said, marked: await mark.innerText(), position: Number(await this.page.locator('dash-report li:has(mark.active)').getAttribute('data-position'))};
  }

  async decide(reason) {
    await this.page.getByRole('radio', {name: this.words.outcome, exact: true}).check();
    await this.page.getByRole('textbox', {name: this.words.reason, exact: true}).fill(reason);
    await this.button(this.words.decide).click();
    await this.page.getByText(this.words.decided).first().waitFor({timeout: 20_000});
  }
}
