package org.interviewkit.storage.s3;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.interviewkit.storage.s3.server.S3Server;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.MultipartUpload;
import software.amazon.awssdk.services.s3.model.S3Object;

/** Settings for buckets of the tests' server, and what somebody else sees in such a bucket. */
final class Buckets {

  private Buckets() {}

  static Settings settings(URI server, String bucket) {
    return settings(server, bucket, new Settings.Login(S3Server.ACCESS_KEY, S3Server.SECRET_KEY));
  }

  static Settings settings(URI server, String bucket, Settings.Login login) {
    return new Settings(
        new Settings.Place(Optional.of(server), "eu-central-1", bucket, "hr/", true),
        login,
        new Settings.Keeping(Settings.Encryption.BUCKET, Optional.empty(), Map.of()),
        new Settings.Patience(Duration.ofSeconds(2), Duration.ofSeconds(20)),
        Optional.empty());
  }

  /** The keys of all objects, and of all that is only being uploaded. */
  static List<String> keys(URI server, String bucket) {
    try (S3Client client =
        S3Client.builder()
            .endpointOverride(server)
            .region(Region.EU_CENTRAL_1)
            .forcePathStyle(true)
            .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create(S3Server.ACCESS_KEY, S3Server.SECRET_KEY)))
            .httpClientBuilder(UrlConnectionHttpClient.builder())
            .build()) {
      Stream<String> uploads = client.listMultipartUploads(request -> request.bucket(bucket)).uploads().stream().map(MultipartUpload::key).map(key -> "uploading " + key);
      return Stream.concat(client.listObjectsV2(request -> request.bucket(bucket)).contents().stream().map(S3Object::key), uploads).toList();
    }
  }
}
