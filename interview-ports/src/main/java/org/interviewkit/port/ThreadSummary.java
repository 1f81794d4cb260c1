package org.interviewkit.port;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.interviewkit.domain.assistant.ChatThread;
import org.interviewkit.domain.assistant.Message;
import org.interviewkit.domain.assistant.TicketNumber;

/**
 * A conversation as lists show it.
 *
 * @param thread the conversation
 * @param lastAt when something was said last; when it was opened while nothing was
 * @param messages how many messages it has
 * @param lastText the beginning of the last message, at most {@value #SHOWN} characters; empty while there is none
 * @param tickets the last tickets that were opened in it, at most {@value #TICKETS}, oldest first
 * @param said what text filters look through: the end of what was said, folded as {@link SearchText} does it, at most {@value #SEARCHED} characters
 */
public record ThreadSummary(ChatThread thread, Instant lastAt, int messages, String lastText, List<TicketNumber> tickets, String said) {

  /** How much of the last message is shown, in characters. */
  public static final int SHOWN = 200;

  /** How much of what was said is looked through, in characters. */
  public static final int SEARCHED = 2_000;

  /** How many tickets are shown. */
  public static final int TICKETS = 10;

  /** Stands between two messages; the domain refuses it in messages, so nothing is found across it. */
  private static final char BETWEEN = '\u001f';

  /** Copies the list. */
  public ThreadSummary {
    tickets = List.copyOf(tickets);
  }

  /** A conversation in which nothing was said yet. */
  public static ThreadSummary of(ChatThread thread) {
    return new ThreadSummary(thread, thread.createdAt(), 0, "", List.of(), "");
  }

  /** The same with one message more. */
  public ThreadSummary with(Message message) {
    String text = message.text();
    return new ThreadSummary(thread, message.at(), message.position(), text.substring(0, whole(text, SHOWN)), grown(tickets, message), grown(said, text));
  }

  /** The same with the conversation as it stands now. */
  public ThreadSummary with(ChatThread now) {
    return new ThreadSummary(now, lastAt, messages, lastText, tickets, said);
  }

  /** Its place in lists. */
  public Cursor cursor() {
    return new Cursor(lastAt, thread.id().value());
  }

  private static List<TicketNumber> grown(List<TicketNumber> before, Message message) {
    List<TicketNumber> all = Stream.concat(before.stream(), message.outcome().flatMap(outcome -> outcome.ticket()).stream()).toList();
    return all.subList(Math.max(0, all.size() - TICKETS), all.size());
  }

  private static String grown(String before, String text) {
    String all = before + BETWEEN + new SearchText(text).folded();
    int start = Math.max(0, all.length() - SEARCHED);
    return all.substring(start > 0 && Character.isLowSurrogate(all.charAt(start)) ? start + 1 : start);
  }

  /** At most so many characters, and never half of one. */
  private static int whole(String text, int most) {
    if (text.length() <= most) {
      return text.length();
    }
    return Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most;
  }
}
