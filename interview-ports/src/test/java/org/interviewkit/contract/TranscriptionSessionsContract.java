package org.interviewkit.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.util.Optional;
import org.interviewkit.contract.ChatSessionsContract.Trouble;
import org.interviewkit.domain.Language;
import org.interviewkit.port.PortException;
import org.interviewkit.port.TranscriptionSessions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What every service that writes down a microphone does. */
public interface TranscriptionSessionsContract {

  /** The key the sessions under test are opened with. */
  String KEY = ReasonerContract.KEY;

  /** The secret of every session whose answer cannot be used. */
  String SECRET = ChatSessionsContract.SECRET;

  /** Until when every session under test can be begun. */
  Instant END = ChatSessionsContract.END;

  /** Sessions with a service that does as it should. */
  TranscriptionSessions sessions();

  /** Sessions with a service in trouble. */
  TranscriptionSessions sessionsIn(Trouble trouble);

  /** A session has all that a browser needs, and shows no secret by itself. */
  @Test
  default void opensASession() {
    TranscriptionSessions.Session session = sessions().open(Optional.of(Language.DE));
    assertEquals(END, session.expiresAt());
    assertFalse(session.model().isBlank());
    assertFalse(session.toString().contains(session.clientSecret()));
  }

  /** Each one is another. */
  @Test
  default void opensAnotherOneEachTime() {
    TranscriptionSessions sessions = sessions();
    assertNotEquals(sessions.open(Optional.empty()).clientSecret(), sessions.open(Optional.empty()).clientSecret());
  }

  /** Whatever goes wrong has a kind, and is said without a secret. */
  @ParameterizedTest
  @EnumSource
  default void saysWhatWentWrongAndNoSecret(Trouble trouble) {
    PortException failed = assertThrows(PortException.class, () -> sessionsIn(trouble).open(Optional.empty()));
    assertEquals(trouble.kind(), failed.kind(), failed::getMessage);
    assertFalse(failed.getMessage().isBlank());
    assertFalse(failed.getMessage().contains(KEY) || failed.getMessage().contains("0123456789") || failed.getMessage().contains(SECRET), failed.getMessage());
    assertNull(failed.getCause(), "a cause is logged with all it carries");
  }
}
