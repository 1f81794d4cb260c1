package org.interviewkit.storage.s3.sdk;

import org.interviewkit.storage.s3.Settings;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.core.retry.RetryMode;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.profiles.ProfileFile;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3ClientBuilder;
import software.amazon.awssdk.services.s3.S3Configuration;

/** Makes the library's client, which reads no setting but ours and asks of a server only what all of them can do. */
final class Clients {

  private Clients() {}

  static S3Client client(Settings settings) {
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    // the library looks for parts of itself by the thread's loader first
    thread.setContextClassLoader(Clients.class.getClassLoader());
    try {
      return builder(settings).build();
    } finally {
      thread.setContextClassLoader(before);
    }
  }

  private static S3ClientBuilder builder(Settings settings) {
    S3ClientBuilder builder =
        S3Client.builder()
            .region(Region.of(settings.place().region()))
            .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create(settings.login().accessKey(), settings.login().secretKey())))
            .httpClientBuilder(UrlConnectionHttpClient.builder().connectionTimeout(settings.patience().connection()).socketTimeout(settings.patience().answer()))
            // A part is in memory: its hash is in the signature, and no server has to understand chunks or trailers of Amazon's own.
            .serviceConfiguration(
                S3Configuration.builder()
                    .pathStyleAccessEnabled(settings.place().pathStyle())
                    .chunkedEncodingEnabled(false)
                    .expectContinueEnabled(false)
                    .build())
            .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
            .responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED)
            .overrideConfiguration(
                common -> common.retryStrategy(RetryMode.STANDARD).defaultProfileFile(ProfileFile.aggregator().build()).defaultProfileName("interviewkit"));
    settings.place().endpoint().ifPresent(builder::endpointOverride);
    return builder;
  }
}
