package org.interviewkit.openai.sdk;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.openai.core.JsonValue;
import com.openai.models.ResponseFormatJsonObject;
import com.openai.models.ResponseFormatJsonSchema;
import com.openai.models.chat.completions.ChatCompletion;
import com.openai.models.chat.completions.ChatCompletionCreateParams;
import java.util.Map;
import org.interviewkit.openai.Dialect;
import org.interviewkit.openai.Exchange.End;
import org.interviewkit.openai.Exchange.Failure;
import org.interviewkit.openai.Exchange.Reply;
import org.interviewkit.port.Reasoner;

/** The Chat Completions interface, which most other services speak. Only what all of them know is sent. */
final class Chat {

  private static final ObjectMapper JSON = new ObjectMapper();

  private Chat() {}

  static ChatCompletionCreateParams request(Dialect rung, String model, Reasoner.Task task) {
    ChatCompletionCreateParams.Builder request = ChatCompletionCreateParams.builder().model(model);
    if (rung == Dialect.CHAT_SCHEMA) {
      request.addSystemMessage(task.instructions()).responseFormat(ResponseFormatJsonSchema.builder().jsonSchema(schema(task)).build());
    } else {
      request.addSystemMessage(task.instructions() + "\n\nThe JSON schema of the answer:\n" + written(task.shape()));
    }
    if (rung == Dialect.CHAT_OBJECT) {
      request.responseFormat(ResponseFormatJsonObject.builder().build());
    }
    return request.addUserMessage(task.data()).build();
  }

  private static ResponseFormatJsonSchema.JsonSchema schema(Reasoner.Task task) {
    ResponseFormatJsonSchema.JsonSchema.Schema.Builder schema = ResponseFormatJsonSchema.JsonSchema.Schema.builder();
    task.shape().forEach((name, value) -> schema.putAdditionalProperty(name, JsonValue.from(value)));
    return ResponseFormatJsonSchema.JsonSchema.builder().name(task.name()).strict(true).schema(schema.build()).build();
  }

  private static String written(Map<String, Object> shape) {
    try {
      return JSON.writeValueAsString(shape);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a shape of strings, lists and maps cannot be written", e);
    }
  }

  static Reply read(ChatCompletion completion) {
    ChatCompletion.Choice choice = completion.choices().stream().findFirst().orElseThrow(() -> new Failure(Failure.Cause.MALFORMED, 0, ""));
    Reasoner.Tokens tokens = completion.usage().map(usage -> new Reasoner.Tokens(usage.promptTokens(), usage.completionTokens())).orElse(new Reasoner.Tokens(0, 0));
    return new Reply(choice.message().content().orElse(""), end(choice), tokens);
  }

  private static End end(ChatCompletion.Choice choice) {
    if (choice.message().refusal().isPresent()) {
      return End.DECLINED;
    }
    return switch (choice.finishReason().asString()) {
      case "length" -> End.CUT_OFF;
      case "content_filter" -> End.DECLINED;
      default -> End.DONE;
    };
  }
}
