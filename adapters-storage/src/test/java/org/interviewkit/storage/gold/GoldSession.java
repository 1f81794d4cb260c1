package org.interviewkit.storage.gold;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.interviewkit.domain.Language;

/**
 * One interview of the gold set.
 *
 * @param name what it is called
 * @param job the file with the job description
 * @param cv the file with the CV
 * @param candidate the candidate's name
 * @param turns what was said, the interviewer first, in turns
 * @param questions what is asked about it
 */
record GoldSession(String name, String job, String cv, String candidate, List<String> turns, List<Question> questions) {

  /**
   * A question.
   *
   * @param expected words of the passage that answers it; empty when nothing does
   */
  record Question(Language language, String text, Optional<String> expected) {}

  /** All of them. */
  static List<GoldSession> all() {
    List<GoldSession> sessions = new ArrayList<>();
    for (String line : lines()) {
      String[] word = line.split(" ", 2);
      List<String> parts = word.length < 2 ? List.of() : Arrays.stream(word[1].split("\\|")).map(String::strip).toList();
      switch (word[0]) {
        case "", "#" -> {}
        case "session" -> sessions.add(new GoldSession(parts.get(0), parts.get(1), parts.get(2), parts.get(3), new ArrayList<>(), new ArrayList<>()));
        case "asked", "said" -> sessions.get(sessions.size() - 1).turns().add(word[1].strip());
        case "de", "en" -> sessions.get(sessions.size() - 1).questions().add(new Question(Language.of(word[0]), parts.get(1), Optional.of(parts.get(2))));
        case "none-de", "none-en" -> sessions.get(sessions.size() - 1).questions().add(new Question(Language.of(word[0].substring(5)), parts.get(0), Optional.empty()));
        default -> throw new IllegalArgumentException(line);
      }
    }
    return sessions;
  }

  private static List<String> lines() {
    try (InputStream in = GoldSession.class.getResourceAsStream("/gold/questions.txt")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
