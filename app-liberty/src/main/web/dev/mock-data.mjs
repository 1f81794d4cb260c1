// Invented people and interviews for the development server, in both languages.

const w = (de, en) => ({de, en});
const minutes = (n) => new Date(Date.now() - n * 60_000).toISOString();

const anchors = (weakDe, weakEn, strongDe, strongEn) => [
  w(weakDe, weakEn),
  w('Nennt Begriffe, aber kein eigenes Beispiel.', 'Names terms, but gives no example of their own.'),
  w('Ein Beispiel mit eigenem Anteil, das Ergebnis bleibt offen.', 'One example with their own part, the result stays open.'),
  w('Mehrere Beispiele mit Ergebnis und Begründung.', 'Several examples with results and reasons.'),
  w(strongDe, strongEn),
];

const criteria = [
  {
    id: 'backend-craft',
    name: w('Handwerk im Backend', 'Backend craft'),
    description: w('Baut Dienste, die halten: Entwurf, Datenmodell, Tests.', 'Builds services that last: design, data model, tests.'),
    weight: 8,
    anchors: anchors('Beschreibt nur Werkzeuge, keine Entscheidungen.', 'Describes tools only, no decisions.', 'Begründet Entscheidungen mit Zahlen und nennt, was sie gekostet haben.', 'Gives reasons with figures and says what the decisions cost.'),
  },
  {
    id: 'operations',
    name: w('Betrieb und Bereitschaft', 'Operations and on-call'),
    description: w('Erkennt Störungen, behebt sie geordnet und lernt daraus.', 'Notices incidents, resolves them calmly and learns from them.'),
    weight: 6,
    anchors: anchors('War an keiner Störung beteiligt.', 'Was never part of an incident.', 'Führt durch eine Störung und ändert danach etwas Bleibendes.', 'Leads through an incident and changes something lasting afterwards.'),
  },
  {
    id: 'collaboration',
    name: w('Zusammenarbeit', 'Working with others'),
    description: w('Bringt Menschen mit verschiedenen Zielen zu einem Ergebnis.', 'Brings people with different aims to a result.'),
    weight: 5,
    anchors: anchors('Spricht nur von sich oder nur von anderen.', 'Speaks only of themselves or only of others.', 'Löst einen Konflikt so, dass beide Seiten weiter zusammenarbeiten.', 'Resolves a conflict so that both sides go on working together.'),
  },
  {
    id: 'learning',
    name: w('Lernen', 'Learning'),
    description: w('Macht aus Fehlern etwas, das andere nutzen können.', 'Turns mistakes into something others can use.'),
    weight: 3,
    anchors: anchors('Nennt keinen eigenen Fehler.', 'Names no mistake of their own.', 'Beschreibt einen Fehler, die Folgen und was sich dadurch änderte.', 'Describes a mistake, its consequences and what changed.'),
  },
];

const question = (id, criterion_id, de, en, skill, origin) => ({
  id,
  criterion_id,
  text: w(de, en),
  simpler: w(`Einfacher gesagt: ${de}`, `Put simply: ${en}`),
  look_for: w('Ein eigenes Beispiel mit Lage, Handeln und Ergebnis.', 'An example of their own with situation, action and result.'),
  follow_ups: [w('Was war Ihr eigener Anteil?', 'What was your own part in it?'), w('Was kam dabei heraus?', 'What came of it?')],
  skill,
  origin,
});

const questions = [
  question('design', 'backend-craft', 'Erzählen Sie von einem Dienst, den Sie entworfen haben. Was würden Sie heute anders machen?', 'Tell me about a service you designed. What would you do differently today?', 'Java', 'bank'),
  question('data-model', 'backend-craft', 'Wie haben Sie zuletzt ein Datenmodell geändert, während es in Betrieb war?', 'How did you last change a data model while it was in use?', 'PostgreSQL', 'job_description'),
  question('incident', 'operations', 'Beschreiben Sie eine Störung, bei der Sie Bereitschaft hatten.', 'Describe an incident while you were on call.', 'On-call', 'job_description'),
  question('conflict', 'collaboration', 'Wann waren Sie mit einer Kollegin oder einem Kollegen uneins, und wie ging es aus?', 'When did you disagree with a colleague, and how did it end?', null, 'bank'),
  question('mistake', 'learning', 'Welcher Fehler hat Ihre Arbeit verändert?', 'Which mistake changed the way you work?', null, 'recruiter'),
];

const jd = `Backend-Entwicklerin / Backend-Entwickler (m/w/d)

Wir betreiben die Zahlungsplattform eines mittelgroßen Versandhandels: 40 Dienste, 3 Millionen Buchungen am Tag.

Ihre Aufgaben
• Dienste in Java entwerfen, bauen und betreiben
• Datenmodelle auf PostgreSQL weiterentwickeln, ohne den Betrieb anzuhalten
• Bereitschaft im Wechsel mit sieben anderen

Was Sie mitbringen
• mehrere Jahre Erfahrung mit Java und relationalen Datenbanken
• Erfahrung mit Störungen und ihrer Aufarbeitung
• klares Deutsch oder Englisch, gern beides`;

export function makeData() {
  const role = (id, title, language, status, revision, age) => ({
    id, title, language, job_description: jd, skills: ['Java', 'PostgreSQL', 'Kafka', 'Kubernetes', 'On-call'],
    criteria: structuredClone(criteria), questions: structuredClone(questions), status, revision, created_at: minutes(age + 3000), updated_at: minutes(age), version: revision,
  });
  const roles = [
    role('r-backend', 'Backend-Entwicklung Zahlungsverkehr', 'de', 'approved', 2, 2_900),
    role('r-support', 'Customer Support Lead (EMEA)', 'en', 'approved', 1, 9_000),
    role('r-data', 'Data Engineer', 'en', 'draft', 1, 340),
    role('r-old', 'Praktikum Qualitätssicherung', 'de', 'archived', 3, 60_000),
  ];
  const candidate = (id, name, language, age, cv = true, warnings = []) => ({
    id, name, email: `${name.split(' ')[0].toLowerCase().normalize('NFD').replace(/[^a-z]/g, '')}@example.org`, language,
    cv: cv ? {document_id: `d-${id}`, file_name: `Lebenslauf ${name}.pdf`, media_type: 'application/pdf', size: 184_320, uploaded_at: minutes(age)} : null,
    cv_text: cv ? `${name}\n\nBerufserfahrung\n2021 – heute   Senior Software Engineer, Nordlicht Payments\n2017 – 2021   Softwareentwicklerin, Hafen Logistik AG\n\nKenntnisse\nJava, Spring, PostgreSQL, Kafka, Kubernetes\n\n<b>This is text, not markup</b>` : '',
    warnings, created_at: minutes(age), version: 1,
  });
  const candidates = [
    candidate('c-amara', 'Amara Okafor-Lindqvist', 'en', 400),
    candidate('c-jonas', 'Jonas Brandstätter', 'de', 900),
    candidate('c-leyla', 'Leyla Şahin', 'de', 1_500, true, ['The document contains text that cannot be seen on the page (white on white, 41 characters). It was left out.']),
    candidate('c-tom', 'Tomasz Wiśniewski', 'en', 2_200),
    candidate('c-priya', 'Priya Raghunathan', 'en', 3_100, false),
    candidate('c-mia', 'Mia Köhler', 'de', 4_000),
    candidate('c-noah', 'Noah Ben Salem', 'de', 5_000),
    candidate('c-zoe', 'Zoë van den Berg', 'en', 8_000, false),
  ];
  const settings = {interval_seconds: 30, conclude_after_seconds: 1500, end_after_seconds: 2100, turn_budget: 30};
  const plan = {
    planner: 'local/1', questions: structuredClone(questions), required_skills: ['Java', 'PostgreSQL', 'Kafka', 'Kubernetes', 'On-call'], cv_skills: ['Java', 'PostgreSQL', 'Kafka', 'Spring'],
    notes: [w('Der Lebenslauf nennt Kubernetes nicht; danach wird gefragt.', 'The CV does not mention Kubernetes; there is a question about it.')],
  };
  const interview = (id, roleIndex, candidateIndex, status, created, started, ended, more = {}) => {
    const r = roles[roleIndex];
    const c = candidates[candidateIndex];
    const invited = status !== 'scheduled';
    return {
      id, role_id: r.id, role_title: r.title, candidate_id: c.id, candidate_name: c.name, language: c.language, status, created_at: minutes(created), scheduled_for: null,
      started_at: started === null ? null : minutes(started), ended_at: ended === null ? null : minutes(ended), paused_at: status === 'paused' ? minutes(95) : null, concluding_at: null,
      elapsed_seconds: started === null ? 0 : 742, remaining_seconds: started === null ? 2100 : 1358, settings, rubric: {version: r.revision, criteria: structuredClone(criteria)}, plan,
      invitation: invited ? {issued_at: minutes(created - 5), expires_at: minutes(-14 * 1440 + created)} : null,
      consent: started === null ? null : {notice_version: '1', notice_hash: 'sha256:3f6c…', language: c.language, at: minutes(started + 1), attested_by: null},
      end_reason: ended === null ? null : 'finished', decision: null, decisions: [], version: 4, ...more,
    };
  };
  const interviews = [
    interview('i-live', 0, 1, 'in_progress', 300, 12, null),
    interview('i-report', 0, 0, 'evaluated', 1_500, 190, 160),
    interview('i-failed', 1, 3, 'completed', 1_700, 80, 45),
    interview('i-running', 1, 5, 'completed', 1_700, 40, 2),
    interview('i-paused', 0, 2, 'paused', 2_000, 120, null),
    interview('i-new', 0, 4, 'scheduled', 90, null, null),
    interview('i-invited', 1, 6, 'invited', 500, null, null),
    interview('i-gone', 1, 7, 'abandoned', 5_000, 3_000, 1_600, {end_reason: 'not_resumed'}),
    interview('i-expired', 1, 6, 'expired', 30_000, null, 9_000, {end_reason: 'not_started'}),
  ];
  const decided = interview('i-decided', 0, 5, 'decided', 8_000, 6_000, 5_970);
  decided.decision = {outcome: 'advance', reason: 'Solid incident work with figures; the open question on data modelling goes to the second round.', by: 'admin', by_name: 'Ines Falk', at: minutes(4_000)};
  decided.decisions = [
    {outcome: 'hold', reason: 'I want to read the second half again before I decide.', by: 'admin', by_name: 'Ines Falk', at: minutes(4_900)},
    decided.decision,
  ];
  interviews.push(decided);
  const turn = (position, speaker, content, move, question_id, ago) => ({
    position, timestamp: minutes(ago), speaker, turn_type: 'text', content, session_id: 'i', ...(move ? {move, question_id} : {}),
  });
  const said = [
    ['assistant', 'Guten Tag, ich bin der KI-Interviewer von InterviewKit. Ich stelle Ihnen gleich einige Fragen zu Ihrer Arbeit; ein Mensch liest alles und entscheidet. Erzählen Sie von einem Dienst, den Sie entworfen haben. Was würden Sie heute anders machen?', 'opening', 'design'],
    ['user', 'Hallo 👋 Gern. Bei Nordlicht habe ich den Dienst für Rückerstattungen entworfen. Am Anfang haben wir jede Buchung in einer Transaktion über drei Tabellen geschrieben. Das wurde bei 200 Buchungen pro Sekunde zu langsam, also habe ich auf ein Ereignisprotokoll umgestellt. Die Wartezeit ging von 900 auf 70 Millisekunden zurück.'],
    ['assistant', 'Danke. Was hat die Umstellung gekostet, und was würden Sie heute anders machen?', 'follow_up', 'design'],
    ['user', 'Zwei Monate und einen doppelten Betrieb der alten Tabellen. Heute würde ich zuerst messen, welche der drei Tabellen wirklich bremst; es war nur eine. 😅 Den Rest hätten wir lassen können.'],
    ['assistant', 'Beschreiben Sie eine Störung, bei der Sie Bereitschaft hatten.', 'question', 'incident'],
    ['user', 'Im März fiel nachts um drei der Kartendienstleister aus. Ich habe die Warteschlange angehalten, statt sie volllaufen zu lassen, den Support informiert und nach 40 Minuten auf den zweiten Anbieter umgeschaltet. Danach haben wir die Umschaltung automatisiert; beim nächsten Ausfall dauerte es vier Minuten.'],
    ['assistant', 'Wann waren Sie mit einer Kollegin oder einem Kollegen uneins, und wie ging es aus?', 'question', 'conflict'],
    ['user', 'Das kommt eigentlich nicht oft vor. Wir reden dann halt darüber.'],
    ['assistant', 'Können Sie mir eine bestimmte Situation nennen?', 'follow_up', 'conflict'],
    ['user', 'Ein Kollege wollte Kafka durch eine Datenbanktabelle ersetzen. Ich war dagegen, habe aber einen Versuch mit ihm gemacht. Er hatte für den kleinen Dienst recht, und wir haben es dort so gelassen.'],
  ];
  const transcript = said.map(([speaker, content, move, questionId], i) => turn(i + 1, speaker, content, move, questionId, 12 - i));
  const at = (position, text) => {
    const start = transcript[position - 1].content.indexOf(text);
    return {position, start, end: start + text.length, text};
  };
  const result = (criterion_id, score, de, en, evidence) => ({criterion_id, score, rationale: w(de, en), evidence});
  const evaluation = {
    evaluator: 'local/1', rubric_version: 2, turns: transcript.length, at: minutes(158),
    results: [
      result('backend-craft', 82, 'Zwei Entscheidungen mit Zahlen und Kosten; nennt selbst, was überflüssig war.', 'Two decisions with figures and costs; says unprompted what was unnecessary.', [
        at(2, 'Die Wartezeit ging von 900 auf 70 Millisekunden zurück.'), at(4, 'Heute würde ich zuerst messen, welche der drei Tabellen wirklich bremst; es war nur eine. 😅'),
      ]),
      result('operations', 88, 'Geordnetes Vorgehen in einer Störung und eine bleibende Änderung danach.', 'Calm handling of an incident and a lasting change afterwards.', [
        at(6, 'Ich habe die Warteschlange angehalten, statt sie volllaufen zu lassen'), at(6, 'beim nächsten Ausfall dauerte es vier Minuten'),
      ]),
      result('collaboration', 54, 'Erst auf Nachfrage ein Beispiel; der eigene Anteil am Ergebnis bleibt knapp.', 'An example only when asked again; their own part in the result stays brief.', [
        at(10, 'Ich war dagegen, habe aber einen Versuch mit ihm gemacht.'),
      ]),
      result('learning', null, 'Die Frage nach einem Fehler wurde nicht mehr gestellt.', 'The question about a mistake was not reached.', []),
    ],
    overall: 77, recommendation: 'supports',
    recommendation_rule: w('Gesamtwert mindestens 65 und kein Kriterium unter 35.', 'Overall at least 65 and no criterion below 35.'),
    strengths: [{text: w('Misst vorher und nachher.', 'Measures before and after.'), evidence: [at(2, 'Die Wartezeit ging von 900 auf 70 Millisekunden zurück.')]}],
    concerns: [{text: w('Konflikte bleiben an der Oberfläche.', 'Conflicts stay on the surface.'), evidence: [at(8, 'Wir reden dann halt darüber.')]}],
    gaps: [{text: w('Kubernetes wird in der Stelle verlangt und kam nicht vor.', 'The role asks for Kubernetes; it did not come up.'), evidence: []}],
    dropped: ['criterion learning: the quotation "ich habe daraus gelernt" does not stand in turn 9'], ratings: [],
  };
  const measure = (value, reason) => ({value, reason});
  const cycle = (number, ago, elapsed, values, rule, because, action, effect, more = {}) => ({
    number, at: minutes(ago), elapsed_seconds: elapsed, by: 'supervisor', up_to: Math.min(10, number * 2), exchanges: number,
    assessment: {
      topic_relevance: measure(values[0], 'shared words with the question'), question_quality: measure(values[1], 'open questions with a reason'), progress: measure(values[2], 'asked of planned questions'),
    },
    rule, because, action, focus: action === 'guide' ? 'ask_for_example' : null, instruction: action === 'guide' ? 'Ask for a concrete example.' : null, effect, effect_at: effect === 'pending' ? null : minutes(ago), ...more,
  });
  const cycles = [
    cycle(1, 11, 30, [null, null, 0.05], 'HEALTHY', 'no rule asks for anything', 'ignore', 'none'),
    cycle(2, 10, 60, [0.82, 0.7, 0.2], 'HEALTHY', 'no rule asks for anything', 'ignore', 'none'),
    cycle(3, 7, 240, [0.71, 0.22, 0.4], 'SHALLOW_QUESTIONS', 'question quality is 22 %', 'guide', 'applied'),
    cycle(4, 4, 420, [0.64, 0.6, 0.6], 'HEALTHY', 'no rule asks for anything', 'ignore', 'none'),
    cycle(5, 2, 540, [0.58, 0.55, 0.6], 'PERSON', 'a command of admin', 'guide', 'undone', {by: 'admin', focus: 'instruction', instruction: 'Frag nach der Umschaltung auf den zweiten Anbieter.'}),
    cycle(6, 0.5, 720, [0.61, 0.58, 0.75], 'BEHIND_SCHEDULE', 'the plan is covered to 8 % with 48 % of the time used', 'guide', 'pending', {focus: 'move_on', instruction: 'Go on to the next question.'}),
  ];
  const coverage = [
    {criterion_id: 'backend-craft', planned: 2, asked: 1, answers: 2, characters: 508},
    {criterion_id: 'operations', planned: 1, asked: 1, answers: 1, characters: 312},
    {criterion_id: 'collaboration', planned: 1, asked: 1, answers: 2, characters: 257},
    {criterion_id: 'learning', planned: 1, asked: 0, answers: 0, characters: 0},
  ];
  const accounts = [
    {username: 'admin', display_name: 'Ines Falk', role: 'admin', active: true, created_at: minutes(90_000)},
    {username: 'm.osei', display_name: 'Michael Osei', role: 'recruiter', active: true, created_at: minutes(50_000)},
    {username: 'former', display_name: 'Britta Zimmer', role: 'recruiter', active: false, created_at: minutes(80_000)},
  ];
  return {roles, candidates, interviews, transcript, evaluation, cycles, coverage, accounts, settings, draft: {criteria, questions}};
}
