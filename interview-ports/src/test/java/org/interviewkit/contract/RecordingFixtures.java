package org.interviewkit.contract;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.interviewkit.domain.document.DocumentId;
import org.interviewkit.domain.recording.Recording;
import org.interviewkit.domain.recording.SpokenTurn;
import org.interviewkit.domain.recording.Stretch;
import org.interviewkit.domain.recording.Track;

/** Recordings to test with. */
public final class RecordingFixtures {

  private RecordingFixtures() {}

  /** Of two stretches, with three turns. */
  public static Recording keptUntil(Instant keptUntil) {
    return new Recording(
        List.of(new Stretch(Texts.NOW, 0, 480_000), new Stretch(Texts.NOW.plusSeconds(60), 480_000, 25)),
        List.of(new SpokenTurn(1, Track.INTERVIEWER, 0, 70_001), new SpokenTurn(2, Track.CANDIDATE, 90_000, 90_000), new SpokenTurn(7, Track.CANDIDATE, 470_000, 480_025)),
        Optional.of(new Recording.Tracks(new DocumentId(new UUID(1, 1)), new DocumentId(new UUID(1, 2)))),
        true,
        keptUntil);
  }
}
