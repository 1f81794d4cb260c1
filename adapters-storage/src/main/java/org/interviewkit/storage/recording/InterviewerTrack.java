package org.interviewkit.storage.recording;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.interviewkit.domain.recording.Recording;
import org.interviewkit.domain.recording.Track;

/**
 * Puts the interviewer's voice where it is heard: a turn begins when its first sound is handed to the candidate's device, and goes on without a gap as long as sound comes in
 * time. Sound comes seconds ahead; when the candidate interrupts, what was not played is made silent again. Places are samples from the beginning of the track.
 */
final class InterviewerTrack {

  /** How long the device's last word about what it played is waited for after an interruption, in samples: 400 ms. */
  private static final long LAST_WORD = 9_600;

  /** A part of a turn without a gap: where it begins in the turn, and where on the track. */
  private record Piece(long ofTurn, long at) {}

  /** A turn that is being spoken. */
  private static final class Speaking {
    final String item;
    final List<Piece> pieces = new ArrayList<>();
    long samples;
    Optional<Long> played = Optional.empty();
    Optional<Long> silencedAt = Optional.empty();

    Speaking(String item) {
      this.item = item;
    }

    long begin() {
      return pieces.get(0).at();
    }

    /** Where on the track so much of the turn has been played. */
    long placeOf(long far) {
      Piece last = pieces.get(0);
      for (Piece piece : pieces) {
        last = piece.ofTurn() < far ? piece : last;
      }
      return last.at() + Math.min(far, samples) - last.ofTurn();
    }
  }

  private final TrackFile file;
  private final Turns turns;
  private Optional<Speaking> current = Optional.empty();
  private long end;

  InterviewerTrack(TrackFile file, Turns turns) {
    this.file = file;
    this.turns = turns;
  }

  /** From here on. */
  void start(long from) {
    end = from;
  }

  /** Takes a piece of a turn's voice that is handed on at a place. */
  void take(long now, String item, byte[] pcm) throws IOException {
    if (current.filter(speaking -> speaking.item.equals(item)).isEmpty()) {
      settle(now);
      current = Optional.of(new Speaking(item));
    }
    Speaking speaking = current.get();
    if (speaking.silencedAt.isPresent()) {
      return;
    }
    if (speaking.pieces.isEmpty() || now > end) {
      end = Math.max(end, now);
      speaking.pieces.add(new Piece(speaking.samples, end));
    }
    file.write(end, pcm);
    end += pcm.length / 2;
    speaking.samples += pcm.length / 2;
    turns.heard(Track.INTERVIEWER, item, speaking.begin(), end);
  }

  /** The candidate interrupts a turn. */
  void silence(long now, String item) {
    current.filter(speaking -> speaking.item.equals(item) && speaking.silencedAt.isEmpty()).ifPresent(speaking -> speaking.silencedAt = Optional.of(now));
  }

  /** So much of a turn has been played. */
  void played(long now, String item, Duration far) throws IOException {
    Optional<Speaking> meant = current.filter(speaking -> speaking.item.equals(item) && !speaking.pieces.isEmpty());
    if (meant.isPresent()) {
      long samples = Math.max(0, Math.min(Recording.samples(far), meant.get().samples));
      meant.get().played = meant.get().played.filter(before -> before >= samples).or(() -> Optional.of(samples));
      if (meant.get().silencedAt.isPresent()) {
        settle(now);
      }
    }
  }

  /** Time goes on. */
  void pulse(long now) throws IOException {
    if (current.flatMap(speaking -> speaking.silencedAt).filter(at -> now - at >= LAST_WORD).isPresent()) {
      settle(now);
    }
  }

  /** The turn that is being spoken is over: a new one begins, or it was interrupted. */
  void settle(long now) throws IOException {
    if (current.isPresent() && !current.get().pieces.isEmpty()) {
      Speaking over = current.get();
      if (over.silencedAt.isPresent()) {
        cut(over, Math.min(end, over.played.map(over::placeOf).orElse(Math.max(over.begin(), over.silencedAt.get()))));
      }
      turns.heard(Track.INTERVIEWER, over.item, over.begin(), Math.max(over.begin(), end));
      turns.settled(Track.INTERVIEWER, over.item);
    }
    current = current.filter(speaking -> speaking.silencedAt.isPresent()).map(speaking -> spent(speaking.item));
  }

  /** Nothing is played any more: what would have been played later is not on the track, unless the device has played it ahead of the time. Gives where the voice ends. */
  long stop(long now) throws IOException {
    settle(now);
    current = Optional.empty();
    return end;
  }

  /** Where the voice may end at the latest when nothing is played any more. */
  void cutAtPresent(long now) throws IOException {
    if (current.isPresent() && !current.get().pieces.isEmpty() && current.get().silencedAt.isEmpty()) {
      Speaking speaking = current.get();
      long told = speaking.played.map(speaking::placeOf).orElse(speaking.begin());
      cut(speaking, Math.min(end, Math.max(told, now)));
    }
  }

  private void cut(Speaking speaking, long to) throws IOException {
    file.silence(to, end);
    end = to;
  }

  /** A turn of which nothing more is taken. */
  private static Speaking spent(String item) {
    Speaking speaking = new Speaking(item);
    speaking.silencedAt = Optional.of(Long.MAX_VALUE);
    return speaking;
  }
}
