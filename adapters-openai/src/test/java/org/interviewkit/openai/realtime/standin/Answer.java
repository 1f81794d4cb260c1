package org.interviewkit.openai.realtime.standin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** An answer of the service that is played. */
record Answer(String id, String item, Upstream.Reply reply, String failure, JsonNode metadata, boolean written) {

  /** How long a word takes. */
  static final int WORD_MILLIS = 200;

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  ObjectNode json(String status, String why) {
    ObjectNode response = JSON.objectNode().put("id", id).put("object", "realtime.response").put("status", status);
    switch (status) {
      case "failed" -> {
        ObjectNode error = JSON.objectNode().put("type", "server_error").put("code", why);
        response.putObject("status_details").put("type", "failed").set("error", error);
      }
      case "cancelled" -> response.putObject("status_details").put("type", "cancelled").put("reason", why);
      default -> response.putNull("status_details");
    }
    ArrayNode output = response.putArray("output");
    if (status.equals("completed") || status.equals("cancelled")) {
      ArrayNode content = JSON.arrayNode();
      content.addObject().put("type", written ? "output_text" : "output_audio").put(written ? "text" : "transcript", reply.words());
      output.add(item(content));
    }
    if (status.equals("completed") && reply.finishes()) {
      output.addObject().put("id", item + "_call").put("object", "realtime.item").put("type", "function_call").put("status", "completed").put("call_id",
          "call_" + id).put("name", "finish_interview").put("arguments", "{}");
    }
    response.set("metadata", metadata.isObject() ? metadata : JSON.nullNode());
    response.putObject("usage").put("total_tokens", 54).put("input_tokens", 40).put("output_tokens", 14);
    return response;
  }

  ObjectNode item(ArrayNode content) {
    ObjectNode message = JSON.objectNode().put("id", item).put("object", "realtime.item").put("type", "message").put("status", "completed").put("role", "assistant");
    message.set("content", content);
    return message;
  }

  ObjectNode part(ObjectNode event) {
    return event.put("response_id", id).put("item_id", item).put("output_index", 0).put("content_index", 0);
  }

  /** The live service sends null where its description says object; that is left out before one looks. */
  static JsonNode withoutNulls(JsonNode node) {
    if (node.isObject()) {
      ObjectNode clean = JSON.objectNode();
      node.fields().forEachRemaining(each -> {
        if (!each.getValue().isNull()) {
          clean.set(each.getKey(), withoutNulls(each.getValue()));
        }
      });
      return clean;
    }
    if (node.isArray()) {
      ArrayNode clean = JSON.arrayNode();
      node.forEach(each -> clean.add(withoutNulls(each)));
      return clean;
    }
    return node;
  }
}
