package org.interviewkit.openai.realtime.standin;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.stream.Collectors;

/** What a model that tells voices apart answers: each line of a text begins with a voice's name and a colon. */
public final class DiarizedText {

  private DiarizedText() {}

  /** The answer, without what it cost. */
  public static ObjectNode of(String lines) {
    List<String[]> all = lines.lines().map(line -> line.split(": ", 2)).toList();
    ObjectNode answer = JsonNodeFactory.instance.objectNode().put("task", "transcribe").put("duration", (double) all.size());
    answer.put("text", all.stream().map(line -> line[1]).collect(Collectors.joining(" ")));
    ArrayNode segments = answer.putArray("segments");
    for (String[] line : all) {
      int at = segments.size();
      segments.addObject().put("type", "transcript.text.segment").put("id", "seg_" + at).put("start", (double) at).put("end", at + 1.0).put("text", " " + line[1]).put("speaker", line[0]);
    }
    return answer;
  }
}
