package org.interviewkit.domain.assistant;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.interviewkit.domain.InvalidInput;
import org.interviewkit.domain.Require;

/**
 * One thing the assistant did. Holds nobody's words, name or whole address.
 *
 * @param id identifier
 * @param at when
 * @param kind what
 * @param thread in which conversation, or empty
 * @param intent what the visitor wanted; there for messages
 * @param address the network a visitor called from, {@code 192.0.2.0/24} or {@code 2001:db8:1::/48}; empty unless the owner wants it kept
 * @param detail why or what exactly, in plain English, at most 400 characters
 */
public record LogEntry(UUID id, Instant at, Kind kind, Optional<ThreadId> thread, Optional<Intent> intent, Optional<String> address, String detail) {

  private static final Pattern NETWORK = Pattern.compile("[0-9.]{1,15}/24|[0-9a-f:]{1,39}/48");

  /** What can happen. */
  public enum Kind {
    /** A conversation was opened. */
    SESSION_OPENED,
    /** A client secret was exchanged for a new one. */
    SESSION_RENEWED,
    /** A session with a chat that is hosted elsewhere could not be opened. */
    SESSION_REFUSED,
    /** A message was answered; detail says by which rule. */
    MESSAGE_ANSWERED,
    /** A message lay outside of what the documents cover. */
    OUT_OF_SCOPE,
    /** A visitor asked for a person. */
    PERSON_ASKED,
    /** A visitor did not want to wait for a person any longer. */
    PERSON_WITHDRAWN,
    /** A person took a conversation over. */
    PERSON_JOINED,
    /** A person wrote to a visitor. */
    PERSON_REPLIED,
    /** A person gave a conversation back to the assistant. */
    PERSON_LEFT,
    /** A visitor waited for a person, and nobody was free. */
    NOBODY_FREE,
    /** A message was kept for a person; the assistant said nothing. */
    MESSAGE_HELD,
    /** A ticket was opened. */
    TICKET_OPENED,
    /** A ticket's status was changed. */
    TICKET_CHANGED,
    /** Feedback came in. */
    FEEDBACK_GIVEN,
    /** A document was put on the shelf or taken from it. */
    SHELF_CHANGED,
    /** Somebody of the team had a microphone written down. */
    MICROPHONE_OPENED,
    /** Somebody of the team wanted a microphone written down, and there was no service to do it. */
    MICROPHONE_REFUSED
  }

  /** Checks every bound. */
  public LogEntry {
    Require.present("id", id);
    Require.present("at", at);
    Require.present("kind", kind);
    address.ifPresent(LogEntry::requireNetwork);
    Require.text("detail", detail, 400);
  }

  /** An entry without an address. */
  public LogEntry(UUID id, Instant at, Kind kind, Optional<ThreadId> thread, Optional<Intent> intent, String detail) {
    this(id, at, kind, thread, intent, Optional.empty(), detail);
  }

  private static void requireNetwork(String network) {
    if (!NETWORK.matcher(network).matches()) {
      throw new InvalidInput("address", "address is not the network of one: only the first 24 bits of an IPv4 address and the first 48 of an IPv6 address are kept");
    }
  }
}
