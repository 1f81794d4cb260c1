package org.interviewkit.openai.realtime;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.interviewkit.domain.Language;
import org.interviewkit.domain.interview.Briefing;
import org.interviewkit.domain.rubric.Question;
import org.interviewkit.domain.supervision.SupervisorAction;

/** What the model is told: once at the beginning, and by the way. The version of the words is in the name of their file. */
final class Instructions {

  static final String CONCLUDE = "The time is nearly over. Ask no further question of the plan. React to the last answer in half a sentence, then ask whether the candidate has questions.";
  static final String GOODBYE = "The interview ends now. Thank the candidate, say that a person of the hiring team looks at the interview and gets in touch, and say goodbye. Ask nothing.";
  static final String IDLE = "The candidate has said nothing for a while. In one sentence, say kindly that there is time, and offer to say the question again in simpler words.";
  static final String AGAIN = "The connection was interrupted. Go on from where you were, without a greeting. If the candidate was in the middle of an answer, ask for the last sentences again.";

  private static final String TEXT = read("interviewer-1.txt");

  private Instructions() {}

  static String of(Briefing briefing) {
    Language language = briefing.engagement().language();
    String spoken =
        switch (language) {
          case DE -> "German, with the formal address (Sie)";
          case EN -> "English";
        };
    long minutes = briefing.preparation().settings().concludeAfter().toMinutes();
    return TEXT.replace("{language}", spoken).replace("{minutes}", Long.toString(Math.max(minutes, 1))).replace("{data}", data(briefing, language));
  }

  /** A wish of the supervisor or of a person of the team; its words are no candidate's. */
  static String of(SupervisorAction.Guide guide) {
    return switch (guide.focus()) {
      case BACK_TO_TOPIC -> "With your next turn, come kindly back to the question. " + guide.instruction();
      case ASK_FOR_EXAMPLE -> "With your next turn, ask for a concrete example: situation, own action, result. " + guide.instruction();
      case MOVE_ON -> "With your next turn, leave this question and go on to the next one of the plan. " + guide.instruction();
      case INSTRUCTION -> "The hiring team wishes for your next turn: " + guide.instruction();
    };
  }

  /** What a person said who led the interview in the interviewer's place. */
  static String ofPerson(String words) {
    return "Meanwhile a person of the hiring team led the interview and said: " + words;
  }

  private static String data(Briefing briefing, Language language) {
    JsonObject data = new JsonObject().put("candidate", briefing.engagement().candidateName()).put("position", briefing.engagement().roleTitle());
    data.putTexts("skills_wanted", briefing.preparation().plan().requiredSkills());
    data.putTexts("skills_in_cv", briefing.preparation().plan().cvSkills());
    data.putTexts("criteria", briefing.preparation().rubric().criteria().stream().map(criterion -> criterion.name().in(language)).toList());
    return data.putObjects("plan", briefing.preparation().plan().questions().stream().map(question -> question(question, language)).toList()).toString();
  }

  private static JsonObject question(Question question, Language language) {
    List<String> further = question.followUps().stream().map(each -> each.in(language)).toList();
    return new JsonObject().put("question", question.text().in(language)).put("simpler", question.simpler().in(language)).putTexts("further", further);
  }

  private static String read(String name) {
    try (InputStream in = Instructions.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException(name + " is missing");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
