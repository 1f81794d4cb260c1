import {messages} from '../../shared/i18n/i18n.js';

export const t = messages(
  {
    'title': 'Sign in',
    'claim': 'The AI asks. You decide.',
    'claim.text': 'Interviews led by an AI, in German and English. Every score opens the sentence it rests on, and a person has the last word.',
    'username': 'User name',
    'password': 'Password',
    'submit': 'Sign in',
    'show': 'Show password',
    'hide': 'Hide password',
    'wrong': 'User name or password is wrong.',
    'expired': 'Your session has ended. Please sign in again; you will come back to where you were.',
    'signed_out': 'You are signed out.',
    'first': 'First time here? The password of the account “admin” was printed once when the server was started for the first time.',
  },
  {
    'title': 'Anmelden',
    'claim': 'Die KI fragt. Sie entscheiden.',
    'claim.text': 'Interviews, geführt von einer KI, auf Deutsch und Englisch. Jede Bewertung führt zu dem Satz, auf dem sie beruht, und das letzte Wort hat ein Mensch.',
    'username': 'Benutzername',
    'password': 'Passwort',
    'submit': 'Anmelden',
    'show': 'Passwort zeigen',
    'hide': 'Passwort verbergen',
    'wrong': 'Benutzername oder Passwort ist falsch.',
    'expired': 'Ihre Sitzung ist beendet. Bitte melden Sie sich noch einmal an; Sie kommen dann dorthin zurück, wo Sie waren.',
    'signed_out': 'Sie sind abgemeldet.',
    'first': 'Zum ersten Mal hier? Das Passwort des Kontos „admin“ wurde beim ersten Start des Servers einmal ausgegeben.',
  },
);
