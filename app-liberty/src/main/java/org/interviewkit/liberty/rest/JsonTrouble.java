package org.interviewkit.liberty.rest;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.InvalidNullException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import java.util.stream.Collectors;
import org.interviewkit.domain.InvalidInput;

/** Says what is wrong with a JSON body, and where, without repeating what stands in it. */
final class JsonTrouble {

  private JsonTrouble() {}

  static Problem describe(JsonProcessingException trouble) {
    return switch (trouble) {
      case JsonMappingException mapping when mapping.getCause() instanceof InvalidInput input ->
          Problem.badRequest(input.getMessage(), pointer(mapping) + Pointers.of(input.field()));
      case InvalidFormatException format -> Problem.badRequest(name(format) + " is not accepted: " + needed(format), pointer(format));
      case InvalidNullException missing -> Problem.badRequest(name(missing) + " is null: a value is needed", pointer(missing));
      case MismatchedInputException mismatch when isMissing(mismatch) -> Problem.badRequest(name(mismatch) + " is missing", pointer(mismatch));
      case MismatchedInputException mismatch when mismatch.getOriginalMessage().startsWith("No content") ->
          Problem.badRequest("the body is empty: a JSON object is needed", "");
      case MismatchedInputException mismatch when mismatch.getOriginalMessage().startsWith("Trailing token") ->
          Problem.badRequest("something stands after the end of the JSON value", "");
      case MismatchedInputException mismatch -> Problem.badRequest(name(mismatch) + " has the wrong type: " + kind(mismatch.getTargetType()) + " is needed", pointer(mismatch));
      case JsonParseException parse -> Problem.badRequest("the body is not JSON: trouble at line " + parse.getLocation().getLineNr() + ", column " + parse.getLocation().getColumnNr(), "");
      case JsonMappingException mapping -> Problem.badRequest(name(mapping) + " is not accepted", pointer(mapping));
      default -> Problem.badRequest("the body is not JSON", "");
    };
  }

  private static boolean isMissing(MismatchedInputException mismatch) {
    return mismatch.getOriginalMessage().startsWith("Null value for creator property");
  }

  private static String needed(InvalidFormatException format) {
    String said = format.getOriginalMessage();
    int colon = said.indexOf("\": ");
    if (format.getTargetType() != null && format.getTargetType().isEnum() || format.getTargetType() == java.time.Instant.class) {
      return colon < 0 ? "it has the wrong form" : said.substring(colon + 3);
    }
    return kind(format.getTargetType()) + " is needed";
  }

  private static String kind(Class<?> type) {
    if (type == null || type.isRecord()) {
      return "an object";
    }
    if (CharSequence.class.isAssignableFrom(type) || type.isEnum() || type == java.time.Instant.class) {
      return "a text";
    }
    if (type == Boolean.class || type == boolean.class) {
      return "true or false";
    }
    if (type == Integer.class || type == int.class || type == Long.class || type == long.class) {
      return "a whole number in range";
    }
    return Iterable.class.isAssignableFrom(type) ? "a list" : "another type";
  }

  private static String name(JsonMappingException trouble) {
    return trouble.getPath().isEmpty() ? "the body" : trouble.getPath().stream().map(JsonTrouble::step).collect(Collectors.joining("."));
  }

  private static String pointer(JsonMappingException trouble) {
    return trouble.getPath().stream().map(step -> "/" + Pointers.escape(step(step))).collect(Collectors.joining());
  }

  private static String step(JsonMappingException.Reference reference) {
    return reference.getFieldName() == null ? String.valueOf(reference.getIndex()) : reference.getFieldName();
  }
}
