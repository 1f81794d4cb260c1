package org.interviewkit.openai.realtime;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.interviewkit.domain.transcript.Speaker;
import org.interviewkit.domain.transcript.Transcript;
import org.interviewkit.domain.transcript.Turn;

/** What was said so far, so that a new connection can be told; and which of it the present one knows. */
final class Memory {

  /** About 12,000 tokens: what a model can still look through, with room for the instructions and the rest of the interview. */
  private static final int MOST = 48_000;

  /** Something that was said. */
  record Said(Speaker speaker, String words) {}

  private final List<Said> said = new ArrayList<>();
  private final Set<String> heard = new HashSet<>();
  private final Deque<String> spoken = new ArrayDeque<>();
  private int stored;
  private int told;

  /** Notes what the candidate said by voice. */
  void candidate(String item, String words) {
    heard.add(item);
    said.add(new Said(Speaker.USER, words));
  }

  /** Notes what the interviewer said. */
  void interviewer(String words) {
    spoken.add(words);
    said.add(new Said(Speaker.ASSISTANT, words));
  }

  boolean isEmpty() {
    return said.isEmpty();
  }

  /** Takes up the stored transcript, and gives what is new in it: what was typed, and what was said over another connection. */
  List<Said> take(Transcript soFar) {
    List<Said> news = new ArrayList<>();
    for (Turn turn : soFar.after(stored)) {
      switch (turn.speaker()) {
        case USER -> {
          if (turn.clientId().filter(heard::contains).isEmpty()) {
            news.add(new Said(Speaker.USER, turn.content()));
          }
        }
        case ASSISTANT -> {
          if (!spoken.remove(turn.content())) {
            news.add(new Said(Speaker.ASSISTANT, turn.content()));
          }
        }
        case PERSON -> news.add(new Said(Speaker.PERSON, turn.content()));
        case SYSTEM -> {}
      }
    }
    stored = soFar.turns().size();
    said.addAll(news);
    return news;
  }

  /** From now on nobody is told what is said. */
  void untold() {
    told = said.size();
  }

  /** What was said since nobody was told. */
  List<Said> sinceTold() {
    return said.subList(told, said.size());
  }

  /** The last of what was said: as much as a model can look through. */
  List<Said> recent() {
    int characters = 0;
    int from = said.size();
    while (from > 0 && characters + said.get(from - 1).words().length() <= MOST) {
      from--;
      characters += said.get(from).words().length();
    }
    return said.subList(from, said.size());
  }
}
