package org.interviewkit.domain.role;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.interviewkit.domain.InvalidInput;
import org.interviewkit.domain.Language;
import org.interviewkit.domain.Require;
import org.interviewkit.domain.rubric.Criterion;
import org.interviewkit.domain.rubric.Question;
import org.interviewkit.domain.rubric.Rubric;

/**
 * What people edit about a role.
 *
 * @param title the job title, 1–200 characters
 * @param language the language of the job description, and the default of its interviews
 * @param jobDescription the whole text, 1 to {@value #MAX_JOB_DESCRIPTION} characters
 * @param skills what the job asks for, at most 60 names of at most 80 characters
 * @param criteria 1–{@value Rubric#MAX_CRITERIA} criteria with different ids
 * @param questions at most {@value #MAX_QUESTIONS} questions with different ids, each serving one of the criteria
 */
public record RoleContent(String title, Language language, String jobDescription, List<String> skills, List<Criterion> criteria, List<Question> questions) {

  /** The longest job description, in characters: some ten pages. */
  public static final int MAX_JOB_DESCRIPTION = 30_000;

  /** The most questions a role may hold. */
  public static final int MAX_QUESTIONS = 60;

  /** Checks every bound, and that each question serves a criterion that is there. */
  public RoleContent {
    Require.text("title", title, 200);
    Require.present("language", language);
    Require.text("jobDescription", jobDescription, MAX_JOB_DESCRIPTION);
    Require.size("skills", skills, 0, 60);
    skills.forEach(skill -> Require.text("skills", skill, 80));
    skills = List.copyOf(skills);
    Rubric rubric = new Rubric(1, criteria);
    criteria = rubric.criteria();
    Require.size("questions", questions, 0, MAX_QUESTIONS);
    questions = List.copyOf(questions);
    Set<String> ids = new HashSet<>();
    for (Question question : questions) {
      if (!ids.add(question.id())) {
        throw new InvalidInput("questions", "question id " + question.id() + " stands twice");
      }
      if (rubric.find(question.criterionId()).isEmpty()) {
        throw new InvalidInput("questions", "question " + question.id() + " serves the criterion " + question.criterionId() + ", which the role does not have");
      }
    }
  }

  /** Whether the text says more than the title does: a role may be begun without a job description. */
  public boolean describesTheJob() {
    return !jobDescription.strip().equals(title.strip());
  }
}
