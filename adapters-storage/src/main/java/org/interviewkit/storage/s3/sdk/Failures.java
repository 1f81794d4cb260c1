package org.interviewkit.storage.s3.sdk;

import java.util.Optional;
import java.util.function.Supplier;
import org.interviewkit.storage.s3.Failure;
import org.interviewkit.storage.s3.Failure.Reason;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkException;

/** What the library's exceptions mean. What a server says beside its code is not repeated: it may hold anything. */
final class Failures {

  private Failures() {}

  static <T> T translated(Supplier<T> call) {
    try {
      return call.get();
    } catch (SdkException e) {
      throw of(e);
    }
  }

  static Failure of(SdkException failure) {
    return failure instanceof AwsServiceException service
        ? new Failure(reason(service.statusCode(), code(service)), service.statusCode(), code(service))
        : new Failure(Reason.UNREACHABLE, failure);
  }

  static boolean isBeyondTheEnd(SdkException failure) {
    return failure instanceof AwsServiceException service && service.statusCode() == 416;
  }

  private static String code(AwsServiceException failure) {
    return Optional.ofNullable(failure.awsErrorDetails()).map(AwsErrorDetails::errorCode).orElse("");
  }

  private static Reason reason(int status, String code) {
    return switch (code) {
      case "NoSuchBucket" -> Reason.NO_BUCKET;
      case "InvalidAccessKeyId" -> Reason.UNKNOWN_KEY;
      case "SignatureDoesNotMatch" -> Reason.WRONG_SECRET;
      case "RequestTimeTooSkewed" -> Reason.WRONG_TIME;
      case "PermanentRedirect", "AuthorizationHeaderMalformed", "IllegalLocationConstraintException" -> Reason.WRONG_REGION;
      case "QuotaExceeded", "InsufficientStorage", "XMinioStorageFull" -> Reason.FULL;
      default -> reason(status);
    };
  }

  private static Reason reason(int status) {
    return switch (status) {
      case 301, 307 -> Reason.WRONG_REGION;
      case 401, 403 -> Reason.DENIED;
      case 404 -> Reason.NO_OBJECT;
      case 412 -> Reason.EXISTS;
      case 507 -> Reason.FULL;
      case 408, 409, 425, 429 -> Reason.BUSY;
      case 501 -> Reason.REFUSED;
      default -> status >= 500 ? Reason.BUSY : Reason.REFUSED;
    };
  }
}
