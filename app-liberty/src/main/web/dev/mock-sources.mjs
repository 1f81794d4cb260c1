// What an interview can be asked from, and two answers: one that the sources support and one that they do not.
const CV = `Leyla Aydın
Senior engineer, Hamburg

Skills
Java, Kotlin, PostgreSQL
Apache Kafka since 2019, eleven services in production

Languages
German (native), English (C1), Turkish

Experience
2019 – today: Hafenblick Software AG. Led the move of an order system from a monolith to six services; on call every fourth week.`;
const SECOND = `Education
2013 – 2016: B.Sc. Computer Science, University of Lübeck. Thesis: full-text search in small databases.

Certificates
Certified Kubernetes Application Developer (2022)`;
const JOB = `Senior Backend Engineer

Your tasks
- Run and extend services in Java and Kafka
- Take part in the on-call rota, one week in six

What we offer
- 30 days of holiday and EUR 2,000 a year for training`;

export function sourceText(kind, turns) {
  if (kind === 'cv') return {source: kind, title: 'CV', text: `${CV}\n\f\n${SECOND}`, parts: [{number: 1, start: 0, speaker: null}, {number: 2, start: CV.length + 2, speaker: null}]};
  if (kind === 'job_description') return {source: kind, title: 'Job description', text: JOB, parts: []};
  let text = '';
  const parts = turns.map((turn) => {
    const start = text.length;
    text += `${turn.content}\n\n`;
    return {number: turn.position, start, speaker: turn.speaker};
  });
  return {source: 'transcript', title: 'Conversation', text, parts};
}

export function answerFrom(interview_id, {question, language, sources}, turns) {
  const base = {interview_id, question, language, citations: [], passages: [], missing: []};
  if (/horse|pferd/i.test(question)) return {...base, answer: null, missing: ['transcript']};
  const said = turns.find((turn) => turn.speaker === 'user');
  const cite = (number, source, quote, more) => {
    const start = sourceText(source, turns).text.indexOf(quote);
    return {number, source, title: source, heading: '', page: null, turn: null, start, end: start + quote.length, quote, ...more};
  };
  const citations = [
    cite(1, 'cv', 'Apache Kafka since 2019, eleven services in production', {heading: 'Skills', page: 1}),
    cite(2, 'cv', 'Certified Kubernetes Application Developer (2022)', {heading: 'Certificates', page: 2}),
    cite(3, 'job_description', 'Take part in the on-call rota, one week in six', {heading: 'Your tasks'}),
    cite(4, 'transcript', said.content.slice(0, 120), {heading: turns[0].content.slice(0, 160), turn: said.position}),
  ].filter((one) => !sources || sources.includes(one.source));
  const words = {
    en: 'The CV names Kafka since 2019 with eleven services [1] and a Kubernetes certificate [2]. The job asks for on-call work [3]; it was talked about in the interview [4].',
    de: 'Der Lebenslauf nennt Kafka seit 2019 mit elf Diensten [1] und ein Kubernetes-Zertifikat [2]. Die Stelle verlangt Rufbereitschaft [3]; im Gespräch kam sie zur Sprache [4].',
  };
  return {...base, answer: words[language], citations, passages: citations.map(({source, heading, page, turn, start, quote}) => ({source, heading, page, turn, start, text: quote, score: 1, cited: true}))};
}
