package org.interviewkit.storage.recording;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.interviewkit.domain.recording.SpokenTurn;
import org.interviewkit.domain.recording.Track;

/** Brings together where something is heard and which turn of the transcript it became; either may be known first. */
final class Turns {

  private static final int REMEMBERED = 256;

  /** Keeps where a turn is heard. */
  interface Keeper {
    void keep(SpokenTurn turn) throws IOException;
  }

  private record Place(long from, long to) {}

  private final Keeper keeper;
  private final Map<String, Place> places = remembering();
  private final Map<String, Integer> positions = remembering();
  private final Map<String, SpokenTurn> kept = remembering();

  Turns(Keeper keeper) {
    this.keeper = keeper;
  }

  /** Something is heard here, so far. */
  void heard(Track track, String item, long from, long to) {
    places.put(key(track, item), new Place(from, to));
  }

  boolean isHeard(Track track, String item) {
    return places.containsKey(key(track, item));
  }

  /** Where something ends is known. */
  void settled(Track track, String item) throws IOException {
    bring(track, key(track, item));
  }

  /** Something became a turn. */
  void became(int position, Track track, String item) throws IOException {
    positions.put(key(track, item), position);
    bring(track, key(track, item));
  }

  private void bring(Track track, String key) throws IOException {
    Optional<Place> place = Optional.ofNullable(places.get(key));
    Optional<Integer> position = Optional.ofNullable(positions.get(key));
    if (place.isPresent() && position.isPresent()) {
      SpokenTurn turn = new SpokenTurn(position.get(), track, place.get().from(), place.get().to());
      if (!turn.equals(kept.put(key, turn))) {
        keeper.keep(turn);
      }
    }
  }

  private static String key(Track track, String item) {
    return track + " " + item;
  }

  private static <V> Map<String, V> remembering() {
    return new LinkedHashMap<>() {
      private static final long serialVersionUID = 1L;

      @Override
      protected boolean removeEldestEntry(Map.Entry<String, V> eldest) {
        return size() > REMEMBERED;
      }
    };
  }
}
