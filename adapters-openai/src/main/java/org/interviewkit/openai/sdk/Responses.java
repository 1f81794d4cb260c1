package org.interviewkit.openai.sdk;

import com.openai.core.JsonValue;
import com.openai.models.responses.Response;
import com.openai.models.responses.ResponseCreateParams;
import com.openai.models.responses.ResponseFormatTextJsonSchemaConfig;
import com.openai.models.responses.ResponseOutputMessage;
import com.openai.models.responses.ResponseStatus;
import com.openai.models.responses.ResponseTextConfig;
import java.util.List;
import java.util.stream.Collectors;
import org.interviewkit.openai.Exchange.End;
import org.interviewkit.openai.Exchange.Failure;
import org.interviewkit.openai.Exchange.Reply;
import org.interviewkit.port.Reasoner;

/** The Responses interface. Nothing is kept by the service. */
final class Responses {

  private Responses() {}

  static ResponseCreateParams request(String model, Reasoner.Task task) {
    ResponseFormatTextJsonSchemaConfig.Schema.Builder schema = ResponseFormatTextJsonSchemaConfig.Schema.builder();
    task.shape().forEach((name, value) -> schema.putAdditionalProperty(name, JsonValue.from(value)));
    ResponseFormatTextJsonSchemaConfig format = ResponseFormatTextJsonSchemaConfig.builder().name(task.name()).strict(true).schema(schema.build()).build();
    ResponseCreateParams.Builder request =
        ResponseCreateParams.builder().model(model).instructions(task.instructions()).input(task.data()).store(false).text(ResponseTextConfig.builder().format(format).build());
    task.interview().ifPresent(interview -> request.safetyIdentifier(Pseudonym.of(interview)));
    return request.build();
  }

  static Reply read(Response response) {
    List<ResponseOutputMessage.Content> parts = response.output().stream().flatMap(item -> item.message().stream()).flatMap(message -> message.content().stream()).toList();
    String text = parts.stream().flatMap(part -> part.outputText().stream()).map(written -> written.text()).collect(Collectors.joining());
    boolean refused = parts.stream().anyMatch(ResponseOutputMessage.Content::isRefusal);
    Reasoner.Tokens tokens = response.usage().map(usage -> new Reasoner.Tokens(usage.inputTokens(), usage.outputTokens())).orElse(new Reasoner.Tokens(0, 0));
    return new Reply(text, refused ? End.DECLINED : end(response), tokens);
  }

  private static End end(Response response) {
    if (response.status().map(ResponseStatus.FAILED::equals).orElse(false)) {
      return failed(response.error().map(error -> error.code().asString()).orElse(""));
    }
    if (!response.status().map(ResponseStatus.INCOMPLETE::equals).orElse(false)) {
      return End.DONE;
    }
    boolean filtered = response.incompleteDetails().flatMap(details -> details.reason()).map(reason -> reason.asString().equals("content_filter")).orElse(false);
    return filtered ? End.DECLINED : End.CUT_OFF;
  }

  /** What failed after the service had taken the request; its words so far are no answer, however whole they look. */
  private static End failed(String code) {
    return switch (code) {
      case "rate_limit_exceeded" -> throw new Failure(Failure.Cause.STATUS, 429, code);
      case "server_error", "vector_store_timeout" -> throw new Failure(Failure.Cause.STATUS, 500, code);
      default -> End.DECLINED;
    };
  }
}
