package org.interviewkit.domain.assistant;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.interviewkit.domain.Require;

/**
 * Something visitors asked about that the owner's documents do not cover: what a document could be written about. Words alone, and only such as several conversations have in
 * common, so that nobody's name or address becomes a topic.
 *
 * @param words the word they have in common, and up to {@value #MORE_WORDS} that most of them have as well
 * @param messages how many messages
 * @param examples up to {@value #EXAMPLES} of them, as they came
 */
public record UnansweredTopic(List<String> words, int messages, List<Asked> examples) {

  private static final int MORE_WORDS = 2;
  private static final int EXAMPLES = 3;

  /** Fewer conversations than this have nothing in common. */
  private static final int FEWEST = 2;

  /**
   * A message that could not be answered.
   *
   * @param thread in which conversation
   * @param position its place there
   * @param text what was asked
   */
  public record Asked(ThreadId thread, int position, String text) {}

  /** A message and its words: by what makes them alike, as they were written. */
  private record Read(Asked asked, Map<String, String> words) {}

  /** Copies the lists. */
  public UnansweredTopic {
    words = List.copyOf(Require.size("words", words, 1, MORE_WORDS + 1));
    examples = List.copyOf(Require.size("examples", examples, 1, EXAMPLES));
  }

  /**
   * Groups messages by the words they have in common, largest group first. A message stands in one group, or in none when it has nothing in common with another conversation.
   *
   * @param most the most groups
   */
  public static List<UnansweredTopic> of(List<Asked> messages, int most) {
    List<Read> left = new ArrayList<>(messages.stream().map(asked -> new Read(asked, ContentWords.of(asked.text()))).toList());
    List<UnansweredTopic> topics = new ArrayList<>();
    while (topics.size() < most) {
      List<String> common = common(left, FEWEST);
      if (common.isEmpty()) {
        break;
      }
      List<Read> group = left.stream().filter(read -> read.words().containsKey(common.get(0))).toList();
      left.removeAll(group);
      topics.add(topic(common.get(0), group));
    }
    topics.sort(Comparator.comparing(UnansweredTopic::messages).reversed());
    return topics;
  }

  private static UnansweredTopic topic(String first, List<Read> group) {
    List<String> words = new ArrayList<>(List.of(first));
    common(group, Math.max(FEWEST, (group.size() + 1) / 2)).stream().filter(word -> !word.equals(first)).limit(MORE_WORDS).forEach(words::add);
    return new UnansweredTopic(
        words.stream().map(word -> written(word, group)).toList(), group.size(), group.stream().map(Read::asked).limit(EXAMPLES).toList());
  }

  /** The words that at least so many conversations have, those of most conversations first, then the longest. */
  private static List<String> common(List<Read> messages, int conversations) {
    Map<String, Set<ThreadId>> users = new HashMap<>();
    messages.forEach(read -> read.words().keySet().forEach(word -> users.computeIfAbsent(word, one -> new HashSet<>()).add(read.asked().thread())));
    return users.entrySet().stream()
        .filter(entry -> entry.getValue().size() >= conversations)
        .sorted(
            Comparator.comparing((Map.Entry<String, Set<ThreadId>> entry) -> -entry.getValue().size())
                .thenComparing(entry -> -entry.getKey().length())
                .thenComparing(Map.Entry::getKey))
        .map(Map.Entry::getKey)
        .toList();
  }

  /** A word as most of them wrote it. */
  private static String written(String word, List<Read> group) {
    Map<String, Long> forms =
        group.stream().filter(read -> read.words().containsKey(word)).collect(Collectors.groupingBy(read -> read.words().get(word), Collectors.counting()));
    Comparator<Map.Entry<String, Long>> often = Map.Entry.comparingByValue();
    return forms.entrySet().stream().max(often.thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder()))).orElseThrow().getKey();
  }
}
