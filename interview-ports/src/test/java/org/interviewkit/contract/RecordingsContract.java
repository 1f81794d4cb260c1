package org.interviewkit.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.interviewkit.domain.interview.InterviewId;
import org.interviewkit.domain.recording.Recording;
import org.interviewkit.port.Recordings;
import org.junit.jupiter.api.Test;

/** What every keeper of recordings does. */
public interface RecordingsContract {

  /** An interview. */
  InterviewId RECORDED = InterviewFixtures.id("recorded");

  /** The keeper under test: empty before each test, the same one within a test. */
  Recordings recordings();

  /** A recording comes back as it was kept, and interviews do not mix. */
  @Test
  default void givesARecordingBackAsItWasKept() {
    assertEquals(Optional.empty(), recordings().find(RECORDED));
    Recording recording = RecordingFixtures.keptUntil(Texts.NOW);
    recordings().save(RECORDED, recording);
    recordings().save(RECORDED, recording);
    assertEquals(Optional.of(recording), recordings().find(RECORDED));
    assertEquals(Optional.empty(), recordings().find(InterviewFixtures.id("other")));
  }

  /** One without files takes the place of the one before, and is never due again. */
  @Test
  default void keepsThatTheFilesAreGone() {
    Recording recording = RecordingFixtures.keptUntil(Texts.NOW);
    recordings().save(RECORDED, recording);
    recordings().save(RECORDED, recording.deleted());
    assertEquals(Optional.of(recording.deleted()), recordings().find(RECORDED));
    assertEquals(List.of(), recordings().due(Texts.NOW.plusSeconds(1), 10));
  }

  /** What is due comes first by when it was due, and what is not due does not come. */
  @Test
  default void givesWhatIsDueInOrder() {
    InterviewId late = InterviewFixtures.id("late");
    InterviewId early = InterviewFixtures.id("early");
    recordings().save(late, RecordingFixtures.keptUntil(Texts.NOW));
    recordings().save(early, RecordingFixtures.keptUntil(Texts.NOW.minusSeconds(5)));
    recordings().save(RECORDED, RecordingFixtures.keptUntil(Texts.NOW.plusMillis(1)));
    assertEquals(List.of(early, late), recordings().due(Texts.NOW, 10));
    assertEquals(List.of(early), recordings().due(Texts.NOW, 1));
    assertEquals(List.of(), recordings().due(Texts.NOW.minusSeconds(6), 10));
  }
}
