/** Where Amazon's library is used. Loaded by {@link org.interviewkit.storage.s3.S3Documents} when it is made, and not before. */
package org.interviewkit.storage.s3.sdk;
