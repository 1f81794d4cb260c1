import {messages} from '../../shared/i18n/i18n.js';

/** Texts about captions in an interview that a person leads. */
export const t = messages(
  {
    'title': 'Live captions',
    'text': 'A speech service listens through your microphone and writes down what is said, under the name that is chosen below when somebody begins to speak. Tell the candidate when you switch it on.',
    'start': 'Switch on captions',
    'stop': 'Switch off captions',
    'connecting': 'Connecting …',
    'on': 'The microphone is on. A service listens.',
    'lost': 'The connection broke. It is made again; what is said meanwhile is not heard.',
    'failed': 'Captions are off: {reason}',
    'again': 'Try again',
    'not_agreed': 'No captions: the candidate agreed to a notice that says nothing of a service that listens.',
    'partial': 'Being said',
    'no_microphone': 'there is no microphone, or it may not be used here. Allow it in your browser.',
    'no_calls': 'this browser has no WebRTC, or it is switched off. A current Chrome, Edge, Firefox or Safari has it.',
    'no_connection': 'the service cannot be reached from this device.',
  },
  {
    'title': 'Live-Untertitel',
    'text': 'Ein Sprachdienst hört über Ihr Mikrofon mit und schreibt auf, was gesagt wird, unter dem Namen, der unten gewählt ist, wenn jemand zu sprechen beginnt. Sagen Sie der Person, wenn Sie ihn einschalten.',
    'start': 'Untertitel einschalten',
    'stop': 'Untertitel ausschalten',
    'connecting': 'Verbindung wird aufgebaut …',
    'on': 'Das Mikrofon ist an. Ein Dienst hört mit.',
    'lost': 'Die Verbindung ist abgerissen. Sie wird wieder aufgebaut; was inzwischen gesagt wird, hört der Dienst nicht.',
    'failed': 'Die Untertitel sind aus: {reason}',
    'again': 'Noch einmal versuchen',
    'not_agreed': 'Keine Untertitel: Die Person hat einem Hinweis zugestimmt, in dem nichts von einem mithörenden Dienst steht.',
    'partial': 'Wird gerade gesagt',
    'no_microphone': 'Es gibt kein Mikrofon, oder es darf hier nicht benutzt werden. Erlauben Sie es in Ihrem Browser.',
    'no_calls': 'Diesem Browser fehlt WebRTC, oder es ist ausgeschaltet. Ein aktueller Chrome, Edge, Firefox oder Safari hat es.',
    'no_connection': 'Der Dienst ist von diesem Gerät aus nicht zu erreichen.',
  },
);
