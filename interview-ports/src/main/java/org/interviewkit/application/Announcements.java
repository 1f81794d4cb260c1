package org.interviewkit.application;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.interviewkit.domain.Language;
import org.interviewkit.domain.assistant.Announcement;
import org.interviewkit.domain.assistant.ChatThread;
import org.interviewkit.domain.assistant.HandOver;
import org.interviewkit.domain.assistant.Intent;
import org.interviewkit.domain.assistant.Message;
import org.interviewkit.domain.assistant.Outcome;
import org.interviewkit.domain.assistant.Routing;
import org.interviewkit.domain.assistant.TeamMember;
import org.interviewkit.domain.assistant.ThreadId;
import org.interviewkit.domain.assistant.TicketDraft;
import org.interviewkit.domain.assistant.Topic;

/** What the assistant says of its own about whose the conversation is, in the language of its last answer. */
final class Announcements {

  private final StoredThreads threads;
  private final AssistantLog log;
  private final ChatRules rules;

  Announcements(StoredThreads threads, AssistantLog log, ChatRules rules) {
    this.threads = threads;
    this.log = log;
    this.rules = rules;
  }

  /** Says it unless it was said since then: also when whoever was to say it died before. */
  void once(ThreadId id, Announcement what, Instant since) {
    threads.append(
        id,
        said -> {
          boolean isSaid = said.stream().anyMatch(message -> !message.at().isBefore(since) && says(message, what));
          return isSaid ? Optional.empty() : Optional.of(made(id, said, what, Optional.empty()));
        });
  }

  /** Says it. */
  void now(ThreadId id, Announcement what) {
    threads.append(id, said -> Optional.of(made(id, said, what, Optional.empty())));
  }

  /** Says that nobody is free and offers the ticket instead. */
  void offering(ThreadId id, TicketDraft draft) {
    threads.append(id, said -> Optional.of(made(id, said, Announcement.NOBODY_FREE, Optional.of(draft))));
  }

  Language language(ChatThread thread, List<Message> said) {
    return said.reversed().stream().flatMap(message -> message.outcome().stream()).map(outcome -> outcome.routing().language()).findFirst().orElse(thread.language());
  }

  /** An answer to a visitor who asked in words announces it as well. */
  private static boolean says(Message message, Announcement what) {
    return what.isSaidBy(message) || what == Announcement.ASKED && message.outcome().filter(outcome -> outcome.routing().asksForPerson()).isPresent();
  }

  private Message made(ThreadId id, List<Message> said, Announcement what, Optional<TicketDraft> draft) {
    ChatThread thread = threads.require(id);
    Language language = language(thread, said);
    Routing routing = Routing.of(Intent.ESCALATION, what.rule(), what.reason(), language, Topic.OTHER);
    Outcome outcome = new Outcome(routing, false, List.of(), draft, Optional.empty());
    return Message.ofAssistant(said.size() + 1, log.now(), text(thread, what, language, draft), outcome);
  }

  private String text(ChatThread thread, Announcement what, Language language, Optional<TicketDraft> draft) {
    HandOverWords words = new HandOverWords(language);
    ChatWords usual = new ChatWords(language, rules.organisation());
    return switch (what) {
      case ASKED -> words.asked();
      case JOINED -> words.joined(thread.handOver().flatMap(HandOver::person).map(TeamMember::name));
      case LEFT -> words.left();
      case WITHDRAWN -> words.withdrawn();
      case NOBODY_FREE -> words.nobodyFree() + draft.map(offered -> " " + (offered.isComplete() ? usual.check(offered) : usual.ask())).orElse("");
    };
  }
}
