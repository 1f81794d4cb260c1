package org.interviewkit.application;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.interviewkit.domain.assistant.Answer;
import org.interviewkit.domain.assistant.Author;
import org.interviewkit.domain.assistant.Boundary;
import org.interviewkit.domain.assistant.ChatThread;
import org.interviewkit.domain.assistant.Consent;
import org.interviewkit.domain.assistant.Contact;
import org.interviewkit.domain.assistant.ContactReading;
import org.interviewkit.domain.assistant.Intent;
import org.interviewkit.domain.assistant.Message;
import org.interviewkit.domain.assistant.Outcome;
import org.interviewkit.domain.assistant.Routing;
import org.interviewkit.domain.assistant.Ticket;
import org.interviewkit.domain.assistant.TicketContent;
import org.interviewkit.domain.assistant.TicketDraft;
import org.interviewkit.domain.document.Passage;
import org.interviewkit.port.Answerer;
import org.interviewkit.port.Classifier;
import org.interviewkit.port.Inquiry;

/** Has each message classified, routes it to one agent, and works out what is said and done. */
final class Workflow {

  private static final String SOURCE = "chat";

  /** What is said, what it is as data, and the draft that waits afterwards. */
  record Step(String text, Outcome outcome, Optional<TicketDraft> draft) {

    /** Whether the conversation waits for a person from now on. */
    boolean asksForPerson() {
      return outcome.routing().asksForPerson();
    }
  }

  private final Classifier classifier;
  private final Answerer answerer;
  private final Shelving shelf;
  private final Ticketing ticketing;
  private final ChatRules rules;

  Workflow(Classifier classifier, Answerer answerer, Shelving shelf, Ticketing ticketing, ChatRules rules) {
    this.classifier = classifier;
    this.answerer = answerer;
    this.shelf = shelf;
    this.ticketing = ticketing;
    this.rules = rules;
  }

  /**
   * What is said to a message. The same message may be looked at again, when its answer could not be kept: it opens no second ticket.
   *
   * @param position the message's place in the conversation
   */
  Step next(ChatThread thread, int position, Inquiry inquiry) {
    Routing routing = classifier.classify(inquiry);
    ChatWords words = new ChatWords(routing.language(), rules.organisation());
    Optional<Step> drafting =
        thread.draft().map(draft -> drafting(thread, position, draft, inquiry, routing, words)).orElseGet(() -> openedBefore(thread, position, inquiry, routing, words));
    return drafting.orElseGet(() -> reminding(routed(thread, position, inquiry, routing, words), thread, words));
  }

  private Step routed(ChatThread thread, int position, Inquiry inquiry, Routing routing, ChatWords words) {
    return switch (routing.intent()) {
      case SMALLTALK -> new Step(isThanks(inquiry) ? words.welcome() : words.hello(), Outcome.of(routing), thread.draft());
      case KNOWLEDGE -> knowledge(thread, inquiry, routing, words);
      case OUT_OF_SCOPE -> new Step(words.offTopic(), new Outcome(routing, true, List.of(), Optional.empty(), Optional.empty()), thread.draft());
      case UNSAFE -> unsafe(thread, inquiry, routing, words);
      case ESCALATION -> routing.asksForPerson() ? handedOver(thread, routing) : offered(begun(inquiry, routing), routing, words, words.handingOver(true) + " ");
      case TICKET -> offered(begun(inquiry, routing), routing, words, words.handingOver(false) + " ");
      case FEEDBACK -> feedback(thread, position, inquiry, routing, words);
    };
  }

  private Optional<Step> drafting(ChatThread thread, int position, TicketDraft draft, Inquiry inquiry, Routing routing, ChatWords words) {
    ContactReading read = ContactReading.of(inquiry.text());
    Consent consent = Consent.of(inquiry.text());
    if (consent == Consent.NO) {
      return Optional.of(new Step(words.dropped(), Outcome.of(ticketWidget(routing, "draft-dropped", "the visitor does not confirm the ticket")), Optional.empty()));
    }
    if (consent == Consent.YES && draft.isComplete()) {
      return Optional.of(confirmed(ticketing.open(draft.content(SOURCE), Optional.of(thread.id()), Optional.of(position)), routing, words));
    }
    Routing completed = ticketWidget(routing, "draft-completed", "the visitor adds to the ticket that waits");
    if (consent == Consent.ANONYMOUS) {
      return Optional.of(offered(draft.withoutIdentity(), completed, words, ""));
    }
    if (consent == Consent.YES || !read.isEmpty() && isAddition(routing)) {
      return Optional.of(offered(draft.with(read.contact()), completed, words, ""));
    }
    return Optional.empty();
  }

  /** The draft is gone, but not by this answer's being kept: the process ended in between. */
  private Optional<Step> openedBefore(ChatThread thread, int position, Inquiry inquiry, Routing routing, ChatWords words) {
    Optional<Ticket> ticket = Consent.of(inquiry.text()) == Consent.YES ? ticketing.openedBy(thread.id(), position) : Optional.empty();
    return ticket.map(opened -> confirmed(opened, routing, words));
  }

  private static Step confirmed(Ticket ticket, Routing routing, ChatWords words) {
    Routing confirmed = ticketWidget(routing, "draft-confirmed", "the visitor confirms the ticket");
    return new Step(words.opened(ticket.number()), new Outcome(confirmed, false, List.of(), Optional.empty(), Optional.of(ticket.number())), Optional.empty());
  }

  /** Whoever asks something new while giving an address is heard; a new complaint with its own contact is a new ticket. */
  private static boolean isAddition(Routing routing) {
    return switch (routing.intent()) {
      case KNOWLEDGE, SMALLTALK, OUT_OF_SCOPE -> true;
      case ESCALATION, TICKET, FEEDBACK, UNSAFE -> false;
    };
  }

  private Step knowledge(ChatThread thread, Inquiry inquiry, Routing routing, ChatWords words) {
    Optional<Answer> answer = answered(inquiry, routing);
    String text = answer.map(Answer::text).orElseGet(words::unknown);
    Outcome outcome = new Outcome(routing, answer.isEmpty(), answer.map(Answer::citations).orElse(List.of()), Optional.empty(), Optional.empty());
    return new Step(text, outcome, thread.draft());
  }

  private Step unsafe(ChatThread thread, Inquiry inquiry, Routing routing, ChatWords words) {
    Boundary boundary = routing.boundary().orElseThrow();
    boolean professional = boundary != Boundary.INSTRUCTIONS && boundary != Boundary.ABUSE;
    Optional<Answer> general = professional ? answered(inquiry, routing) : Optional.empty();
    Outcome outcome = new Outcome(routing, false, general.map(Answer::citations).orElse(List.of()), Optional.empty(), Optional.empty());
    return new Step(words.refusal(boundary, general.map(Answer::text)), outcome, thread.draft());
  }

  private Step feedback(ChatThread thread, int position, Inquiry inquiry, Routing routing, ChatWords words) {
    TicketDraft begun = begun(inquiry, routing);
    if (begun.contact().canBeReached()) {
      return offered(begun, routing, words, words.handingOver(false) + " ");
    }
    TicketContent content = new TicketContent(Contact.ANONYMOUS, false, begun.category(), inquiry.text(), SOURCE);
    Ticket ticket = ticketing.open(content, Optional.of(thread.id()), Optional.of(position));
    return new Step(words.thanks(ticket.number()), new Outcome(routing, false, List.of(), Optional.empty(), Optional.of(ticket.number())), thread.draft());
  }

  private Step offered(TicketDraft draft, Routing routing, ChatWords words, String lead) {
    Outcome outcome = new Outcome(routing, false, List.of(), Optional.of(draft), Optional.empty());
    return new Step(lead + (draft.isComplete() ? words.check(draft) : words.ask()), outcome, Optional.of(draft));
  }

  private static Step handedOver(ChatThread thread, Routing routing) {
    return new Step(new HandOverWords(routing.language()).asked(), Outcome.of(routing), thread.draft());
  }

  private Step reminding(Step step, ChatThread thread, ChatWords words) {
    boolean waits = thread.draft().isPresent() && !step.asksForPerson() && step.draft().equals(thread.draft());
    return waits ? new Step(step.text() + "\n\n" + words.waiting(), step.outcome(), step.draft()) : step;
  }

  /** What the visitor wrote, with the question before it where that was not resolved. */
  private TicketDraft begun(Inquiry inquiry, Routing routing) {
    String matter = inquiry.text();
    if (routing.intent() == Intent.ESCALATION) {
      Optional<String> asked = inquiry.before().reversed().stream().filter(message -> message.author() == Author.VISITOR).map(Message::text).findFirst();
      matter = asked.map(question -> inquiry.text() + "\n\n> " + question.replace("\n", "\n> ")).filter(both -> both.length() <= TicketContent.MAX_MESSAGE).orElse(matter);
    }
    TicketDraft draft = new TicketDraft(ContactReading.of(inquiry.text()).contact(), false, routing.topic().among(rules.categories()), matter);
    return inquiry.text().toLowerCase(Locale.ROOT).contains("anonym") ? draft.withoutIdentity() : draft;
  }

  private Optional<Answer> answered(Inquiry inquiry, Routing routing) {
    List<Passage> passages = shelf.nearest(inquiry.text());
    return answerer.answer(inquiry.text(), routing.language(), passages).flatMap(answer -> answer.supportedBy(passages));
  }

  private static Routing ticketWidget(Routing routing, String rule, String reason) {
    return Routing.of(Intent.TICKET, rule, reason, routing.language(), routing.topic());
  }

  private static boolean isThanks(Inquiry inquiry) {
    String text = inquiry.text().toLowerCase(Locale.ROOT);
    return text.contains("dank") || text.contains("thank");
  }
}
