// A conversation for development: wording of its own, close in length to real ones.
export const SCRIPT = {
  en: {
    role: 'Site Reliability Engineer',
    candidate: 'Ada Brook',
    notice: {
      title: 'Before you begin',
      sections: [
        {heading: 'You will talk with an AI', text: 'Northwind Energy invites you to an interview for the role “Site Reliability Engineer”. An AI asks the questions, not a person. The interview is written and takes 35 minutes at most. Breaks do not count.'},
        {heading: 'What is stored', text: 'Your answers, the questions, the times and your agreement are stored. There is no sound or video recording.'},
        {heading: 'What happens with it', text: 'Your answers become a report. A person reads the report, and a person decides. At the end you can read your own transcript and take it with you.'},
        {heading: 'Your choice', text: 'Taking part is voluntary. Would you rather talk with a person? Then ask jobs@northwind.example. You can take a break or end the interview at any time.'},
      ],
      agree_label: 'I have read this and I agree',
    },
    lines: [
      {move: 'opening', question: 'q1', text: 'Hello, Ada Brook! I am the AI for this interview. We talk about the role “Site Reliability Engineer” for about 25 minutes. You can ask me at any time to repeat a question, to put it differently or to skip it.\n\nTell me about an outage you helped to solve. What happened, and what was your part in it?'},
      {move: 'follow_up', question: 'q1', text: 'Thank you, I have noted that.\n\nHow did you find out what the cause was?'},
      {move: 'question', question: 'q2', text: 'Let us go on to the next question.\n\nYour CV names Kubernetes. Describe a change you made to a cluster that others depended on. How did you make sure that nothing broke, and what would you do differently today?'},
      {move: 'question', question: 'q3', text: 'When did you and someone in your team not agree, and how did you settle it?'},
      {move: 'invite_questions', text: 'Those were my questions. What would you like to know about the role?'},
      {move: 'closing', text: 'Thank you for the conversation, Ada Brook. A person on the hiring team reads the report now and gets in touch with you. Goodbye!'},
    ],
    answers: [
      'Last winter our payment service stopped answering for about twenty minutes on a Friday evening. I was on call, looked at the error rates first and saw that only one zone was affected. I moved the traffic away from it and then looked for the cause in peace.',
      'I compared the deploy times with the first errors. A new version of the connection pool had come in at 18:05, and the errors began at 18:07. I rolled it back and wrote a test that opens more connections than the pool has.',
    ],
  },
  de: {
    role: 'Pflegefachkraft Intensivstation',
    candidate: 'Jürgen Weiß',
    notice: {
      title: 'Bevor es losgeht',
      sections: [
        {heading: 'Sie sprechen mit einer KI', text: 'Das Klinikum Seeblick lädt Sie zu einem Gespräch über die Stelle „Pflegefachkraft Intensivstation“ ein. Die Fragen stellt eine KI, kein Mensch. Das Gespräch wird geschrieben und dauert höchstens 35 Minuten. Pausen zählen nicht.'},
        {heading: 'Was gespeichert wird', text: 'Gespeichert werden Ihre Antworten, die Fragen, die Uhrzeiten und Ihre Zustimmung. Es gibt keine Ton- und keine Bildaufnahme.'},
        {heading: 'Was damit geschieht', text: 'Aus Ihren Antworten entsteht ein Bericht. Den Bericht liest ein Mensch, und ein Mensch entscheidet. Ihr eigenes Transkript können Sie am Ende lesen und mitnehmen.'},
        {heading: 'Ihre Wahl', text: 'Die Teilnahme ist freiwillig. Möchten Sie lieber mit einem Menschen sprechen? Dann fragen Sie bewerbung@klinikum-seeblick.example. Sie können jederzeit eine Pause machen oder das Gespräch beenden.'},
      ],
      agree_label: 'Ich habe das gelesen und bin einverstanden',
    },
    lines: [
      {move: 'opening', question: 'q1', text: 'Guten Tag, Jürgen Weiß! Ich bin die KI für dieses Gespräch. Es geht um die Stelle „Pflegefachkraft Intensivstation“ und dauert etwa 25 Minuten. Sie können mich jederzeit bitten, eine Frage zu wiederholen, anders zu stellen oder zu überspringen.\n\nErzählen Sie von einer Schicht, in der viel auf einmal zu tun war. Was haben Sie zuerst getan, und warum?'},
      {move: 'follow_up', question: 'q1', text: 'Danke, das habe ich notiert.\n\nWie ging es am Ende aus?'},
      {move: 'question', question: 'q2', text: 'Kommen wir zur nächsten Frage.\n\nWann haben Sie Angehörigen etwas Schwieriges erklären müssen, und wie sind Sie vorgegangen?'},
      {move: 'question', question: 'q3', text: 'Wann waren Sie sich mit jemandem im Team nicht einig, und wie haben Sie es gelöst?'},
      {move: 'invite_questions', text: 'Das waren meine Fragen. Was möchten Sie über die Stelle wissen?'},
      {move: 'closing', text: 'Vielen Dank für das Gespräch, Jürgen Weiß. Ein Mensch aus dem Personalteam liest nun den Bericht und meldet sich bei Ihnen. Auf Wiedersehen!'},
    ],
    answers: [
      'In einer Nachtschicht kamen zwei Aufnahmen gleichzeitig, und eine Kollegin fiel aus. Ich habe zuerst geprüft, wer von beiden instabil ist, dann den Oberarzt gerufen und die Übergabe so aufgeteilt, dass niemand allein war.',
      'Beide Patienten waren bis zum Morgen stabil. Wir haben danach im Team besprochen, wie wir bei Ausfällen schneller jemanden nachholen.',
    ],
  },
};
