package org.interviewkit.openai.sdk;

import com.openai.client.OpenAIClient;
import com.openai.client.OpenAIClientImpl;
import com.openai.core.ClientOptions;
import com.openai.core.LogLevel;
import com.openai.errors.OpenAIException;
import com.openai.errors.OpenAIIoException;
import com.openai.errors.OpenAIServiceException;
import java.util.List;
import java.util.function.Supplier;
import org.interviewkit.openai.Dialect;
import org.interviewkit.openai.Exchange;
import org.interviewkit.openai.Settings;
import org.interviewkit.port.Reasoner;

/** Exchanges by OpenAI's library. Its own second attempts are switched off: who calls decides about them. */
public final class SdkExchange implements Exchange {

  private final OpenAIClient client;

  /** An exchange; nothing is sent yet. */
  public SdkExchange(Settings settings) {
    client =
        new OpenAIClientImpl(
            ClientOptions.builder()
                .httpClient(new JdkHttp(settings))
                .baseUrl(settings.baseUrl().toString().replaceFirst("/+$", ""))
                .apiKey("sent by JdkHttp")
                .maxRetries(0)
                .timeout(settings.timeout())
                .disableTelemetry(true)
                .logLevel(LogLevel.OFF)
                .build());
  }

  @Override
  public Reply ask(Dialect rung, String model, Reasoner.Task task) {
    return guarded(
        () ->
            switch (rung) {
              case AUTO, RESPONSES -> Responses.read(client.responses().create(Responses.request(model, task)));
              case CHAT_SCHEMA, CHAT_OBJECT, CHAT_PROMPT -> Chat.read(client.chat().completions().create(Chat.request(rung, model, task)));
            });
  }

  @Override
  public List<Listed> models() {
    return guarded(() -> client.models().list().data().stream().map(model -> new Listed(model.id(), model.shutdownDate())).toList());
  }

  @Override
  public void close() {
    client.close();
  }

  /** The library's failures hold what the service said, which is not to be repeated: only the status and the code go on. */
  private static <T> T guarded(Supplier<T> call) {
    try {
      return call.get();
    } catch (OpenAIServiceException e) {
      boolean page = e.statusCode() < 400;
      throw new Failure(page ? Failure.Cause.MALFORMED : Failure.Cause.STATUS, e.statusCode(), e.code().orElse(""));
    } catch (OpenAIIoException e) {
      throw new Failure(e.getCause() instanceof JdkHttp.Late ? Failure.Cause.LATE : Failure.Cause.UNREACHABLE, 0, "");
    } catch (OpenAIException e) {
      throw new Failure(Failure.Cause.MALFORMED, 0, "");
    }
  }
}
