package org.interviewkit.local;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.interviewkit.domain.Language;
import org.interviewkit.domain.transcript.Move;
import org.interviewkit.domain.transcript.Prompt;
import org.interviewkit.domain.transcript.Turn;
import org.interviewkit.local.text.Card;

/** Test interviews held from the first word to the last: a job, a CV, and a candidate who answers by the question's id. */
public final class Script {

  private static final Map<String, Card> CANDIDATES = Card.read(Script.class, "answers.txt").stream().collect(Collectors.toMap(Card::id, Function.identity()));

  private Script() {}

  /** A text that lies beside this class. */
  public static String text(String name) {
    try (InputStream in = Script.class.getResourceAsStream(name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A stage for a job such as {@code software-de}. */
  public static Stage stage(String job, String name) {
    return Stage.of(text("job-" + job + ".txt"), name, text("cv-" + job + ".txt"), language(job));
  }

  /** Holds a whole interview with a strong, mixed or weak candidate. */
  public static Stage hold(String job, String strength, String name) {
    Stage stage = stage(job, name);
    Turn turn = stage.interviewer();
    for (int i = 0; !stage.isEnded() && i < 60; i++) {
      turn = stage.exchange(answer(job, strength, turn, i));
    }
    return stage;
  }

  private static String answer(String job, String strength, Turn asked, int number) {
    Prompt prompt = asked.prompt().orElseThrow();
    if (prompt.questionId().isEmpty()) {
      return language(job) == Language.DE ? "Nein, keine Fragen." : "No questions, thank you.";
    }
    boolean strong = strength.equals("strong") || strength.equals("mixed") && number % 2 == 0;
    Card candidate = CANDIDATES.get(strong ? "strong " + job : "weak " + language(job).tag());
    String key = prompt.move() == Move.FOLLOW_UP ? "follow" : prompt.questionId().get();
    return candidate.find(key).or(() -> candidate.find("other")).orElseThrow(() -> new AssertionError("no answer of [" + candidate.id() + "] to " + key));
  }

  private static Language language(String job) {
    return Language.of(job.substring(job.length() - 2));
  }
}
