package org.interviewkit.domain.assistant;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The words of a message that say what it is about. Addresses, links and numbers are none. */
final class ContentWords {

  private static final int SHORTEST = 3;
  private static final int STEM = 4;
  private static final Pattern BLANKS = Pattern.compile("\\s+");
  private static final Pattern PRIVATE = Pattern.compile("@|://|www\\.|[0-9]");
  private static final Pattern WORD = Pattern.compile("\\p{L}+(?:-\\p{L}+)*+");
  private static final List<String> ENDINGS = List.of("en", "er", "es", "em", "e", "n", "s");

  private static final Set<String> FILLER =
      Set.copyOf(
          List.of(
              ("aber alle allem allen aller alles als also am an ander andere anderen auch auf aus bei beim bin bis bist bitte brauche brauchen da dabei dadurch dafür dagegen daher damit danach dann darf daran darauf"
                  + " darüber das dass dein deine dem den denn der deren des dich die dies diese diesem diesen dieser dieses dir doch dort du durch dürfen eben ein eine einem einen einer eines einfach etwas euch euer"
                  + " eure fragen frage für gab ganz geben genau gerade gern gerne gibt ging habe haben hallo hat hatte hätte heißt heute hier ich ihm ihn ihnen ihr ihre ihrem ihren ihrer im immer in ins ist ja jede"
                  + " jeder jetzt kann kannst kein keine keinen können könnte könnten machen mal man mehr mein meine meinem meinen meiner mich mir mit möchte mögen muss müssen nach nein nicht nichts noch nur ob oder"
                  + " ohne sagen schon sehr sein seine seit sich sie sind so soll sollte sondern tun über um und uns unser unsere unter viel viele vom von vor wann war waren warum was weil welche welchem welchen welcher"
                  + " welches wenn wer werde werden wie wieder wieso will wir wird wissen wo woher wohin wollen würde würden zu zum zur zwischen"
                  + " about after all also and any are ask because been before being but can could did does doing don done else ever for from get give going had has have hello help her here him his how into its just"
                  + " know let like make many may me might more most much must need not now off one only other our out over please question say she should some such tell than thank thanks that the their them then there"
                  + " these they this those too under until use very want was way were what when where which while who why will with would yes you your")
              .split(" ")));

  private ContentWords() {}

  /** The words of a text: by their stems, as they were written first, in the order of the text. */
  static Map<String, String> of(String text) {
    Map<String, String> words = new LinkedHashMap<>();
    BLANKS
        .splitAsStream(text)
        .filter(piece -> !PRIVATE.matcher(piece).find())
        .flatMap(piece -> WORD.matcher(piece).results())
        .map(MatchResult::group)
        .forEach(word -> put(words, word));
    return words;
  }

  private static void put(Map<String, String> words, String word) {
    String folded = word.toLowerCase(Locale.ROOT);
    if (folded.length() >= SHORTEST && !FILLER.contains(folded)) {
      words.putIfAbsent(stem(folded), word);
    }
  }

  private static String stem(String word) {
    for (String ending : ENDINGS) {
      if (word.endsWith(ending) && word.length() - ending.length() >= STEM) {
        return word.substring(0, word.length() - ending.length());
      }
    }
    return word;
  }
}
