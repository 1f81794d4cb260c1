package org.interviewkit.application;

import java.util.Optional;
import org.interviewkit.domain.Language;
import org.interviewkit.domain.Wording;
import org.interviewkit.domain.assistant.Boundary;
import org.interviewkit.domain.assistant.TicketDraft;
import org.interviewkit.domain.assistant.TicketNumber;

/** What the assistant says of its own, in both languages; everything else is quoted from documents. */
final class ChatWords {

  private static final Wording HELLO =
      new Wording(
          "Guten Tag! Ich bin der KI-Assistent%s und antworte aus den Unterlagen, die hier hinterlegt sind. Stellen Sie mir gern eine Frage – oder sagen Sie mir, wenn ein Mensch"
              + " sich melden soll.",
          "Hello! I am the AI assistant%s, and I answer from the documents kept here. Ask me a question – or tell me if a person should get in touch.");
  private static final Wording OF_OWNER = new Wording(" von %s", " of %s");
  private static final Wording UNKNOWN =
      new Wording(
          "Das weiß ich leider nicht: In den Unterlagen habe ich nichts gefunden, das Ihre Frage sicher beantwortet. Möchten Sie, dass ein Mensch sich darum kümmert? Dann schreiben"
              + " Sie „Ticket erstellen“ und wie wir Sie erreichen.",
          "I do not know: I found nothing in the documents that answers your question safely. Would you like a person to look at it? Then write “create a ticket” and how we can"
              + " reach you.");
  private static final Wording OFF_TOPIC =
      new Wording(
          "Dazu kann ich nichts sagen: Die Frage hat mit dieser Website nichts zu tun. Gern helfe ich bei Fragen zu unserem Angebot oder gebe ein Anliegen an einen Menschen weiter.",
          "I cannot help with that: the question has nothing to do with this website. I am glad to help with questions about what we offer, or to pass something on to a person.");
  private static final Wording LIMIT =
      new Wording(
          "Eine verbindliche Auskunft dazu darf ich nicht geben. Bitte wenden Sie sich an %s. Gern helfe ich anders: Ich suche in unseren Unterlagen, was dort allgemein steht, oder"
              + " gebe Ihr Anliegen an einen Menschen weiter.",
          "I must not give binding advice on that. Please ask %s. I am glad to help in another way: I can look up what our documents say in general, or pass your request on to a"
              + " person.");
  private static final Wording TAX = new Wording("eine Steuerberaterin oder einen Steuerberater", "a tax adviser (in Germany: Steuerberater)");
  private static final Wording LEGAL = new Wording("eine Rechtsanwältin oder einen Rechtsanwalt", "a lawyer");
  private static final Wording MEDICAL = new Wording("eine Ärztin oder einen Arzt", "a doctor");
  private static final Wording GENERAL = new Wording("Allgemein gilt laut Unterlagen: %s", "In general, according to the documents: %s");
  private static final Wording ORDERS =
      new Wording(
          "Das mache ich nicht: Ich folge nur meiner Aufgabe, Fragen aus den Unterlagen zu beantworten. Was möchten Sie wissen?",
          "I will not do that: my only task is to answer questions from the documents. What would you like to know?");
  private static final Wording MANNERS =
      new Wording(
          "Ich verstehe, dass Sie verärgert sind. Bitte bleiben Sie höflich – dann helfe ich gern oder gebe Ihr Anliegen an einen Menschen weiter.",
          "I understand that you are upset. Please stay polite – then I am glad to help, or to pass your request on to a person.");
  private static final Wording SORRY =
      new Wording("Es tut mir leid, dass das nicht geholfen hat. Ich gebe Ihr Anliegen an einen Menschen weiter.", "I am sorry that this did not help. I will pass it on to a person.");
  private static final Wording TAKEN_UP = new Wording("Ich nehme das gern für Sie auf.", "I am glad to take this down for you.");
  private static final Wording ASK =
      new Wording(
          "Wie erreichen wir Sie? Bitte schreiben Sie Ihren Namen und eine E-Mail-Adresse oder Telefonnummer. Wenn Sie unbekannt bleiben möchten, schreiben Sie „anonym“.",
          "How can we reach you? Please write your name and an e-mail address or telephone number. If you would rather stay unknown, write “anonymous”.");
  private static final Wording CHECK =
      new Wording(
          "Stimmt das so?\n%s\nMit „Ja“ lege ich das Ticket an, mit „Nein“ verwerfe ich es. Sie können auch etwas berichtigen.",
          "Is this right?\n%s\nWrite “yes” and I open the ticket, “no” and I discard it. You can also correct something.");
  private static final Wording DETAILS =
      new Wording("Name: %s\nE-Mail: %s\nTelefon: %s\nKategorie: %s\nAnliegen: %s", "Name: %s\nE-mail: %s\nPhone: %s\nCategory: %s\nMatter: %s");
  private static final Wording OPENED =
      new Wording("Danke, Ihr Anliegen ist aufgenommen: Ticket #%s. Ein Mensch sieht es sich an.", "Thank you, your request is taken down: ticket #%s. A person will look at it.");
  private static final Wording THANKS =
      new Wording("Vielen Dank für Ihr Feedback! Es ist ohne Namen gespeichert: Ticket #%s.", "Thank you for your feedback! It is kept without a name: ticket #%s.");
  private static final Wording DROPPED = new Wording("In Ordnung, ich habe nichts angelegt. Wie kann ich sonst helfen?", "All right, nothing was opened. How else can I help?");
  private static final Wording WAITING =
      new Wording("Ihr Ticket ist noch nicht angelegt: „Ja“ zum Anlegen, „Nein“ zum Verwerfen.", "Your ticket is not open yet: “yes” to open it, “no” to discard it.");
  private static final Wording WELCOME = new Wording("Gern! Kann ich sonst noch etwas für Sie tun?", "You are welcome! Is there anything else I can do for you?");

  private final Language language;
  private final String organisation;

  ChatWords(Language language, String organisation) {
    this.language = language;
    this.organisation = organisation;
  }

  String hello() {
    return HELLO.in(language).formatted(organisation.isEmpty() ? "" : OF_OWNER.in(language).formatted(organisation));
  }

  String welcome() {
    return WELCOME.in(language);
  }

  String unknown() {
    return UNKNOWN.in(language);
  }

  String offTopic() {
    return OFF_TOPIC.in(language);
  }

  /** The refusal, with what the documents say in general where they do. */
  String refusal(Boundary boundary, Optional<String> general) {
    Wording refusal =
        switch (boundary) {
          case TAX, LEGAL, MEDICAL -> LIMIT;
          case INSTRUCTIONS -> ORDERS;
          case ABUSE -> MANNERS;
        };
    Wording who =
        switch (boundary) {
          case TAX -> TAX;
          case LEGAL -> LEGAL;
          case MEDICAL, INSTRUCTIONS, ABUSE -> MEDICAL;
        };
    String said = refusal.in(language).formatted(who.in(language));
    return general.map(text -> said + "\n" + GENERAL.in(language).formatted(text)).orElse(said);
  }

  String handingOver(boolean escalates) {
    return (escalates ? SORRY : TAKEN_UP).in(language);
  }

  String ask() {
    return ASK.in(language);
  }

  String check(TicketDraft draft) {
    String none = "–";
    String name = draft.contact().name().isEmpty() ? none : draft.contact().name();
    String matter = draft.message().length() > 300 ? draft.message().substring(0, 300).strip() + "…" : draft.message();
    String other = draft.contact().other().isEmpty() ? none : draft.contact().other();
    return CHECK.in(language)
        .formatted(
            DETAILS.in(language).formatted(name, draft.contact().email().orElse(other), draft.contact().phone().orElse(none), draft.category(), matter.replace('\n', ' ')));
  }

  String opened(TicketNumber number) {
    return OPENED.in(language).formatted(number);
  }

  String thanks(TicketNumber number) {
    return THANKS.in(language).formatted(number);
  }

  String dropped() {
    return DROPPED.in(language);
  }

  String waiting() {
    return WAITING.in(language);
  }
}
