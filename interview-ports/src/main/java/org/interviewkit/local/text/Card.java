package org.interviewkit.local.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.interviewkit.domain.Wording;

/**
 * One entry of a data file. A file is UTF-8 text; {@code [id]} begins a card, {@code key = value} fills it, a key may stand several times, a line that begins with
 * {@code #} is a remark. Values are taken as they stand, without escapes.
 *
 * @param id what stands between the brackets, unique in its file
 * @param fields the values of each key, in the file's order
 */
public record Card(String id, Map<String, List<String>> fields) {

  /**
   * Reads a file that lies beside a class.
   *
   * @throws IllegalStateException if it is missing or a line is neither a card, a field nor a remark; the message names the file and the line
   */
  public static List<Card> read(Class<?> beside, String file) {
    try (InputStream in = beside.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalStateException("data file " + file + " is missing beside " + beside.getName());
      }
      return parse(file, new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)));
    } catch (IOException e) {
      throw new UncheckedIOException("data file " + file + " cannot be read", e);
    }
  }

  private static List<Card> parse(String file, BufferedReader reader) throws IOException {
    List<Card> cards = new ArrayList<>();
    int number = 0;
    for (String line = reader.readLine(); line != null; line = reader.readLine()) {
      number++;
      String text = line.strip();
      int equals = text.indexOf(" = ");
      if (text.startsWith("[") && text.endsWith("]")) {
        cards.add(new Card(text.substring(1, text.length() - 1), new LinkedHashMap<>()));
      } else if (equals > 0 && !cards.isEmpty() && !text.startsWith("#")) {
        Map<String, List<String>> fields = cards.get(cards.size() - 1).fields();
        fields.computeIfAbsent(text.substring(0, equals), unused -> new ArrayList<>()).add(text.substring(equals + 3).strip());
      } else if (!text.isEmpty() && !text.startsWith("#")) {
        throw new IllegalStateException(file + ":" + number + " is neither [card], key = value nor # remark");
      }
    }
    return List.copyOf(cards);
  }

  /** All values of a key, in order; none when it is not there. */
  public List<String> all(String key) {
    return fields.getOrDefault(key, List.of());
  }

  /** The parts of all values of a key, split at {@code |}. */
  public List<String> parts(String key) {
    return all(key).stream().flatMap(value -> List.of(value.split("\\|")).stream()).map(String::strip).filter(part -> !part.isEmpty()).toList();
  }

  /** The first value of a key, or empty. */
  public Optional<String> find(String key) {
    return all(key).stream().findFirst();
  }

  /** The value of a key that must be there. */
  public String one(String key) {
    return find(key).orElseThrow(() -> new IllegalStateException("card [" + id + "] has no " + key));
  }

  /** The text under {@code key.de} and {@code key.en}. */
  public Wording wording(String key) {
    return new Wording(one(key + ".de"), one(key + ".en"));
  }

  /** The texts under the repeated keys {@code key.de} and {@code key.en}, paired by their order. */
  public List<Wording> wordings(String key) {
    List<String> german = all(key + ".de");
    List<String> english = all(key + ".en");
    if (german.size() != english.size()) {
      throw new IllegalStateException("card [" + id + "]: " + german.size() + " German and " + english.size() + " English values of " + key);
    }
    List<Wording> pairs = new ArrayList<>();
    for (int i = 0; i < german.size(); i++) {
      pairs.add(new Wording(german.get(i), english.get(i)));
    }
    return pairs;
  }
}
