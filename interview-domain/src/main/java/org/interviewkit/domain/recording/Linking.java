package org.interviewkit.domain.recording;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.interviewkit.domain.transcript.Speaker;
import org.interviewkit.domain.transcript.Transcript;
import org.interviewkit.domain.transcript.Turn;

/**
 * Linking what was understood of a whole conversation to the turns of its transcript, by the words both have. Every word is linked to exactly one
 * turn, in order; of more than {@value HeardAgain#MAX_TEXT} characters for one turn the rest is left out. A turn nothing can be linked to is linked to nothing.
 */
public final class Linking {

  /** How far from where it is reckoned a cut may be moved to the end of a sentence, in words. */
  private static final int NEAR = 6;

  /** What is said in a turn, in its latest wording; {@code position} is that wording's. */
  private record Line(int position, Track track, List<String> words) {}

  /** A word as it was understood. */
  private record Word(String shown, Optional<String> voice) {
    String plain() {
      return Linking.plain(shown);
    }

    boolean endsSentence() {
      return shown.matches(".*[.?!…][\"”“»’)]*");
    }
  }

  /**
   * What was linked.
   *
   * @param turns one for each turn that is spoken, by position
   * @param division how the voices were told apart
   */
  public record Linked(List<HeardAgain> turns, Optional<SecondHearing.Division> division) {}

  private Linking() {}

  /** How many turns of a transcript are linked to: what the candidate and the interviewer said, each once however often it was put right. */
  public static int turns(Transcript transcript) {
    return lines(transcript).size();
  }

  /** Links two files, each with one voice. */
  public static Linked ofTracks(Transcript transcript, List<HeardPart> candidate, List<HeardPart> interviewer) {
    List<Line> lines = lines(transcript);
    List<HeardAgain> linked = new ArrayList<>(link(of(lines, Track.CANDIDATE), words(candidate)));
    linked.addAll(link(of(lines, Track.INTERVIEWER), words(interviewer)));
    return new Linked(sorted(linked), Optional.empty());
  }

  /** Links one file with both voices, which a model told apart or did not. */
  public static Linked ofMixed(Transcript transcript, List<HeardPart> parts) {
    List<Line> lines = lines(transcript);
    List<Word> words = words(parts);
    Map<String, Track> voices = voices(lines, words);
    if (!voices.containsValue(Track.CANDIDATE) || !voices.containsValue(Track.INTERVIEWER) || words.stream().anyMatch(word -> word.voice().isEmpty())) {
      return new Linked(sorted(link(lines, words)), Optional.of(SecondHearing.Division.BY_TRANSCRIPT));
    }
    List<HeardAgain> linked = new ArrayList<>();
    for (Track track : Track.values()) {
      linked.addAll(link(of(lines, track), words.stream().filter(word -> voices.get(word.voice().orElseThrow()) == track).toList()));
    }
    return new Linked(sorted(linked), Optional.of(SecondHearing.Division.BY_MODEL));
  }

  /** Whose voice each name most likely is: the one to whose turns most of its words are linked. */
  private static Map<String, Track> voices(List<Line> lines, List<Word> words) {
    int[] ends = cuts(lines, words);
    Map<String, Integer> votes = new HashMap<>();
    int line = 0;
    for (int at = 0; at < words.size(); at++) {
      while (line < ends.length - 1 && at >= ends[line]) {
        line++;
      }
      int vote = lines.isEmpty() ? 0 : lines.get(line).track() == Track.CANDIDATE ? 1 : -1;
      words.get(at).voice().ifPresent(voice -> votes.merge(voice, vote, Integer::sum));
    }
    Map<String, Track> voices = new HashMap<>();
    votes.forEach((voice, vote) -> voices.put(voice, vote >= 0 ? Track.CANDIDATE : Track.INTERVIEWER));
    return voices;
  }

  private static List<HeardAgain> link(List<Line> lines, List<Word> words) {
    int[] ends = cuts(lines, words);
    List<HeardAgain> linked = new ArrayList<>();
    int from = 0;
    for (int i = 0; i < lines.size(); i++) {
      String text = String.join(" ", words.subList(from, ends[i]).stream().map(Word::shown).toList());
      linked.add(new HeardAgain(lines.get(i).position(), lines.get(i).track(), shortened(text)));
      from = ends[i];
    }
    return linked;
  }

  private static String shortened(String text) {
    if (text.length() <= HeardAgain.MAX_TEXT) {
      return text;
    }
    int end = Character.isHighSurrogate(text.charAt(HeardAgain.MAX_TEXT - 1)) ? HeardAgain.MAX_TEXT - 1 : HeardAgain.MAX_TEXT;
    return text.substring(0, end).strip();
  }

  /** Where the words of each line end among those that were understood. */
  private static int[] cuts(List<Line> lines, List<Word> words) {
    List<String> written = lines.stream().flatMap(line -> line.words().stream()).toList();
    int[] matches = Alignment.of(written, words.stream().map(Word::plain).toList());
    int[] ends = new int[lines.size()];
    int end = 0;
    int least = 0;
    for (int i = 0; i < lines.size(); i++) {
      end += lines.get(i).words().size();
      least = i == lines.size() - 1 ? words.size() : Math.max(least, cut(end, matches, words));
      ends[i] = least;
    }
    return ends;
  }

  /** Between the words around it that both texts have, as far as it is between them in the transcript, or at the end of a sentence close by. */
  private static int cut(int end, int[] matches, List<Word> words) {
    int before = end - 1;
    while (before >= 0 && matches[before] < 0) {
      before--;
    }
    int after = end;
    while (after < matches.length && matches[after] < 0) {
      after++;
    }
    int from = before < 0 ? 0 : matches[before] + 1;
    int to = after == matches.length ? words.size() : matches[after];
    int missed = after - before - 1;
    int reckoned = missed == 0 ? to : from + Math.round((float) (to - from) * (end - before - 1) / missed);
    int best = reckoned;
    int far = missed == 0 ? to - from : NEAR;
    for (int at = to; at >= from; at--) {
      boolean sentence = at > 0 && words.get(at - 1).endsSentence();
      if (sentence && Math.abs(at - reckoned) <= far) {
        best = at;
        far = Math.abs(at - reckoned) - 1;
      }
    }
    return best;
  }

  private static List<Line> of(List<Line> lines, Track track) {
    return lines.stream().filter(line -> line.track() == track).toList();
  }

  private static List<HeardAgain> sorted(List<HeardAgain> turns) {
    return turns.stream().sorted(Comparator.comparingInt(HeardAgain::position)).toList();
  }

  /** In the order in which they were first written down. */
  private static List<Line> lines(Transcript transcript) {
    Map<Integer, Line> lines = new TreeMap<>();
    Map<Integer, Integer> firsts = new HashMap<>();
    for (Turn turn : transcript.turns()) {
      boolean spoken =
          switch (turn.speaker()) {
            case USER, ASSISTANT, PERSON -> true;
            case SYSTEM -> false;
          };
      if (spoken) {
        int first = turn.corrects().map(wrong -> firsts.getOrDefault(wrong, wrong)).orElse(turn.position());
        firsts.put(turn.position(), first);
        lines.put(first, new Line(turn.position(), turn.speaker() == Speaker.USER ? Track.CANDIDATE : Track.INTERVIEWER, plainWords(turn.content())));
      }
    }
    return List.copyOf(lines.values());
  }

  private static List<Word> words(List<HeardPart> parts) {
    List<Word> words = new ArrayList<>();
    for (HeardPart part : parts) {
      for (String shown : part.text().strip().split("\\s+")) {
        if (!shown.isEmpty()) {
          words.add(new Word(shown, part.voice()));
        }
      }
    }
    return words;
  }

  private static List<String> plainWords(String text) {
    List<String> words = new ArrayList<>();
    for (String shown : text.strip().split("\\s+")) {
      words.add(plain(shown));
    }
    return words;
  }

  private static String plain(String word) {
    String letters = word.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "");
    return letters.isEmpty() ? word : letters;
  }
}
