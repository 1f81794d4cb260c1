package org.interviewkit.reasoning;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.interviewkit.contract.ObedientModel;
import org.interviewkit.port.Reasoner;

/** A model in the test's own process: obedient, or spoiled for its first answers. It remembers what it was asked. */
final class Model implements Reasoner {

  final List<Task> asked = new ArrayList<>();
  private final List<UnaryOperator<String>> spoiled;

  @SafeVarargs
  Model(UnaryOperator<String>... spoiled) {
    this.spoiled = List.of(spoiled);
  }

  @Override
  public Answer answer(Task task) {
    Map<String, Object> obedient = ObedientModel.answer(task.shape(), JsonReader.object(task.data()));
    String text = JsonWriter.write(named(obedient));
    asked.add(task);
    return new Answer(asked.size() <= spoiled.size() ? spoiled.get(asked.size() - 1).apply(text) : text, "test/obedient", new Tokens(120, 34));
  }

  /** With our name for null in place of null. */
  private static Object named(Object value) {
    return switch (value) {
      case null -> JsonReader.NULL;
      case List<?> list -> list.stream().map(Model::named).toList();
      case Map<?, ?> map -> {
        Map<Object, Object> copy = new LinkedHashMap<>();
        map.forEach((name, member) -> copy.put(name, named(member)));
        yield copy;
      }
      default -> value;
    };
  }
}
