package org.interviewkit.storage.s3.sdk;

import java.util.ArrayList;
import java.util.List;
import org.interviewkit.storage.s3.Bucket;
import org.interviewkit.storage.s3.Failure;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.CompletedPart;

/** An object in the making by Amazon's library. */
final class SdkUpload implements Bucket.Upload {

  private final S3Client client;
  private final String bucket;
  private final String key;
  private final String id;
  private final List<CompletedPart> parts = new ArrayList<>();

  SdkUpload(S3Client client, String bucket, String key, String id) {
    this.client = client;
    this.bucket = bucket;
    this.key = key;
    this.id = id;
  }

  @Override
  public void part(byte[] block, int length) {
    int number = parts.size() + 1;
    String tag =
        Failures.translated(
                () -> client.uploadPart(request -> request.bucket(bucket).key(key).uploadId(id).partNumber(number), SdkBucket.body(block, length)))
            .eTag();
    parts.add(CompletedPart.builder().partNumber(number).eTag(tag).build());
  }

  @Override
  public void complete() {
    Failures.translated(
        () ->
            client.completeMultipartUpload(
                request -> request.bucket(bucket).key(key).uploadId(id).ifNoneMatch("*").multipartUpload(upload -> upload.parts(parts))));
  }

  @Override
  public void abort() {
    try {
      Failures.translated(() -> client.abortMultipartUpload(request -> request.bucket(bucket).key(key).uploadId(id)));
    } catch (Failure e) {
      // nobody sees the parts, and they are removed at a later start
    }
  }
}
