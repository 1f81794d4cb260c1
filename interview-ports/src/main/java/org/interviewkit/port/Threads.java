package org.interviewkit.port;

import java.util.List;
import java.util.Optional;
import org.interviewkit.domain.assistant.ChatThread;
import org.interviewkit.domain.assistant.Message;
import org.interviewkit.domain.assistant.ThreadId;

/** Keeps visitors' conversations with the assistant: each with its messages, which are appended and never changed. */
public interface Threads {

  /**
   * Keeps a new conversation, whatever version it carries, as version 0.
   *
   * @return the conversation as kept
   * @throws org.interviewkit.domain.Conflict if the id is taken
   */
  ChatThread add(ChatThread thread);

  /**
   * Replaces a conversation; its messages stay.
   *
   * @return the conversation as kept, with its version one higher
   * @throws org.interviewkit.domain.Conflict if the kept version is not the conversation's: somebody else was first
   * @throws org.interviewkit.domain.NotFound if there is no such conversation
   */
  ChatThread save(ChatThread thread);

  /** The conversation, or empty. */
  Optional<ChatThread> find(ThreadId id);

  /**
   * Keeps a message at its position. The same message again changes nothing.
   *
   * @throws org.interviewkit.domain.Conflict if another message stands there, or the one before is missing; nothing is kept
   */
  void append(ThreadId thread, Message message);

  /** The messages after a position, in order; all for 0. Empty for an unknown conversation. */
  List<Message> readAfter(ThreadId thread, int position);

  /**
   * One page of the conversations in which something was said, newest activity first: by {@link ThreadSummary#cursor()} in the order of {@link Cursor#NEWEST_FIRST}.
   *
   * @param after the last entry of the page before; empty for the first page
   * @param limit 1–200
   */
  List<ThreadSummary> list(ThreadFilter filter, Optional<Cursor> after, int limit);
}
