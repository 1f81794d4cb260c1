package org.interviewkit.openai.realtime;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.interviewkit.domain.Language;
import org.interviewkit.domain.Wording;
import org.interviewkit.domain.interview.Briefing;
import org.interviewkit.domain.rubric.Question;
import org.interviewkit.domain.transcript.Move;
import org.interviewkit.domain.transcript.Prompt;
import org.interviewkit.domain.transcript.Speaker;
import org.interviewkit.domain.transcript.Transcript;

/** Finds out which question of the plan a spoken turn asks, by its words: a model that asks a question in its own words still uses most of those of the plan. */
final class Moves {

  private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");
  private static final double ENOUGH = 0.6;
  private static final int SHORT = 3;

  private record Match(String question, Move move, double share) {}

  private final Briefing briefing;
  private final Language language;
  private final Set<String> asked = new HashSet<>();
  private Optional<String> current = Optional.empty();
  private boolean begun;
  private boolean invited;

  Moves(Briefing briefing) {
    this.briefing = briefing;
    this.language = briefing.engagement().language();
  }

  /** Takes up what was asked before. */
  void resume(Transcript soFar) {
    soFar.of(Speaker.ASSISTANT).forEach(turn -> turn.prompt().ifPresent(this::note));
  }

  /** What a turn does. */
  Optional<Prompt> of(String words, boolean concluding, boolean closing) {
    Optional<Prompt> prompt = closing ? Optional.of(Prompt.of(Move.CLOSING)) : concluding ? Optional.of(Prompt.of(invited ? Move.ANSWER : Move.INVITE_QUESTIONS)) : asking(words);
    prompt.ifPresent(this::note);
    return prompt;
  }

  private Optional<Prompt> asking(String words) {
    Optional<Match> match = best(words);
    if (!begun) {
      return Optional.of(new Prompt(Move.OPENING, match.map(Match::question)));
    }
    return match.map(found -> Prompt.about(found.move(), found.question())).or(() -> current.map(question -> Prompt.about(Move.FOLLOW_UP, question)));
  }

  private void note(Prompt prompt) {
    begun = true;
    invited = invited || prompt.move() == Move.INVITE_QUESTIONS;
    prompt.questionId().ifPresent(asked::add);
    current = prompt.questionId();
  }

  private Optional<Match> best(String words) {
    Set<String> said = significant(words);
    Match best = new Match("", Move.QUESTION, 0);
    for (Question question : briefing.preparation().plan().questions()) {
      boolean before = asked.contains(question.id());
      Match match = new Match(question.id(), before ? Move.REPEAT : Move.QUESTION, share(List.of(question.text()), said));
      Match simpler = new Match(question.id(), before ? Move.REPHRASE : Move.QUESTION, share(List.of(question.simpler()), said));
      Match further = new Match(question.id(), before ? Move.FOLLOW_UP : Move.QUESTION, share(question.followUps(), said));
      for (Match each : List.of(match, simpler, further)) {
        best = each.share() > best.share() ? each : best;
      }
    }
    return Optional.of(best).filter(found -> found.share() >= ENOUGH);
  }

  private double share(List<Wording> questions, Set<String> said) {
    double best = 0;
    for (Wording question : questions) {
      Set<String> wanted = significant(question.in(language));
      long found = wanted.stream().filter(said::contains).count();
      best = wanted.size() < 2 ? best : Math.max(best, (double) found / wanted.size());
    }
    return best;
  }

  private Set<String> significant(String words) {
    Set<String> found = new HashSet<>();
    for (String word : BETWEEN_WORDS.split(words.toLowerCase(Locale.ROOT))) {
      if (word.length() > SHORT) {
        found.add(word);
      }
    }
    return found;
  }
}
