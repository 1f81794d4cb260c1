package org.interviewkit.storage.violations;

import software.amazon.awssdk.services.s3.model.StorageClass;

/** Wrong: uses Amazon's library outside the package that is loaded with it. */
final class DocumentsThatShowTheirLibrary {

  StorageClass storageClass() {
    return StorageClass.STANDARD;
  }
}
