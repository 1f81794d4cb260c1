package org.interviewkit.application;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.interviewkit.domain.Language;
import org.interviewkit.domain.Wording;
import org.interviewkit.domain.assistant.Author;
import org.interviewkit.domain.assistant.ChatThread;
import org.interviewkit.domain.assistant.ContactReading;
import org.interviewkit.domain.assistant.HandOver;
import org.interviewkit.domain.assistant.Message;
import org.interviewkit.domain.assistant.TicketContent;
import org.interviewkit.domain.assistant.TicketDraft;
import org.interviewkit.domain.assistant.Topic;

/** What a visitor wanted who waited for a person while nobody was free, in the visitor's own words: the two messages before the wait and all since. */
record MissedVisit(String matter) {

  private static final Wording SILENT = new Wording("Der Besucher wollte mit einem Menschen sprechen.", "The visitor wanted to talk to a person.");
  private static final int BEFORE = 2;

  static MissedVisit of(ChatThread thread, List<Message> said) {
    Instant since = thread.handOver().map(HandOver::since).orElse(thread.createdAt());
    List<Message> written = said.stream().filter(message -> message.author() == Author.VISITOR).toList();
    int first = IntStream.range(0, written.size()).filter(i -> written.get(i).at().isAfter(since)).findFirst().orElse(written.size());
    String matter = written.stream().skip(Math.max(0, first - BEFORE)).map(Message::text).collect(Collectors.joining("\n\n"));
    int cut = Math.max(0, matter.length() - TicketContent.MAX_MESSAGE);
    return new MissedVisit(matter.substring(cut > 0 && Character.isLowSurrogate(matter.charAt(cut)) ? cut + 1 : cut));
  }

  TicketDraft draft(Language language, ChatRules rules) {
    String text = matter.isBlank() ? SILENT.in(language) : matter;
    return new TicketDraft(ContactReading.of(text).contact(), false, Topic.OTHER.among(rules.categories()), text);
  }
}
