package org.interviewkit.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.util.UUID;
import org.interviewkit.port.ChatSessions;
import org.interviewkit.port.PortException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What every host of chats does. */
public interface ChatSessionsContract {

  /** The key the sessions under test are opened with. */
  String KEY = ReasonerContract.KEY;

  /** The secret of every session whose answer cannot be used. */
  String SECRET = "ek_geheim_9876543210";

  /** A visitor. */
  UUID VISITOR = Texts.uuid("visitor");

  /** Until when every session under test is good. */
  Instant END = Instant.parse("2026-11-21T09:25:30Z");

  /** Sessions with a host that does as it should. */
  ChatSessions sessions();

  /** Sessions with a host in trouble. */
  ChatSessions sessionsIn(Trouble trouble);

  /** What can go wrong, and what it is to the caller. */
  enum Trouble {
    /** Nobody listens. */
    UNREACHABLE(PortException.Kind.UNAVAILABLE),
    /** The connection ends in the middle. */
    HUNG_UP(PortException.Kind.UNAVAILABLE),
    /** An answer comes too late. */
    SLOW(PortException.Kind.UNAVAILABLE),
    /** Too many requests. */
    BUSY(PortException.Kind.UNAVAILABLE),
    /** The host fails. */
    BROKEN(PortException.Kind.UNAVAILABLE),
    /** The key is wrong. */
    WRONG_KEY(PortException.Kind.REFUSED),
    /** What is to be hosted is not there. */
    UNKNOWN(PortException.Kind.REFUSED),
    /** The host has stopped hosting. */
    GONE(PortException.Kind.REFUSED),
    /** The answer is a page of some proxy. */
    NONSENSE(PortException.Kind.MALFORMED),
    /** The answer lacks what is needed. */
    HALF(PortException.Kind.MALFORMED);

    private final PortException.Kind kind;

    Trouble(PortException.Kind kind) {
      this.kind = kind;
    }

    /** What it is to the caller. */
    public PortException.Kind kind() {
      return kind;
    }
  }

  /** A session has all that a browser needs, and shows no secret by itself. */
  @Test
  default void opensASession() {
    ChatSessions.Session session = sessions().open(VISITOR);
    assertEquals(END, session.expiresAt());
    assertFalse(session.toString().contains(session.clientSecret()));
  }

  /** Each one is another. */
  @Test
  default void opensAnotherOneEachTime() {
    ChatSessions sessions = sessions();
    ChatSessions.Session first = sessions.open(VISITOR);
    ChatSessions.Session second = sessions.open(VISITOR);
    assertNotEquals(first.id(), second.id());
    assertNotEquals(first.clientSecret(), second.clientSecret());
  }

  /** Whatever goes wrong has a kind, and is said without a secret. */
  @ParameterizedTest
  @EnumSource
  default void saysWhatWentWrongAndNoSecret(Trouble trouble) {
    PortException failed = assertThrows(PortException.class, () -> sessionsIn(trouble).open(VISITOR));
    assertEquals(trouble.kind(), failed.kind(), failed::getMessage);
    assertFalse(failed.getMessage().isBlank());
    assertFalse(failed.getMessage().contains(KEY) || failed.getMessage().contains("0123456789") || failed.getMessage().contains(SECRET), failed.getMessage());
    assertNull(failed.getCause(), "a cause is logged with all it carries");
  }
}
