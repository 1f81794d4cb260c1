package org.interviewkit.storage.s3.sdk;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.interviewkit.storage.s3.Bucket;
import org.interviewkit.storage.s3.Failure;
import org.interviewkit.storage.s3.Settings;
import software.amazon.awssdk.core.ResponseInputStream;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.CreateMultipartUploadRequest;
import software.amazon.awssdk.services.s3.model.GetObjectRequest;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;
import software.amazon.awssdk.services.s3.model.HeadObjectResponse;
import software.amazon.awssdk.services.s3.model.MultipartUpload;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;
import software.amazon.awssdk.services.s3.model.ServerSideEncryption;
import software.amazon.awssdk.services.s3.model.Tag;
import software.amazon.awssdk.services.s3.model.Tagging;

/** A bucket by Amazon's library. */
public final class SdkBucket implements Bucket {

  /** Beyond the largest object there is, 50 TB, and still a number every server reads. */
  private static final long BEYOND_EVERYTHING = 1L << 50;

  private final S3Client client;
  private final String name;
  private final Settings.Keeping keeping;

  /** A bucket; nothing is sent yet. */
  public SdkBucket(Settings settings) {
    this.client = Clients.client(settings);
    this.name = settings.place().bucket();
    this.keeping = settings.keeping();
  }

  @Override
  public Optional<Label> find(String key) {
    try {
      HeadObjectResponse head = Failures.translated(() -> client.headObject(request -> request.bucket(name).key(key)));
      return Optional.of(new Label(head.contentLength(), Optional.ofNullable(head.contentType()).orElse(""), head.metadata()));
    } catch (Failure e) {
      if (e.reason() == Failure.Reason.NO_OBJECT) {
        requireBucket();
        return Optional.empty();
      }
      throw e;
    }
  }

  /** An answer to HEAD has no room to say what it is that is not there; an object is not lost because its bucket is away. */
  private void requireBucket() {
    try {
      Failures.translated(() -> client.headBucket(request -> request.bucket(name)));
    } catch (Failure e) {
      throw e.reason() == Failure.Reason.NO_OBJECT ? new Failure(Failure.Reason.NO_BUCKET, e) : e;
    }
  }

  @Override
  public InputStream open(String key, long offset) {
    GetObjectRequest.Builder request = GetObjectRequest.builder().bucket(name).key(key);
    if (offset > 0) {
      request.range("bytes=" + Math.min(offset, BEYOND_EVERYTHING) + "-");
    }
    try {
      ResponseInputStream<GetObjectResponse> response = client.getObject(request.build());
      long skipped = offset > 0 && response.response().contentRange() == null ? offset : 0;
      return new WholeStream(response, response.response().contentLength(), skipped);
    } catch (IOException e) {
      throw new Failure(Failure.Reason.UNREACHABLE, e);
    } catch (SdkException e) {
      if (offset > 0 && Failures.isBeyondTheEnd(e)) {
        return new ByteArrayInputStream(new byte[0]);
      }
      throw Failures.of(e);
    }
  }

  @Override
  public void put(String key, Label label, byte[] block) {
    PutObjectRequest.Builder request =
        PutObjectRequest.builder().bucket(name).key(key).contentType(label.mediaType()).metadata(label.notes()).ifNoneMatch("*");
    encryption().ifPresent(request::serverSideEncryption);
    keeping.encryptionKey().ifPresent(request::ssekmsKeyId);
    tagging().ifPresent(request::tagging);
    Failures.translated(() -> client.putObject(request.build(), body(block, (int) label.size())));
  }

  @Override
  public Upload begin(String key, Label label) {
    CreateMultipartUploadRequest.Builder request =
        CreateMultipartUploadRequest.builder().bucket(name).key(key).contentType(label.mediaType()).metadata(label.notes());
    encryption().ifPresent(request::serverSideEncryption);
    keeping.encryptionKey().ifPresent(request::ssekmsKeyId);
    tagging().ifPresent(request::tagging);
    return new SdkUpload(client, name, key, Failures.translated(() -> client.createMultipartUpload(request.build())).uploadId());
  }

  @Override
  public void delete(String key) {
    Failures.translated(() -> client.deleteObject(request -> request.bucket(name).key(key)));
  }

  @Override
  public void forgetUploadsBegunBefore(Instant moment, String prefix) {
    Supplier<Iterable<MultipartUpload>> uploads = () -> client.listMultipartUploadsPaginator(request -> request.bucket(name).prefix(prefix)).uploads();
    Failures.translated(
        () -> {
          for (MultipartUpload upload : uploads.get()) {
            if (upload.initiated().isBefore(moment)) {
              client.abortMultipartUpload(request -> request.bucket(name).key(upload.key()).uploadId(upload.uploadId()));
            }
          }
          return moment;
        });
  }

  @Override
  public void close() {
    client.close();
  }

  /** The bytes as they are, not copied. They can be sent again. */
  static RequestBody body(byte[] block, int length) {
    return RequestBody.fromContentProvider(() -> new ByteArrayInputStream(block, 0, length), length, "application/octet-stream");
  }

  private Optional<ServerSideEncryption> encryption() {
    return switch (keeping.encryption()) {
      case BUCKET -> Optional.empty();
      case S3 -> Optional.of(ServerSideEncryption.AES256);
      case KMS -> Optional.of(ServerSideEncryption.AWS_KMS);
    };
  }

  private Optional<Tagging> tagging() {
    Map<String, String> tags = keeping.tags();
    return tags.isEmpty()
        ? Optional.empty()
        : Optional.of(
            Tagging.builder()
                .tagSet(tags.entrySet().stream().map(tag -> Tag.builder().key(tag.getKey()).value(tag.getValue()).build()).collect(Collectors.toList()))
                .build());
  }
}
