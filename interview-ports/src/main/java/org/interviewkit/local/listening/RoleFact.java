package org.interviewkit.local.listening;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.interviewkit.domain.Language;
import org.interviewkit.domain.Wording;
import org.interviewkit.domain.document.Sentence;
import org.interviewkit.local.text.Card;
import org.interviewkit.local.text.PhraseIndex;
import org.interviewkit.local.text.PlainText;
import org.interviewkit.local.text.Tokenized;

/**
 * Something a job description says about a topic candidates ask about, such as working hours. A plan carries it as a note, from which an interviewer may tell it.
 *
 * @param topic its card in {@code topics.txt}
 * @param name what the topic is called
 * @param words the job description's words, one line
 */
public record RoleFact(String topic, Wording name, String words) {

  private static final int MAX_WORDS = 220;
  private static final String NOTE_DE = "Darf auf Nachfrage genannt werden – ";
  private static final String NOTE_EN = "May be told when asked – ";
  private static final Map<String, Wording> NAMES = new LinkedHashMap<>();
  private static final PhraseIndex<String> ASKED = new PhraseIndex<>();
  private static final PhraseIndex<String> TOLD = new PhraseIndex<>();

  static {
    for (Card card : Card.read(RoleFact.class, "topics.txt")) {
      NAMES.put(card.id(), card.wording("name"));
      card.parts("ask").forEach(phrase -> ASKED.add(phrase, card.id()));
      card.parts("tell").forEach(phrase -> TOLD.add(phrase, card.id()));
    }
  }

  /** What a job description says, at most one fact a topic. Lines that give orders to a machine are left out. */
  public static List<RoleFact> of(String jobDescription) {
    Map<String, RoleFact> facts = new LinkedHashMap<>();
    for (Sentence sentence : Sentence.of(PlainText.clean(jobDescription))) {
      String words = PlainText.line(sentence.text().replaceFirst("^[\\s•*·\\-–—]+", ""), MAX_WORDS);
      if (Tokenized.of(words).size() < 3 || Remark.of(words).kind().isBeside() || PrivateMatter.askedBy(words).isPresent()) {
        continue;
      }
      for (PhraseIndex.Hit<String> hit : TOLD.find(Tokenized.of(words))) {
        facts.putIfAbsent(hit.value(), new RoleFact(hit.value(), name(hit.value()), words));
      }
    }
    return List.copyOf(facts.values());
  }

  private static Wording name(String topic) {
    return Optional.ofNullable(NAMES.get(topic)).orElseThrow();
  }

  /** The fact as a note of the plan. */
  public Wording note() {
    return new Wording(NOTE_DE + name.de() + ": " + words, NOTE_EN + name.en() + ": " + words);
  }

  /** The fact among a plan's notes that answers a question, or empty. */
  public static Optional<String> answering(String question, List<Wording> notes, Language language) {
    List<String> prefixes = new ArrayList<>();
    for (PhraseIndex.Hit<String> hit : ASKED.find(Tokenized.of(question))) {
      Wording name = name(hit.value());
      prefixes.add(switch (language) {
        case DE -> NOTE_DE + name.de() + ": ";
        case EN -> NOTE_EN + name.en() + ": ";
      });
    }
    for (String prefix : prefixes) {
      for (Wording note : notes) {
        if (note.in(language).startsWith(prefix)) {
          return Optional.of(note.in(language).substring(prefix.length()));
        }
      }
    }
    return Optional.empty();
  }
}
