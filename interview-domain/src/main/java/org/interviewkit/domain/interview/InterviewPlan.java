package org.interviewkit.domain.interview;

import java.util.List;
import java.util.Optional;
import org.interviewkit.domain.Require;
import org.interviewkit.domain.Wording;
import org.interviewkit.domain.rubric.Question;

/**
 * What is to be asked, in the order it is to be asked, and what the planner knew when it chose.
 *
 * @param planner name and version of what made it, for example {@code local/1}
 * @param questions 1–40 questions
 * @param requiredSkills skills the job asks for
 * @param cvSkills skills the CV carries; empty without a CV
 * @param notes what a person should know about the plan, for example a gap in the CV
 */
public record InterviewPlan(String planner, List<Question> questions, List<String> requiredSkills, List<String> cvSkills, List<Wording> notes) {

  /** Checks bounds. */
  public InterviewPlan {
    Require.text("planner", planner, 100);
    questions = List.copyOf(Require.size("questions", questions, 1, 40));
    requiredSkills = List.copyOf(requiredSkills);
    cvSkills = List.copyOf(cvSkills);
    notes = List.copyOf(notes);
  }

  /** The question with this id, or empty. */
  public Optional<Question> find(String questionId) {
    return questions.stream().filter(question -> question.id().equals(questionId)).findFirst();
  }
}
